import type { HeadGeometry } from '../face/head.geometry.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import { clip, distance, labOf, quantile } from './photo.pixels.ts';
import type { Lab } from './photo.pixels.ts';

/** Cells across the face. Each is a mean of many pixels: the grain of a camera or of an editor is gone from it. */
const CELLS = 20;
/** In CIE Lab: what is left of grain and compression in a cell of one colour. Skin in any light spreads further. */
const ONE_COLOUR = 1.6;
/** A drawing has skin and its shade. */
const COLOURS = 2;
const LEAST_EYE_DISTANCE = 18;
/** Light that burnt out is flat in a photo too. */
const BURNT = 251;
const LEAST_CELLS = 80;
/** Of 255. */
const WELL_LIT = 200;

/**
 * The share of the face that is filled by its two commonest colours: about a tenth of a photo, a third of a black and
 * white one, half and more of a flat drawing. Filters that smooth the skin leave its shades. A painting passes.
 * Null where the face is too small or burnt out.
 */
export function measureDrawing(picture: RgbPicture, head: HeadGeometry): number | null {
  if (head.eyeDistance < LEAST_EYE_DISTANCE) return null;
  const cells = placesOf(head).flatMap((place) => cellAt(picture, place, head) ?? []);
  const lit = cells.filter((cell) => !isBurnt(cell));
  if (lit.length < Math.max(LEAST_CELLS, cells.length / 2)) return null;
  const gain = gainOf(lit);
  let left = lit.map((cell) => labOfCell(cell, gain));
  for (let colour = 0; colour < COLOURS; colour += 1) left = withoutCommonest(left);
  return 1 - left.length / lit.length;
}

type Cell = readonly [red: number, green: number, blue: number];
type Place = { u: number; v: number };

/** One full channel is a colour; where two are full the third may have been anything. */
function isBurnt(cell: Cell): boolean {
  return cell.filter((channel) => channel >= BURNT).length > 1;
}

/** A dark picture squeezes colours together: they are spread to where those of a lit one lie. */
function gainOf(cells: readonly Cell[]): number {
  const bright = quantile(
    cells.map((cell) => Math.max(...cell)),
    0.9,
  );
  return Math.max(1, WELL_LIT / Math.max(1, bright));
}

/** In an oval from the middle of the forehead to the chin, u along the eyes and v down from them. */
function placesOf({ eyeDistance, eyes, chin }: HeadGeometry): Place[] {
  const size = cellSize(eyeDistance);
  const down = Math.hypot(chin.x - eyes.x, chin.y - eyes.y);
  const places: Place[] = [];
  for (let row = 0; row < CELLS * 1.2; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const u = (column + 0.5 - CELLS / 2) * size;
      const v = (row + 0.5) * size - eyeDistance * 0.5;
      if ((u / (eyeDistance * 0.95)) ** 2 + ((v - down * 0.28) / (down * 0.72)) ** 2 < 1)
        places.push({ u, v });
    }
  return places;
}

function cellSize(eyeDistance: number): number {
  return (eyeDistance * 2.1) / CELLS;
}

/** Means of its pixels; null outside the picture. */
function cellAt(
  picture: RgbPicture,
  { u, v }: Place,
  { eyes, tilt, eyeDistance }: HeadGeometry,
): Cell[] | null {
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const [x, y] = [eyes.x + u * cos - v * sin, eyes.y + u * sin + v * cos];
  const half = Math.max(1, cellSize(eyeDistance) / 2);
  const area = clip(picture, { left: x - half, right: x + half, top: y - half, bottom: y + half });
  if (area === null) return null;
  const sums: [number, number, number] = [0, 0, 0];
  for (let py = area.top; py < area.bottom; py += 1)
    for (let px = area.left; px < area.right; px += 1)
      for (const channel of [0, 1, 2] as const)
        sums[channel] += picture.data[(py * picture.width + px) * 3 + channel] ?? 0;
  const count = (area.right - area.left) * (area.bottom - area.top);
  return [[sums[0] / count, sums[1] / count, sums[2] / count]];
}

function labOfCell([red, green, blue]: Cell, gain: number): Lab {
  const value = (channel: number) => Math.min(255, Math.round(channel * gain));
  return labOf(value(red), value(green), value(blue));
}

function withoutCommonest(cells: readonly Lab[]): Lab[] {
  const near = (one: Lab) => cells.filter((other) => distance(one, other) < ONE_COLOUR);
  const commonest = cells.map(near).reduce((best, some) => (some.length > best.length ? some : best), []);
  const taken = new Set(commonest);
  return cells.filter((cell) => !taken.has(cell));
}
