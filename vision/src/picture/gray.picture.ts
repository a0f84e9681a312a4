import type { RgbPicture } from './picture.types.ts';

/** Brightness of each pixel, 0 to 255, row by row. */
export type Gray = { readonly width: number; readonly height: number; readonly data: Float32Array };

/** Print of machine readable zones is black, seals and patterns are coloured: the brightest channel fades those. */
export function toGray({ width, height, data }: RgbPicture): Gray {
  const gray = new Float32Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 3) {
    const [red, green, blue] = [data[from] as number, data[from + 1] as number, data[from + 2] as number];
    gray[at] = 0.5 * Math.max(red, green, blue) + 0.15 * red + 0.29 * green + 0.06 * blue;
  }
  return { width, height, data: gray };
}

/** Half the size, each pixel the mean of four. */
export function halve({ width, height, data }: Gray): Gray {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const half = new Float32Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0; x < halfWidth; x++) {
      const at = 2 * y * width + 2 * x;
      const upper = (data[at] as number) + (data[at + 1] as number);
      half[y * halfWidth + x] = (upper + (data[at + width] as number) + (data[at + width + 1] as number)) / 4;
    }
  }
  return { width: halfWidth, height: halfHeight, data: half };
}

/** The picture with its longer side at `side` pixels. */
export function resizeTo(picture: Gray, side: number): Gray {
  let from = picture;
  while (Math.max(from.width, from.height) >= 2 * side) from = halve(from);
  const scale = side / Math.max(from.width, from.height);
  const [width, height] = [Math.round(from.width * scale), Math.round(from.height * scale)];
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data[y * width + x] = brightnessAt(from, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5);
    }
  }
  return { width, height, data };
}

/** Brightness between pixels; beyond the border it is that of the border. */
export function brightnessAt({ width, height, data }: Gray, x: number, y: number): number {
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const left = Math.floor(cx);
  const top = Math.floor(cy);
  const [fx, fy] = [cx - left, cy - top];
  const at = top * width + left;
  const upper = (data[at] as number) * (1 - fx) + (data[at + 1] as number) * fx;
  const lower = (data[at + width] as number) * (1 - fx) + (data[at + width + 1] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** The mean over a rectangle of 2·reach+1 around each pixel, cut at the border. */
export function boxMean({ width, height, data }: Gray, reachX: number, reachY: number): Gray {
  const rows = new Float32Array(data.length);
  for (let y = 0; y < height; y++) slideMean(data, rows, y * width, 1, width, reachX);
  const both = new Float32Array(data.length);
  for (let x = 0; x < width; x++) slideMean(rows, both, x, width, height, reachY);
  return { width, height, data: both };
}

function slideMean(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  reach: number,
): void {
  let sum = 0;
  for (let i = 0; i < Math.min(reach, length); i++) sum += from[start + i * step] as number;
  for (let i = 0; i < length; i++) {
    if (i + reach < length) sum += from[start + (i + reach) * step] as number;
    if (i - reach - 1 >= 0) sum -= from[start + (i - reach - 1) * step] as number;
    const count = Math.min(length - 1, i + reach) - Math.max(0, i - reach) + 1;
    to[start + i * step] = sum / count;
  }
}

/** How much darker a pixel is than the paper around it, in deviations of that paper, 0 to 1. */
export function inkMap(picture: Gray, reach: number): Gray {
  const mean = boxMean(picture, reach, reach);
  const square = boxMean({ ...picture, data: picture.data.map((value) => value * value) }, reach, reach);
  const data = picture.data.map((value, at) => {
    const around = mean.data[at] as number;
    const deviation = Math.sqrt(Math.max(0, (square.data[at] as number) - around * around));
    return Math.max(0, Math.min(1, (around - value - 2) / (deviation + 7)));
  });
  return { ...picture, data };
}
