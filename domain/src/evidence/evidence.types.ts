import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';

/**
 * Files an order rests on. `photo`: the portrait for the book. `data_page`: of the document held now.
 * `supplement`: whatever a post asks besides. `signature`: drawn on screen, stored as strokes.
 */
export const EVIDENCE_KINDS = ['photo', 'data_page', 'supplement', 'signature'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type PictureKind = Exclude<EvidenceKind, 'signature'>;

export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export type PictureLimit = {
  types: readonly PictureType[];
  maxBytes: number;
  /** Of the upright picture. */
  minWidth: number;
  minHeight: number;
  maxPixels: number;
  /** The device shrinks to this before it sends; the server stores no larger copy. */
  longSide: number;
};

const MEGABYTE = 1024 * 1024;
/** Larger bitmaps exhaust memory when decoded, however small the file is. */
const MOST_PIXELS = 40_000_000;

/**
 * What is taken at all; whether a portrait follows a rulebook is advice and measured elsewhere (facts A6).
 * 5 MB and JPEG or PNG: the limit posts publish (facts A3, A6). 354 × 472: the least of the photo guide
 * based on ICAO 9303 (facts A6). The other numbers are ours: a data page has to stay readable.
 */
export const PICTURE_LIMITS: Record<PictureKind, PictureLimit> = {
  photo: limit(354, 472, 1600),
  data_page: limit(600, 400, 2400),
  supplement: limit(300, 300, 2400),
};

/** Of a picture in a slot whose row names no size of its own. Ours. */
export const LEAST_PICTURE = { width: 300, height: 300 } as const;

/** Strokes are small; these keep a hostile client from sending a novel. Ours. */
export const SIGNATURE_LIMITS = { maxStrokes: 200, maxPointsPerStroke: 4000 } as const;

export type PictureFacts = { type: string; bytes: number; width: number; height: number };

/** Refuses a picture by the first limit it breaks; the detail has the limit and the value. */
export function checkPicture(kind: PictureKind, facts: PictureFacts): Result<undefined> {
  const [first] = brokenLimits(PICTURE_LIMITS[kind], facts);
  return first ?? ok();
}

function brokenLimits(allowed: PictureLimit, { type, bytes, width, height }: PictureFacts): Refusal[] {
  const found: Array<Refusal | false> = [
    !isTaken(allowed.types, type) && refuse('image.unsupported', { types: allowed.types }),
    bytes > allowed.maxBytes && refuse('image.too_large', { maxBytes: allowed.maxBytes, bytes }),
    width * height > allowed.maxPixels && refuse('image.too_many_pixels', { maxPixels: allowed.maxPixels }),
    (width < allowed.minWidth || height < allowed.minHeight) &&
      refuse('image.too_small', { minWidth: allowed.minWidth, minHeight: allowed.minHeight, width, height }),
  ];
  return found.filter((refusal) => refusal !== false);
}

function isTaken(types: readonly string[], type: string): boolean {
  return types.includes(type.toLowerCase());
}

function limit(minWidth: number, minHeight: number, longSide: number): PictureLimit {
  return {
    types: PICTURE_TYPES,
    maxBytes: 5 * MEGABYTE,
    minWidth,
    minHeight,
    maxPixels: MOST_PIXELS,
    longSide,
  };
}
