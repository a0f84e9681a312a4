import { boxMean, brightnessAt } from '../picture/gray.picture.ts';
import type { Gray } from '../picture/gray.picture.ts';
import type { Slope } from './zone.skew.ts';

export type Point = { readonly x: number; readonly y: number };
/**
 * A line of text: the ends of its middle line in reading direction, and its height in the middle. `lean`: how much
 * smaller it gets from beginning to end, as a share; seen in perspective. Left out: not at all.
 */
export type Band = {
  readonly from: Point;
  readonly to: Point;
  readonly height: number;
  readonly lean?: number;
};

type Frame = { cos: number; sin: number; middle: Point; width: number; height: number };
type Blob = { left: number; right: number; area: number; offset: number; slope: number; thick: number };

/** How far ink is smeared along the line so that characters run together, and how dense it must then be. */
const SMEAR = 13;
const DENSE = 0.17;
const SHORTEST = 0.18;

/** Long thin bands of ink that run in a direction, in the coordinates of the picture. */
export function findBands(ink: Gray, slope: Slope): Band[] {
  const frame = frameOf(ink, slope);
  const turned = turn(ink, frame);
  const smeared = boxMean(turned, SMEAR, 1);
  const blobs = findBlobs(smeared).filter(({ left, right, thick }) => right - left > 3 * thick && thick >= 3);
  const shortest = SHORTEST * Math.max(ink.width, ink.height);
  return joinBlobs(blobs)
    .filter(({ left, right, thick }) => right - left > shortest && right - left > 9 * thick)
    .map((blob) => toBand(blob, frame));
}

function frameOf({ width, height }: Gray, { down, degrees }: Slope): Frame {
  const angle = ((down ? 90 : 0) + degrees) * (Math.PI / 180);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    cos,
    sin,
    middle: { x: width / 2, y: height / 2 },
    width: Math.ceil(Math.abs(width * cos) + Math.abs(height * sin)),
    height: Math.ceil(Math.abs(width * sin) + Math.abs(height * cos)),
  };
}

function toPicture({ cos, sin, middle, width, height }: Frame, u: number, v: number): Point {
  const [du, dv] = [u - width / 2, v - height / 2];
  return { x: middle.x + du * cos - dv * sin, y: middle.y + du * sin + dv * cos };
}

function turn(ink: Gray, frame: Frame): Gray {
  const { width, height, cos, sin } = frame;
  const data = new Float32Array(width * height);
  for (let v = 0; v < height; v++) {
    const start = toPicture(frame, 0, v);
    let [x, y] = [start.x, start.y];
    for (let u = 0; u < width; u++, x += cos, y += sin) {
      if (x >= 0 && y >= 0 && x < ink.width && y < ink.height) data[v * width + u] = brightnessAt(ink, x, y);
    }
  }
  return { width, height, data };
}

/** Connected dense areas, each with the straight line through its middle. */
function findBlobs({ width, height, data }: Gray): Blob[] {
  const seen = new Uint8Array(data.length);
  const blobs: Blob[] = [];
  const stack: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] as number) < DENSE) continue;
    const sums = { n: 0, u: 0, v: 0, uu: 0, uv: 0, left: width, right: 0 };
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const u = at % width;
      const v = (at - u) / width;
      sums.n += 1;
      sums.u += u;
      sums.v += v;
      sums.uu += u * u;
      sums.uv += u * v;
      sums.left = Math.min(sums.left, u);
      sums.right = Math.max(sums.right, u);
      for (const next of [u > 0 ? at - 1 : -1, u < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= width * height || seen[next] || (data[next] as number) < DENSE) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (sums.n > 60) blobs.push(blobOf(sums));
  }
  return blobs;
}

type Sums = { n: number; u: number; v: number; uu: number; uv: number; left: number; right: number };

function blobOf({ n, u, v, uu, uv, left, right }: Sums): Blob {
  const spread = uu - (u * u) / n;
  const slope = spread > 0 ? (uv - (u * v) / n) / spread : 0;
  return { left, right, area: n, slope, offset: v / n - (slope * u) / n, thick: n / (right - left + 1) };
}

/** Fillers are thin: a line of text may come in pieces, which follow each other at one height. */
function joinBlobs(blobs: Blob[]): Blob[] {
  const left = blobs.toSorted((one, other) => one.left - other.left);
  const joined: Blob[] = [];
  for (const blob of left) {
    const before = joined.findLast((other) => follows(other, blob));
    if (before === undefined) joined.push({ ...blob });
    else Object.assign(before, join(before, blob));
  }
  return joined;
}

function follows(before: Blob, next: Blob): boolean {
  const thick = Math.max(before.thick, next.thick);
  const gap = next.left - before.right;
  if (gap > 5 * thick || gap < -thick || Math.min(before.thick, next.thick) < 0.5 * thick) return false;
  const at = (before.right + next.left) / 2;
  return Math.abs(heightAt(before, at) - heightAt(next, at)) < 0.5 * thick;
}

function join(one: Blob, other: Blob): Blob {
  const [area, right] = [one.area + other.area, Math.max(one.right, other.right)];
  const [first, last] = [(one.left + one.right) / 2, (other.left + other.right) / 2];
  const long = other.right - other.left > 0.5 * (one.right - one.left);
  const slope = long
    ? (heightAt(other, last) - heightAt(one, first)) / Math.max(1, last - first)
    : (one.slope * one.area + other.slope * other.area) / area;
  const middle = (one.area * first + other.area * last) / area;
  const height = (one.area * heightAt(one, first) + other.area * heightAt(other, last)) / area;
  const width = right - one.left + 1;
  return { left: one.left, right, area, slope, offset: height - slope * middle, thick: area / width };
}

function heightAt({ offset, slope }: Blob, u: number): number {
  return offset + slope * u;
}

/** Smearing made the band longer at both ends. */
function toBand(blob: Blob, frame: Frame): Band {
  const [left, right] = [blob.left + SMEAR / 2, blob.right - SMEAR / 2];
  return {
    from: toPicture(frame, left, heightAt(blob, left)),
    to: toPicture(frame, right, heightAt(blob, right)),
    height: blob.thick,
  };
}
