import type { RgbPicture } from '../picture/picture.types.ts';
import { labAt, lumaAt, quantile, scan } from './photo.pixels.ts';

const SAMPLES = 4000;
/** Where not even the lightest is lighter than this, of 100, there is no colour to see. */
const LEAST_LIGHT = 12;

/**
 * How colourful the most colourful twentieth of the picture is: distance from grey in CIE Lab. A face of any skin has
 * ten and more, a black and white picture none, whatever compression added. Null in the dark, where all cats are grey.
 */
export function measureColour(picture: RgbPicture): number | null {
  const [chromas, lights]: [number[], number[]] = [[], []];
  scan(whole(picture), SAMPLES, (x, y) => {
    const { l, a, b } = labAt(picture, x, y);
    lights.push(l);
    chromas.push(Math.hypot(a, b));
  });
  return quantile(lights, 0.95) < LEAST_LIGHT ? null : quantile(chromas, 0.95);
}

/** Mean brightness of the whole picture, 0 to 1. */
export function meanLight(picture: RgbPicture): number {
  let [sum, count] = [0, 0];
  scan(whole(picture), SAMPLES, (x, y) => {
    sum += lumaAt(picture, x, y);
    count += 1;
  });
  return sum / Math.max(1, count) / 255;
}

function whole({ width, height }: RgbPicture) {
  return { left: 0, top: 0, right: width, bottom: height };
}
