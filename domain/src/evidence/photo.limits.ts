import type { PhotoRulebook } from '../policy/photo.schema.ts';
import type { PhotoKey, PhotoLimit, PhotoMeasures, PhotoSide, PhotoUnit } from './photo.types.ts';

type Ours = {
  unit: PhotoUnit;
  /** Outside of it we advise to take it again. */
  advice: PhotoLimit;
  /** So far off that we expect every officer to ask for another. */
  worst?: PhotoLimit;
};

/**
 * Our own limits, for what a rulebook leaves open: advice, never a rule. 354 × 472 and the eye line come from the
 * photo guide and the transcript of ICAO 9303 (facts A6); the others we chose on sample pictures, wide enough that a
 * picture an officer would take is not called wrong. Exposure above all: dark skin is not a dark picture.
 */
export const OUR_LIMITS: Record<PhotoKey, Ours> = {
  width_px: { unit: 'px', advice: from(354), worst: from(354) },
  height_px: { unit: 'px', advice: from(472), worst: from(472) },
  ratio: { unit: 'ratio', advice: between(0.6, 0.85) },
  file_bytes: { unit: 'bytes', advice: between(null, null) },
  faces: { unit: 'count', advice: between(1, 1), worst: between(1, 1) },
  head_height: { unit: 'height_share', advice: between(0.5, 0.82), worst: between(0.25, 1) },
  head_width: { unit: 'height_share', advice: between(0.28, 0.62) },
  crown_to_top: { unit: 'height_share', advice: between(0.03, 0.25), worst: from(0.002) },
  chin_to_bottom: { unit: 'height_share', advice: from(0.1), worst: from(0.01) },
  eye_distance: { unit: 'share', advice: between(0.16, 0.36) },
  eye_line: { unit: 'height_share', advice: between(0.45, 0.72) },
  centring: { unit: 'share', advice: between(-0.07, 0.07), worst: between(-0.2, 0.2) },
  tilt: { unit: 'degrees', advice: between(-6, 6), worst: between(-20, 20) },
  turn: { unit: 'degrees', advice: between(-12, 12), worst: between(-35, 35) },
  nod: { unit: 'degrees', advice: between(-18, 18) },
  background_lightness: { unit: 'share', advice: from(0.8), worst: from(0.45) },
  background_tint: { unit: 'index', advice: upTo(12), worst: upTo(20) },
  background_evenness: { unit: 'share', advice: upTo(0.06), worst: upTo(0.18) },
  sharpness: { unit: 'share', advice: from(0.28), worst: from(0.16) },
  exposure: { unit: 'share', advice: between(0.15, 0.88), worst: between(0.06, 0.97) },
  glare: { unit: 'share', advice: upTo(0.04), worst: upTo(0.3) },
  side_light: { unit: 'share', advice: between(-0.2, 0.2) },
  colour: { unit: 'index', advice: from(4), worst: from(2.5) },
  colour_cast: { unit: 'degrees', advice: between(15, 90) },
  eyes_open: { unit: 'ratio', advice: from(0.14) },
  mouth_closed: { unit: 'ratio', advice: upTo(0.16) },
  ears: { unit: 'count', advice: from(2) },
  drawing: { unit: 'share', advice: upTo(0.42), worst: upTo(0.42) },
  background_flat: { unit: 'share', advice: upTo(0.92) },
  outline_halo: { unit: 'share', advice: upTo(0.08) },
  screen_pattern: { unit: 'index', advice: upTo(1) },
  picture_frame: { unit: 'share', advice: upTo(0.6) },
};

/** A picture darker or brighter than this on the whole shows no face; of 1. Ours, on pictures made darker and brighter. */
const SEEN_LIGHT = { min: 45 / 255, max: 230 / 255 } as const;
/** Nobody tilts the head so far: the picture lies on its side or stands on its head. In degrees. */
const PICTURE_TURNED = 45;

/** How far a ratio may be from the one a rulebook names: a pixel more or less on a small picture. Ours. */
const RATIO_SLACK = 0.015;
/** Rule: facts A6: grey from HSL lightness 198, blue from 167, both of 240. White is not given a figure. */
const LEAST_LIGHTNESS = { white: null, light_grey: 198 / 240, light_blue: 167 / 240 } as const;
/** Light blue is hue 135 of 240 (facts A6), give or take what light does. In degrees. */
const LIGHT_BLUE = { hue: 202.5, reach: 25 } as const;

/** What the rulebook itself says about a key; null where it says nothing. */
export function ruledLimit(
  key: PhotoKey,
  rules: PhotoRulebook,
  measures: Pick<PhotoMeasures, 'background_hue'>,
): PhotoLimit | null {
  const limit = FROM_RULES[key]?.(rules, measures) ?? null;
  return limit === null || (limit.min === null && limit.max === null) ? null : limit;
}

type FromRules = (rules: PhotoRulebook, measures: Pick<PhotoMeasures, 'background_hue'>) => PhotoLimit | null;

const FROM_RULES: Partial<Record<PhotoKey, FromRules>> = {
  width_px: ({ widthPx }) => widthPx,
  height_px: ({ heightPx }) => heightPx,
  file_bytes: ({ fileBytes }) => fileBytes,
  ratio: ({ ratio }) => (ratio === null ? null : between(ratio - RATIO_SLACK, ratio + RATIO_SLACK)),
  head_height: ({ headHeightMm }) => headHeightMm,
  head_width: ({ headWidthMm }) => headWidthMm,
  crown_to_top: ({ crownToTopMm }) => crownToTopMm,
  chin_to_bottom: ({ chinToBottomMm }) => chinToBottomMm,
  eye_distance: ({ eyeDistanceShare }) => eyeDistanceShare,
  background_lightness: ({ backgrounds }, { background_hue }) => {
    const colour = isLightBlue(background_hue) ? 'light_blue' : 'light_grey';
    const least = backgrounds.includes(colour) ? LEAST_LIGHTNESS[colour] : null;
    return least === null ? null : from(least);
  },
};

/** Where words of their own say more than the side of a limit does. */
export function plainerSide(
  key: PhotoKey,
  side: 'low' | 'high',
  { tilt, faces, picture_light: light }: PhotoMeasures,
): PhotoSide {
  if (key === 'tilt' && tilt !== null && Math.abs(tilt) > PICTURE_TURNED) return 'turned';
  if (key !== 'faces' || faces !== 0 || light === null) return side;
  if (light < SEEN_LIGHT.min) return 'dark';
  return light > SEEN_LIGHT.max ? 'bright' : side;
}

/** Whether a background of this hue is the light blue that some rulebooks take beside white. */
export function isLightBlue(hue: number | null): boolean {
  return hue !== null && Math.abs(hue - LIGHT_BLUE.hue) <= LIGHT_BLUE.reach;
}

/** The millimetres a picture's height stands for; null where the rulebook names no print. */
export function heightMm({ areaMm, printMm }: PhotoRulebook): number | null {
  return areaMm?.height ?? printMm?.height ?? null;
}

function between(min: number | null, max: number | null): PhotoLimit {
  return { min, max };
}

function from(min: number): PhotoLimit {
  return { min, max: null };
}

function upTo(max: number): PhotoLimit {
  return { min: null, max };
}
