import { distance, mean } from './face-sequence.measure.ts';
import type { Spot } from './face-sequence.types.ts';

export type PlaneFit = {
  /** What a plane does not explain: root mean square, in distances between the outer corners of the eyes. */
  residual: number;
  /** How much one direction was shortened against the other, 0 = only moved, turned in the plane or come nearer. */
  slant: number;
};

/**
 * Whether the points of one frame can be had from those of another by holding a flat picture differently: all views of a
 * plane are one another's homographies, while of a head the nose runs ahead of the ears.
 * Trap: a bent picture is no plane; this is one sign among several.
 */
export function fitPlane(from: readonly Spot[], to: readonly Spot[]): PlaneFit {
  const [a, b] = [centred(from), centred(to)];
  const map = solve(...normalEquations(a, b));
  const left = a.map((spot, index) => distance(apply(map, spot), b[index] ?? spot));
  const unit = distance(b[36] ?? ZERO, b[45] ?? ZERO) || 1;
  const residual = Math.sqrt(left.reduce((sum, length) => sum + length * length, 0) / (left.length || 1));
  return { residual: residual / unit, slant: slantOf(map) };
}

const ZERO: Spot = { x: 0, y: 0 };

/** Around their middle and of one size, or the equations below lose their digits. */
function centred(points: readonly Spot[]): Spot[] {
  const middle = mean(points);
  const size =
    Math.sqrt(points.reduce((sum, spot) => sum + distance(spot, middle) ** 2, 0) / (points.length || 1)) || 1;
  return points.map(({ x, y }) => ({ x: (x - middle.x) / size, y: (y - middle.y) / size }));
}

function apply(map: readonly number[], { x, y }: Spot): Spot {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = map;
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Least squares for the eight numbers of a homography whose ninth is 1. */
function normalEquations(from: readonly Spot[], to: readonly Spot[]): [number[][], number[]] {
  const matrix = Array.from({ length: 8 }, eightZeros);
  const right = eightZeros();
  from.forEach(({ x, y }, index) => {
    const { x: u, y: v } = to[index] ?? ZERO;
    addRow(matrix, right, [x, y, 1, 0, 0, 0, -x * u, -y * u], u);
    addRow(matrix, right, [0, 0, 0, x, y, 1, -x * v, -y * v], v);
  });
  return [matrix, right];
}

function eightZeros(): number[] {
  return [0, 0, 0, 0, 0, 0, 0, 0];
}

function addRow(matrix: number[][], right: number[], row: readonly number[], value: number): void {
  row.forEach((one, i) => {
    right[i] = (right[i] ?? 0) + one * value;
    row.forEach((other, j) => {
      const line = matrix[i];
      if (line) line[j] = (line[j] ?? 0) + one * other;
    });
  });
}

/** Gauss with pivots. A little is added to the diagonal: points on one line would have no answer. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [
    ...row.map((value, j) => value + (i === j ? 1e-9 : 0)),
    right[i] ?? 0,
  ]);
  for (let at = 0; at < size; at += 1) eliminate(rows, at);
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-9));
}

function eliminate(rows: number[][], at: number): void {
  const pivot = rows.findLastIndex(
    (row, i) =>
      i >= at && rows.slice(at).every((other) => Math.abs(other[at] ?? 0) <= Math.abs(row[at] ?? 0)),
  );
  [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
  const head = rows[at] ?? [];
  rows.forEach((row, i) => {
    const share = i === at ? 0 : (row[at] ?? 0) / (head[at] || 1e-9);
    if (share !== 0) row.forEach((value, j) => (row[j] = value - share * (head[j] ?? 0)));
  });
}

/** 1 - shorter over longer axis of what the map makes of a circle in the middle. */
function slantOf([a = 1, b = 0, , d = 0, e = 1]: readonly number[]): number {
  const [sum, difference] = [Math.hypot(a + e, d - b), Math.hypot(a - e, d + b)];
  return 1 - Math.abs(sum - difference) / (sum + difference || 1);
}
