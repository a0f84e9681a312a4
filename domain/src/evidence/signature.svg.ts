import type { Point, Strokes } from './signature.ts';

export type SignatureBox = { width: number; height: number };

/**
 * The `d` of one SVG path for a signature, curves through the middles between points so that a shaky or
 * sparse line looks drawn. To be stroked with round caps and no fill. Only digits, signs and M, L, Q come
 * out, whatever went in.
 */
export function strokesToSvgPath(strokes: Strokes, box: SignatureBox): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => strokePath(stroke.map((point) => scale(point, box))))
    .join('');
}

type Place = readonly [number, number];

function strokePath(places: readonly Place[]): string {
  const [first, ...rest] = places;
  const last = rest.at(-1);
  if (first === undefined) return '';
  // A dot: a line of no length is drawn by its round cap.
  if (last === undefined) return `M${pair(first)}L${pair(first)}`;
  const curves = rest
    .slice(0, -1)
    .map((place, at) => `Q${pair(place)} ${pair(middle(place, rest[at + 1] ?? place))}`);
  return `M${pair(first)}${curves.join('')}L${pair(last)}`;
}

function scale([x, y]: Point, { width, height }: SignatureBox): Place {
  return [x * width, y * height];
}

function middle(a: Place, b: Place): Place {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function pair([x, y]: Place): string {
  return `${round(x)} ${round(y)}`;
}

/** Two decimals; never `1e-7`, which not every reader of paths takes. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
