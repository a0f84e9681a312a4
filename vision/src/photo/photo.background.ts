import type { HeadGeometry } from '../face/head.geometry.ts';
import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import { clip, labAt, labOf, quantile, scan } from './photo.pixels.ts';
import type { Area, Lab } from './photo.pixels.ts';

export type Background = Pick<
  PhotoMeasures,
  'background_lightness' | 'background_tint' | 'background_evenness' | 'background_hue' | 'background_flat'
> & { colour: Lab };

/** Enough for a mean, few enough for a phone picture of 12 megapixels. */
const SAMPLES = 9000;
const PATCHES = 12;
/** From the middle of the face, in widths of the head: past the ears, and past hair that is not very wide. */
const BESIDE = 0.64;

/** What lies behind the head; null when the head leaves no room to see it. */
export function measureBackground(picture: RgbPicture, head: HeadGeometry | null): Background | null {
  const areas = backgroundAreas(picture, head);
  const pixels = areas.flatMap((area) => sampled(picture, area, SAMPLES / areas.length));
  if (pixels.length < 200) return null;
  const middle = [0, 1, 2].map((channel) =>
    quantile(
      pixels.map((pixel) => pixel[channel] ?? 0),
      0.5,
    ),
  );
  const [red = 0, green = 0, blue = 0] = middle;
  const colour = labOf(red, green, blue);
  const tint = Math.hypot(colour.a, colour.b);
  return {
    colour,
    background_lightness: (Math.max(...middle) + Math.min(...middle)) / 510,
    background_tint: tint,
    background_hue: tint < 4 ? null : hueOf(red, green, blue),
    background_evenness: evenness(picture, areas),
    background_flat: flatness(pixels),
  };
}

/** Beside the head above the shoulders, and above it; without a face the upper edge and the sides. */
function backgroundAreas(picture: RgbPicture, head: HeadGeometry | null): Area[] {
  const { width, height } = picture;
  const left = head ? head.middle.x - head.headWidth * BESIDE : width * 0.12;
  const right = head ? head.middle.x + head.headWidth * BESIDE : width * 0.88;
  const bottom = head ? head.eyes.y + (head.chin.y - head.eyes.y) * 0.25 : height * 0.5;
  const top = head ? head.crown.y - (head.chin.y - head.crown.y) * 0.12 : height * 0.08;
  return [
    { left: 0, top: 0, right: left, bottom },
    { left: right, top: 0, right: width, bottom },
    { left, top: 0, right, bottom: top },
  ].flatMap((area) => clip(picture, area) ?? []);
}

type Pixel = readonly [number, number, number];

function sampled({ data, width }: RgbPicture, area: Area, most: number): Pixel[] {
  const pixels: Pixel[] = [];
  scan(area, most, (x, y) => {
    const at = (y * width + x) * 3;
    pixels.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  });
  return pixels;
}

/** Spread of the brightness of patches, 0 to 1: shadows and objects raise it, the noise of a camera does not. */
function evenness(picture: RgbPicture, areas: readonly Area[]): number {
  const patches = areas.flatMap((area) => patchesOf(picture, area));
  // A lock of hair in a corner is no shadow on the wall.
  return (quantile(patches, 0.9) - quantile(patches, 0.1)) / 100;
}

function patchesOf(picture: RgbPicture, { left, top, right, bottom }: Area): number[] {
  const side = Math.max(4, Math.round(picture.width / (PATCHES * 2)));
  const medians: number[] = [];
  for (let y = top; y + side <= bottom; y += side)
    for (let x = left; x + side <= right; x += side) {
      const values: number[] = [];
      scan({ left: x, top: y, right: x + side, bottom: y + side }, 16, (px, py) =>
        values.push(labAt(picture, px, py).l),
      );
      medians.push(quantile(values, 0.5));
    }
  return medians.length === 0 ? [0] : medians;
}

/** The share of points that have one and the same colour, give or take a step. A wall in real light has few. */
function flatness(pixels: readonly Pixel[]): number {
  const counts = new Map<number, number>();
  for (const [red, green, blue] of pixels) {
    const key = (red << 16) | (green << 8) | blue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [mode] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const near = (value: number, shift: number) => Math.abs(value - ((mode >> shift) & 255)) <= 1;
  const same = pixels.filter(([red, green, blue]) => near(red, 16) && near(green, 8) && near(blue, 0));
  return same.length / pixels.length;
}

function hueOf(red: number, green: number, blue: number): number {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = Math.max(1, most - least);
  const sixth =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  return (sixth * 60 + 360) % 360;
}
