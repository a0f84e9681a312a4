import type { Point } from './zone.bands.ts';

/** A line by the middles of its first and its last character, in the picture. */
type Ends = { readonly first: Point; readonly last: Point };

/**
 * How far the beginnings and the ends of two lines may lie apart, in pitches. All lines of a zone are printed in one
 * grid; perspective leans it a little, and a line that was read from one character too early begins a pitch off.
 * Ours, on 990 zones that were read right: beginnings within 0.49. Ends stray farther, where fillers are dirty.
 * Source of the grid: ICAO Doc 9303-3, 4.4.
 */
const BEGINNINGS_APART = 0.65;
const ENDS_APART = 1.25;

/** Whether the lines, in reading order, begin and end below each other. */
export function standInOneGrid(lines: readonly (Ends & { glyphs: readonly unknown[] })[]): boolean {
  return lines.every((line, at) => {
    const above = lines[at - 1];
    if (above === undefined) return true;
    const pitch = (lengthOf(above) + lengthOf(line)) / 2 / (line.glyphs.length - 1);
    return (
      Math.abs(along(above, above.first, line.first)) < BEGINNINGS_APART * pitch &&
      Math.abs(along(above, above.last, line.last)) < ENDS_APART * pitch
    );
  });
}

/** How far it is from one point to another, in the direction of a line. */
function along(line: Ends, from: Point, to: Point): number {
  const [dx, dy] = [line.last.x - line.first.x, line.last.y - line.first.y];
  return ((to.x - from.x) * dx + (to.y - from.y) * dy) / lengthOf(line);
}

function lengthOf({ first, last }: Ends): number {
  return Math.hypot(last.x - first.x, last.y - first.y);
}
