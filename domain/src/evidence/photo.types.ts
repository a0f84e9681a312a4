/** What is measured of a portrait. The order is the order of the table people read. */
export const PHOTO_KEYS = [
  'width_px',
  'height_px',
  'ratio',
  'file_bytes',
  'faces',
  'head_height',
  'head_width',
  'crown_to_top',
  'chin_to_bottom',
  'eye_distance',
  'eye_line',
  'centring',
  'tilt',
  'turn',
  'nod',
  'background_lightness',
  'background_tint',
  'background_evenness',
  'sharpness',
  'exposure',
  'glare',
  'side_light',
  'colour',
  'colour_cast',
  'eyes_open',
  'mouth_closed',
  'ears',
  'drawing',
  'background_flat',
  'outline_halo',
  'screen_pattern',
  'picture_frame',
] as const;
export type PhotoKey = (typeof PHOTO_KEYS)[number];

/**
 * `share` and `height_share`: 0 to 1 of what the key names, the second of the picture's height. `degrees`: of an
 * angle. `index`: a number that only its limit gives a meaning.
 */
export type PhotoUnit =
  | 'px'
  | 'bytes'
  | 'count'
  | 'ratio'
  | 'share'
  | 'height_share'
  | 'mm'
  | 'degrees'
  | 'index';

/** One number a key; null where it could not be told. Heads and margins are shares of the picture's height. */
export type PhotoMeasures = Record<PhotoKey, number | null> & {
  /** Of the background's colour, in degrees; null when it has none. Judged together with its tint. */
  background_hue: number | null;
  /** Mean brightness of the whole picture, 0 to 1: says why no face may be found. */
  picture_light: number | null;
  /** The crown as the edge of the hair shows it, or as the proportions of a face let it be expected. */
  crown_from: 'edge' | 'proportions' | null;
};

export type PhotoVerdict = 'ok' | 'advice' | 'wrong' | 'cannot_tell';

/** Both ends count as inside; null: no limit at this end. */
export type PhotoLimit = { min: number | null; max: number | null };

/**
 * `low` and `high`: on which side of the limit; `unknown`: it could not be told; `dark` and `bright`: why no face was
 * found; `turned`: the picture, not the head, lies on its side. Words: contract/src/photo.
 */
export const PHOTO_SIDES = ['low', 'high', 'unknown', 'dark', 'bright', 'turned'] as const;
export type PhotoSide = (typeof PHOTO_SIDES)[number];
export type PhotoWordsKey = `${PhotoKey}.${PhotoSide}`;

export type PhotoRow = {
  key: PhotoKey;
  measured: number | null;
  unit: PhotoUnit;
  limit: PhotoLimit;
  /** Whose limit it is: the rulebook's, or this platform's own advice where the rulebook says nothing. */
  source: 'rulebook' | 'ours';
  verdict: PhotoVerdict;
  /** What to change, in one sentence; null when there is nothing. */
  words: PhotoWordsKey | null;
};

export type PhotoTable = { spec: string; verdict: Exclude<PhotoVerdict, 'cannot_tell'>; rows: PhotoRow[] };
