import type { PhotoRulebook } from '../../src/policy/photo.schema.ts';
import type { PhotoMeasures } from '../../src/evidence/photo.types.ts';

/** A rulebook that says nothing but what is given. */
export function rulebook(said: Partial<PhotoRulebook> = {}): PhotoRulebook {
  const silent = { min: null, max: null };
  return {
    fileBytes: silent,
    widthPx: silent,
    heightPx: silent,
    ratio: null,
    printMm: null,
    areaMm: null,
    headWidthMm: silent,
    headHeightMm: silent,
    crownToTopMm: silent,
    chinToBottomMm: silent,
    eyeDistanceShare: silent,
    backgrounds: ['white'],
    maxAgeMonths: null,
    advice: [],
    ...said,
  };
}

/** A portrait nobody would send back, with what is given changed. */
export function goodMeasures(changed: Partial<PhotoMeasures> = {}): PhotoMeasures {
  return {
    width_px: 600,
    height_px: 800,
    ratio: 0.75,
    file_bytes: 60_000,
    faces: 1,
    head_height: 0.72,
    head_width: 0.53,
    crown_to_top: 0.08,
    chin_to_bottom: 0.2,
    eye_distance: 0.28,
    eye_line: 0.55,
    centring: 0.01,
    tilt: 1,
    turn: -2,
    nod: 3,
    background_lightness: 0.93,
    background_tint: 3,
    background_evenness: 0.02,
    background_hue: null,
    picture_light: 0.7,
    sharpness: 0.7,
    exposure: 0.6,
    glare: 0,
    side_light: 0.05,
    colour: 22,
    colour_cast: 50,
    eyes_open: 0.28,
    mouth_closed: 0.03,
    ears: 2,
    drawing: 0.15,
    background_flat: 0.2,
    outline_halo: 0.01,
    screen_pattern: 0.3,
    picture_frame: 0.1,
    crown_from: 'edge',
    ...changed,
  };
}
