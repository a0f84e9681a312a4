import { z } from 'zod';

/**
 * A signature as the hand drew it: strokes of points, each 0..1 across and 0..1 down the box.
 * `aspect` is width by height of that box on the screen.
 */
export const signatureInput = z.object({
  aspect: z.number().min(0.5).max(6).default(3),
  strokes: z
    .array(z.array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])).max(10_000))
    .max(500)
    .refine((strokes) => strokes.some((stroke) => stroke.length > 0), { error: 'nobody signed' }),
});
export type Signature = z.output<typeof signatureInput>;

type Point = readonly [x: number, y: number];

/** Height of the drawing in its own units; the pen is 1.6 of them. */
const HEIGHT = 100;
/** More points than this show no more: a hand drawing for minutes is sampled. */
const ENOUGH = 40_000;
/** Points nearer than this to the one before add bytes and nothing to see. */
const NEAR = 0.25;

/** SVG with one path. Made of numbers only: no text of the person gets into it. */
export function drawSignature({ aspect, strokes }: Signature): string {
  const width = round(aspect * HEIGHT);
  const step = Math.ceil(strokes.reduce((sum, stroke) => sum + stroke.length, 0) / ENOUGH);
  const path = strokes
    .map((stroke) => stroke.filter((_, index) => index % step === 0))
    .map((stroke) => strokePath(thin(stroke.map(([x, y]) => [x * width, y * HEIGHT]))))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}">` +
    `<path d="${path}" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}

/** Curves through the middles between points: a hand makes no corners where a screen took a sample. */
function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const last = rest.at(-1) ?? [first[0] + 0.01, first[1]];
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${at(point)} ${at([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  return `M${at(first)}${curves.join('')}L${at(last)}`;
}

function thin(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before === undefined || Math.hypot(point[0] - before[0], point[1] - before[1]) >= NEAR)
      kept.push(point);
  }
  return kept;
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
