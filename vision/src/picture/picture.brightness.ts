import type { RgbPicture } from './picture.types.ts';

/** Mean of a sample, 0 to 255. */
export function measureBrightness({ data }: RgbPicture): number {
  const step = 3 * 17 + 1;
  let [sum, count] = [0, 0];
  for (let at = 0; at < data.length; at += step) {
    sum += data[at] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
