type Spot = { readonly x: number; readonly y: number };
export type Raster = { width: number; height: number; data: Uint8Array };

/** Pixels between which the bending is computed; in between it is straight. */
const GRID = 8;

/**
 * Bends a picture so that what is at `from` comes to lie at `to`, smoothly in between (thin-plate spline). RGB.
 */
export function bend(picture: Raster, from: readonly Spot[], to: readonly Spot[]): Raster {
  const source = sourceOf(picture, from, to);
  const { width, height } = picture;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) copyPixel(picture, source(x, y), data, (y * width + x) * 3);
  }
  return { width, height, data };
}

function sourceOf({ width, height }: Raster, from: readonly Spot[], to: readonly Spot[]) {
  const columns = Math.ceil(width / GRID) + 2;
  const across = spline(
    to,
    to.map((spot, at) => (from[at]?.x ?? 0) - spot.x),
  );
  const down = spline(
    to,
    to.map((spot, at) => (from[at]?.y ?? 0) - spot.y),
  );
  const grid = Array.from({ length: columns * (Math.ceil(height / GRID) + 2) }, (_, at): Spot => {
    const [x, y] = [(at % columns) * GRID, Math.floor(at / columns) * GRID];
    return { x: across(x, y), y: down(x, y) };
  });
  return (x: number, y: number): Spot => {
    const [left, top] = [Math.floor(x / GRID), Math.floor(y / GRID)];
    const [u, v] = [x / GRID - left, y / GRID - top];
    const at = (column: number, row: number) => grid[row * columns + column] ?? { x: 0, y: 0 };
    const mix = (pick: (spot: Spot) => number) =>
      pick(at(left, top)) * (1 - u) * (1 - v) +
      pick(at(left + 1, top)) * u * (1 - v) +
      pick(at(left, top + 1)) * (1 - u) * v +
      pick(at(left + 1, top + 1)) * u * v;
    return { x: x + mix((spot) => spot.x), y: y + mix((spot) => spot.y) };
  };
}

/** A smooth function of the plane with these values at these places. */
function spline(places: readonly Spot[], values: readonly number[]): (x: number, y: number) => number {
  const count = places.length;
  const rows = places.map((place, i) => [
    ...places.map((other, j) => (i === j ? 1 : kernel(place.x - other.x, place.y - other.y))),
    1,
    place.x / 100,
    place.y / 100,
    values[i] ?? 0,
  ]);
  const sides = [() => 1, ({ x }: Spot) => x / 100, ({ y }: Spot) => y / 100];
  for (const side of sides) rows.push([...places.map(side), 0, 0, 0, 0]);
  const weights = solve(rows);
  return (x, y) =>
    places.reduce((sum, place, at) => sum + (weights[at] ?? 0) * kernel(x - place.x, y - place.y), 0) +
    (weights[count] ?? 0) +
    ((weights[count + 1] ?? 0) * x) / 100 +
    ((weights[count + 2] ?? 0) * y) / 100;
}

function kernel(x: number, y: number): number {
  const square = (x * x + y * y) / 10_000;
  return square === 0 ? 0 : square * Math.log(square);
}

/** Gauss with pivots; each row ends with its right side. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let i = at; i < size; i += 1)
      if (Math.abs(rows[i]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = i;
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    const head = rows[at] ?? [];
    for (let i = at + 1; i < size; i += 1) subtract(rows[i] ?? [], head, at);
  }
  const found = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    let rest = row[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (row[j] ?? 0) * (found[j] ?? 0);
    found[i] = rest / (row[i] || 1e-12);
  }
  return found;
}

function subtract(row: number[], head: readonly number[], at: number): void {
  const share = (row[at] ?? 0) / (head[at] || 1e-12);
  if (share === 0) return;
  for (let j = at; j < head.length; j += 1) row[j] = (row[j] ?? 0) - share * (head[j] ?? 0);
}

/** Between four pixels; beyond the edge its last pixel. */
function copyPixel({ width, height, data }: Raster, { x, y }: Spot, into: Uint8Array, at: number): void {
  const [px, py] = [clamp(x, width - 1.001), clamp(y, height - 1.001)];
  const [left, top] = [Math.floor(px), Math.floor(py)];
  const [u, v] = [px - left, py - top];
  const first = (top * width + left) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const one = (offset: number) => data[first + offset + channel] ?? 0;
    const upper = one(0) * (1 - u) + one(3) * u;
    const lower = one(width * 3) * (1 - u) + one(width * 3 + 3) * u;
    into[at + channel] = upper * (1 - v) + lower * v;
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
