/** A point in a box of 0..1 both ways; a stroke is the way of the pen between touch and lift. */
export type StrokePoint = [x: number, y: number];
export type Stroke = StrokePoint[];

type Pen = { points: { x: number; y: number }[] };
type Box = { width: number; height: number };

/** Four decimals: finer than any hand, and a tenth of the bytes. */
const GRAIN = 10_000;

export function strokesOf(pens: readonly Pen[], { width, height }: Box): Stroke[] {
  return pens
    .map(({ points }) => points.map(({ x, y }): StrokePoint => [grain(x / width), grain(y / height)]))
    .filter((stroke) => stroke.length > 0);
}

/** Back onto a canvas of another size: a turned phone, a later day. */
export function pensOf(strokes: readonly Stroke[], { width, height }: Box) {
  return strokes.map((stroke) => ({
    points: stroke.map(([x, y]) => ({ x: x * width, y: y * height, pressure: 0.5, time: 0 })),
  }));
}

/** How much ink there is, as the length of all strokes in widths of the box: a dot is no signature. */
export function inkOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = stroke[index - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);
}

function grain(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * GRAIN) / GRAIN;
}
