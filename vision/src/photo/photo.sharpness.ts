import type { HeadGeometry } from '../face/head.geometry.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import { clip, greyOf } from './photo.pixels.ts';

/** A head printed 22 mm wide at 300 dpi has about this many pixels: sharper than the print nobody sees. */
const PRINT_WIDTH = 240;
const LEAST_WIDTH = 90;
const REACH = 4;
/** Smaller steps are the camera's noise, and the stairs that whole numbers make of a smooth slope. */
const LEAST_STEP = 3;

/**
 * How much of the fine detail of the face goes when it is blurred again: what is blurred already has little to lose.
 * 0 to 1, on the scale of the print. After Crété et al. 2007, "The blur effect". Null for a face of too few pixels.
 */
export function measureSharpness(picture: RgbPicture, head: HeadGeometry): number | null {
  if (head.headWidth < LEAST_WIDTH) return null;
  const half = head.headWidth * 0.45;
  const area = clip(picture, {
    left: head.middle.x - half,
    right: head.middle.x + half,
    top: head.eyes.y - head.eyeDistance * 0.6,
    bottom: head.chin.y - head.eyeDistance * 0.1,
  });
  if (area === null) return null;
  const { width, height, grey } = greyOf(picture, area, PRINT_WIDTH);
  return Math.min(lost(grey, width, height, 1, width), lost(grey, height, width, width, 1));
}

/** The share of the differences between neighbours that a blur along one direction takes away. */
function lost(grey: Float32Array, along: number, across: number, step: number, stride: number): number {
  let [before, gone] = [0, 0];
  for (let line = 0; line < across; line += 1) {
    const at = (n: number) => grey[line * stride + n * step] ?? 0;
    for (let n = REACH + 1; n < along - REACH; n += 1) {
      const sharp = Math.abs(at(n) - at(n - 1));
      if (sharp < LEAST_STEP) continue;
      // The means of two windows that overlap differ only by what they do not share.
      const soft = Math.abs(at(n + REACH) - at(n - REACH - 1)) / (2 * REACH + 1);
      before += sharp;
      gone += Math.max(0, sharp - soft);
    }
  }
  return before === 0 ? 0 : gone / before;
}
