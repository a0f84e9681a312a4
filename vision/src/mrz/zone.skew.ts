import { halve } from '../picture/gray.picture.ts';
import type { Gray } from '../picture/gray.picture.ts';

/** Tangents of the slopes that lines of text may have; phones are held straight within 18 degrees. */
const STEEPEST = 18;
const STEP = 1.5;
/** Slopes worth a look, of lines that run across and of lines that run down. */
const MOST = 2;
/** A slope this much fainter than the clearest has no rows of text. */
const FAINT = 0.04;

export type Slope = { readonly down: boolean; readonly degrees: number };

/**
 * The directions in which the ink falls into lines: seen along them, rows of text and the white between
 * them follow each other sharply.
 */
export function findSlopes(ink: Gray): Slope[] {
  const small = halve(ink);
  const slopes = [false, true].flatMap((down) => {
    const measured: Array<{ degrees: number; sharp: number }> = [];
    for (let degrees = -STEEPEST; degrees <= STEEPEST; degrees += STEP) {
      measured.push({ degrees, sharp: sharpness(small, down, degrees) });
    }
    return measured
      .filter(
        ({ sharp }, at) => sharp >= (measured[at - 1]?.sharp ?? 0) && sharp >= (measured[at + 1]?.sharp ?? 0),
      )
      .toSorted((one, other) => other.sharp - one.sharp)
      .slice(0, MOST)
      .map(({ degrees, sharp }) => ({ down, degrees, sharp }));
  });
  const sorted = slopes.toSorted((one, other) => other.sharp - one.sharp);
  return sorted.filter(({ sharp }) => sharp > FAINT * (sorted[0]?.sharp ?? 0));
}

/** How strongly the sums along lines of a slope change from one line to the next. */
function sharpness({ width, height, data }: Gray, down: boolean, degrees: number): number {
  const tangent = Math.tan((degrees * Math.PI) / 180);
  const [along, across] = down ? [height, width] : [width, height];
  const margin = Math.ceil(Math.abs(tangent) * along);
  const sums = new Float32Array(across + 2 * margin + 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] as number;
      const line = down ? x + y * tangent : y - x * tangent;
      const at = Math.round(line) + margin;
      sums[at] = (sums[at] as number) + value;
    }
  }
  let total = 0;
  for (let at = 2; at < sums.length; at++) total += ((sums[at] as number) - (sums[at - 2] as number)) ** 2;
  return total / along;
}
