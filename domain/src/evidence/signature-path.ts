/**
 * The drawing of a signature: one for the paper, the screen and what is seen before it is printed.
 * Without a validator, so that a screen which only draws stays small.
 */
type Spot = readonly [x: number, y: number];
type Drawn = ReadonlyArray<ReadonlyArray<readonly [x: number, y: number, t?: number | undefined]>>;

/** Width over height of the box: landscape, as the book prints it (facts A3.7). The number is ours. */
export const SIGNATURE_ASPECT = 3;

/** The field of the book, in millimetres: no source gives it, so it is ours, of the box's shape. */
export const SIGNATURE_PRINT_MM = { width: 45, height: 15 } as const;

/** Height of the drawing in its own units. */
const HEIGHT = 100;
/** Of the same units: how thick the pen is. A share of the box, so that screen and paper show the same. */
export const SIGNATURE_PEN = 1.6 / HEIGHT;
/** More points than this show no more: a hand drawing for minutes is sampled. */
const ENOUGH = 40_000;
/** Points nearer than this to the one before add bytes and nothing to see. */
const NEAR = 0.25;

export type SignatureDrawing = { width: number; height: number; pen: number; path: string };

/** @param aspect width over height of the box the strokes were drawn in, both 0 to 1 there */
export function signatureDrawing(strokes: Drawn, aspect: number = SIGNATURE_ASPECT): SignatureDrawing {
  const width = round(aspect * HEIGHT);
  const step = Math.ceil(strokes.reduce((sum, stroke) => sum + stroke.length, 0) / ENOUGH);
  const path = strokes
    .map((stroke) => stroke.filter((_, index) => index % step === 0))
    .map((stroke) => strokePath(thin(stroke.map(([x, y]) => [x * width, y * HEIGHT]))))
    .join('');
  return { width, height: HEIGHT, pen: round(SIGNATURE_PEN * HEIGHT), path };
}

/** Curves through the middles between points: a hand makes no corners where a screen took a sample. */
function strokePath(points: readonly Spot[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  // A dot is a very short line: round ends make it seen.
  const last = rest.at(-1) ?? [first[0] + 0.01, first[1]];
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${at(point)} ${at([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  return `M${at(first)}${curves.join('')}L${at(last)}`;
}

function thin(points: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before === undefined || Math.hypot(point[0] - before[0], point[1] - before[1]) >= NEAR)
      kept.push(point);
  }
  return kept;
}

function at([x, y]: Spot): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
