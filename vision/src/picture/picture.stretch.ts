import type { RgbPicture } from './picture.types.ts';

/** Where the middle of the picture's brightness is brought to, of 1. */
const MIDDLE = 0.45;
/** So little is gained that it is not worth another look. */
const LEAST_CHANGE = 0.12;

/** A copy whose brightness uses the whole range, its middle in the middle; null when it nearly does already. */
export function stretchPicture({ width, height, data }: RgbPicture): RgbPicture | null {
  const lights = sortedLights(data);
  const at = (share: number) => (lights[Math.floor(share * (lights.length - 1))] ?? 0) / 255;
  const [low, middle, high] = [at(0.01), at(0.5), at(0.99)];
  const span = Math.max(1 / 255, high - low);
  const lifted = Math.min(0.98, Math.max(0.02, (middle - low) / span));
  const power = Math.min(2.5, Math.max(0.4, Math.log(MIDDLE) / Math.log(lifted)));
  if (1 - span < LEAST_CHANGE && Math.abs(lifted ** power - middle) < LEAST_CHANGE) return null;
  const table = Uint8Array.from({ length: 256 }, (_, value) => {
    const stretched = Math.min(1, Math.max(0, (value / 255 - low) / span));
    return Math.round(255 * stretched ** power);
  });
  return { width, height, data: data.map((value) => table[value] ?? 0) };
}

/** Of every seventeenth pixel. */
function sortedLights(data: Uint8Array): Uint8Array {
  const lights = Array.from({ length: Math.ceil(data.length / 51) }, (_, index) => {
    const at = index * 51;
    return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
  });
  return Uint8Array.from(lights).sort();
}
