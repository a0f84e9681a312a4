import type { OwnPhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';

export type Size = { width: number; height: number };
/** The cut: its middle and height, in pixels of the picture. Its width follows from the ratio. */
export type Cut = { x: number; y: number; height: number };
export type Outline = OwnPhotoCheck['outline'];

/** The least the photo's slot takes (rules/materials). */
export const LEAST: Size = { width: 354, height: 472 };
const MOST_HEIGHT = 1600;

/** The largest cut, in the middle. */
export function wholeCut(picture: Size, ratio: number): Cut {
  return kept({ x: picture.width / 2, y: picture.height / 2, height: picture.height }, picture, ratio);
}

/** The cut that brings a measured head into the outline; the largest one where no head was measured. */
export function headCut(picture: Size, rows: OwnPhotoCheck['rows'], outline: Outline): Cut {
  const share = (key: string) => rows.find((row) => row.key === key && row.unit !== 'mm')?.measured ?? null;
  const [head, crown, off] = [share('head_height'), share('crown_to_top'), share('centring')];
  if (head === null || crown === null || off === null || head <= 0) return wholeCut(picture, outline.ratio);
  const height = (head * picture.height) / outline.headHeight;
  const top = crown * picture.height - outline.crownToTop * height;
  const cut = { x: (0.5 + off) * picture.width, y: top + height / 2, height };
  return kept(cut, picture, outline.ratio);
}

/** Never past the edges of the picture, never larger than it. */
export function kept({ x, y, height }: Cut, picture: Size, ratio: number): Cut {
  const most = Math.min(picture.height, picture.width / ratio);
  const size = Math.min(most, Math.max(most / 8, height));
  const [halfWidth, halfHeight] = [(size * ratio) / 2, size / 2];
  return {
    x: within(x, halfWidth, picture.width - halfWidth),
    y: within(y, halfHeight, picture.height - halfHeight),
    height: size,
  };
}

/** How the cut is written: a large one is made smaller, a small one is never blown up. */
export function writtenSize({ height }: Cut, ratio: number): Size {
  const written = Math.min(MOST_HEIGHT, height);
  return { width: Math.round(written * ratio), height: Math.round(written) };
}

export function isTooSmall({ width, height }: Size): boolean {
  return width < LEAST.width || height < LEAST.height;
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
