import { classifyWindow, takeWindow } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import { CLASSES, NO_GLYPH, WINDOW_SIZE } from './glyph.window.ts';
import type { Gray } from '../picture/gray.picture.ts';

/** Columns to both sides in which the middle of a character is looked for: a third of a pitch. */
const ASTRAY = 5;
/** Rows up and down. */
const OFF_LINE = 3;

/**
 * Where the window of each character begins, to parts of a column: in the middle of where a character is seen at all.
 * Trap: a narrow pitch is read without a fault but for its ends, where windows hold halves of two characters.
 * @param lefts where they were found
 */
export function settleColumns(net: GlyphNet, strip: Gray, lefts: readonly number[]): number[] {
  const look = openLook(net, strip);
  return lefts.map((left) => {
    const seen = (shift: number) => 1 - Math.exp(look(left + shift, 0)[NO_GLYPH] as number);
    return left + middleOf(ASTRAY, seen);
  });
}

/** How many rows below the middle of the strip each character stands: where it is most surely some character. */
export function settleRows(net: GlyphNet, strip: Gray, lefts: readonly number[]): number[] {
  const look = openLook(net, strip);
  return lefts.map((left) => {
    const sure = (shift: number) => Math.exp(Math.max(...look(left, shift).subarray(0, NO_GLYPH)));
    return middleOf(OFF_LINE, sure);
  });
}

type LookAt = (left: number, down: number) => Float32Array;

function openLook(net: GlyphNet, strip: Gray): LookAt {
  const out = new Float32Array(CLASSES);
  const layer = new Float32Array(net.hidden);
  const window = new Float32Array(WINDOW_SIZE);
  return (left, down) => {
    takeWindow(strip, left, down, window);
    classifyWindow(net, window, out, layer);
    return out;
  };
}

/** The centre of gravity of what is weighed from -reach to reach. */
function middleOf(reach: number, weigh: (shift: number) => number): number {
  let [all, moment] = [1e-6, 0];
  for (let shift = -reach; shift <= reach; shift++) {
    const weight = weigh(shift);
    all += weight;
    moment += weight * shift;
  }
  return moment / all;
}

/** What lies further than this from the curve has no say in it: dirt, a filler that looks alike in every row. */
const STRAY = 2;

/**
 * Values that follow each other, put on the parabola that lies nearest: perspective and a page that is not flat bend a
 * line, but never one character alone.
 */
export function smooth(values: readonly number[]): number[] {
  const half = (values.length - 1) / 2;
  const points = values.map((value, at) => ({ x: (at - half) / Math.max(1, half), value }));
  const middle = fitMost(points);
  const near = points.filter(({ x, value }) => Math.abs(value - middle(x)) < STRAY);
  const curve = fitParabola(near.length > points.length / 2 ? near : points);
  return points.map(({ x }) => curve(x));
}

type Point = { x: number; value: number };

const ROUNDS = 12;
/** Columns within which a value counts as lying on the curve. */
const ON_CURVE = 0.05;

/**
 * The parabola with the least sum of distances, by weighing each value again by how far off it lay.
 * Trap: least squares bend towards strays that stand together at an end, until none of them looks like one.
 */
function fitMost(points: readonly Point[]): (x: number) => number {
  let curve = fitParabola(points);
  for (let round = 0; round < ROUNDS; round++) {
    const last = curve;
    curve = fitParabola(points, ({ x, value }) => 1 / Math.max(ON_CURVE, Math.abs(value - last(x))));
  }
  return curve;
}

/** Least squares: the normal equations of 1, x and x², solved by Cramer's rule. */
function fitParabola(
  points: readonly Point[],
  weigh: (point: Point) => number = () => 1,
): (x: number) => number {
  const sum = (of: (point: Point) => number) =>
    points.reduce((total, point) => total + weigh(point) * of(point), 0);
  const [n, x1, x2] = [sum(() => 1), sum(({ x }) => x), sum(({ x }) => x ** 2)];
  const [x3, x4] = [sum(({ x }) => x ** 3), sum(({ x }) => x ** 4)];
  const [y0, y1, y2] = [0, 1, 2].map((power) => sum(({ x, value }) => value * x ** power)) as [
    number,
    number,
    number,
  ];
  const whole = determinant([n, x1, x2], [x1, x2, x3], [x2, x3, x4]);
  if (Math.abs(whole) < 1e-9) return () => (n === 0 ? 0 : y0 / n);
  const a = determinant([y0, y1, y2], [x1, x2, x3], [x2, x3, x4]) / whole;
  const b = determinant([n, x1, x2], [y0, y1, y2], [x2, x3, x4]) / whole;
  const c = determinant([n, x1, x2], [x1, x2, x3], [y0, y1, y2]) / whole;
  return (x) => a + b * x + c * x ** 2;
}

type Three = readonly [number, number, number];

function determinant(a: Three, b: Three, c: Three): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  );
}
