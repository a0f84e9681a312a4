import type { RgbPicture } from '../picture/picture.types.ts';
import { greyOf } from './photo.pixels.ts';

/** Fields on a side. Of portraits before one white wall the usual eight say too little: a new one looked like the old. */
const SIDE = 16;
/** Bits of 256 that may differ between two copies of one picture: another size, another compression. Ours, see the test. */
const MOST_DIFFERENT_BITS = 10;
/** A smaller step of brightness, of 255, decides no bit: compression makes it. */
const LEAST_STEP = 3;

/**
 * What a picture looks like from afar, as 256 bits in hexadecimal: is each field brighter than its right neighbour?
 * (The difference hash, by N. Krawetz.) It says little about a face, but not nothing: it is stored sealed only.
 */
export function likenessOf(picture: RgbPicture): string {
  const { width, height, grey } = greyOf(picture, whole(picture), 160);
  const field = (column: number, row: number) => fieldMean(grey, width, height, column, row);
  let bits = 0n;
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1)
      bits = (bits << 1n) | (field(column, row) - field(column + 1, row) > LEAST_STEP ? 1n : 0n);
  return bits.toString(16).padStart((SIDE * SIDE) / 4, '0');
}

export function looksTheSame(one: string, other: string): boolean {
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count <= MOST_DIFFERENT_BITS;
}

function whole({ width, height }: RgbPicture) {
  return { left: 0, top: 0, right: width, bottom: height };
}

function fieldMean(grey: Float32Array, width: number, height: number, column: number, row: number): number {
  const [left, right] = [
    Math.floor((column * width) / (SIDE + 1)),
    Math.floor(((column + 1) * width) / (SIDE + 1)),
  ];
  const [top, bottom] = [Math.floor((row * height) / SIDE), Math.floor(((row + 1) * height) / SIDE)];
  let sum = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += grey[y * width + x] ?? 0;
  return sum / Math.max(1, (right - left) * (bottom - top));
}
