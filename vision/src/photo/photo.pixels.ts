import type { RgbPicture } from '../picture/picture.types.ts';

/** Lightness 0 to 100; a and b around 0. CIE 1976, D65. */
export type Lab = { l: number; a: number; b: number };
/** In pixels; right and bottom are outside. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** Brightness of a pixel, 0 to 255 (Rec. 709). */
export function lumaAt({ data, width }: RgbPicture, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
}

export function labAt({ data, width }: RgbPicture, x: number, y: number): Lab {
  const at = (y * width + x) * 3;
  return labOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

/** @param red sRGB, 0 to 255, whole numbers; so are the others */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [LINEAR[red] ?? 0, LINEAR[green] ?? 0, LINEAR[blue] ?? 0];
  const x = cubed((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = cubed(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = cubed((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

function cubed(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

export function distance(one: Lab, other: Lab): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

/** The part of an area that lies in the picture, in whole pixels; null when nothing of it does. */
export function clip({ width, height }: RgbPicture, { left, top, right, bottom }: Area): Area | null {
  const area = {
    left: Math.max(0, Math.round(left)),
    top: Math.max(0, Math.round(top)),
    right: Math.min(width, Math.round(right)),
    bottom: Math.min(height, Math.round(bottom)),
  };
  return area.right - area.left < 2 || area.bottom - area.top < 2 ? null : area;
}

/** Calls `see` for a grid of pixels over the area, about `most` of them. */
export function scan(
  { left, top, right, bottom }: Area,
  most: number,
  see: (x: number, y: number) => void,
): void {
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / most)));
  for (let y = top; y < bottom; y += step) for (let x = left; x < right; x += step) see(x, y);
}

/** Of sorted or unsorted numbers; `share` 0.5 is the median. NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Brightness of an area, shrunk by whole steps so that its width is at most `most` pixels: no step blurs less. */
export function greyOf(picture: RgbPicture, area: Area, most: number) {
  const step = Math.max(1, Math.ceil((area.right - area.left) / most));
  const width = Math.floor((area.right - area.left) / step);
  const height = Math.floor((area.bottom - area.top) / step);
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      grey[y * width + x] = blockMean(picture, area, x * step, y * step, step);
  return { width, height, grey };
}

function blockMean(picture: RgbPicture, { left, top }: Area, x: number, y: number, step: number): number {
  let sum = 0;
  for (let dy = 0; dy < step; dy += 1)
    for (let dx = 0; dx < step; dx += 1) sum += lumaAt(picture, left + x + dx, top + y + dy);
  return sum / (step * step);
}
