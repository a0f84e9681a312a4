import type { RgbPicture } from '../platform/vision/face.types.ts';
import { labAt, lumaAt, quantile, scan } from './photo.pixels.ts';

const SAMPLES = 4000;

/**
 * How colourful the most colourful twentieth of the picture is: distance from grey in CIE Lab. A face of any skin has
 * ten and more, a black and white picture none, whatever compression added.
 */
export function measureColour(picture: RgbPicture): number {
  const chromas: number[] = [];
  scan(whole(picture), SAMPLES, (x, y) => {
    const { a, b } = labAt(picture, x, y);
    chromas.push(Math.hypot(a, b));
  });
  return quantile(chromas, 0.95);
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
