/** A point in a box of 0..1 both ways; a stroke is the way of the pen between touch and lift. */
export type StrokePoint = [x: number, y: number];
export type Stroke = StrokePoint[];

type Spot = { x: number; y: number };
type Pen = { points: Spot[] };
/**
 * The canvas in pixels of the page. `turned`: the sheet lies a quarter turn clockwise on it, for a phone held sideways
 * whose screen does not follow: the sheet's left edge is the canvas's top edge.
 */
export type SheetBox = { width: number; height: number; turned?: boolean };

/** Four decimals: finer than any hand, and a tenth of the bytes. */
const GRAIN = 10_000;

export function strokesOf(pens: readonly Pen[], box: SheetBox): Stroke[] {
  return pens
    .map(({ points }) => points.map((point): StrokePoint => onSheet(point, box)))
    .filter((stroke) => stroke.length > 0);
}

/** Back onto a canvas of another size: a turned phone, a later day. */
export function pensOf(strokes: readonly Stroke[], box: SheetBox) {
  return strokes.map((stroke) => ({
    points: stroke.map((point) => ({ ...onCanvas(point, box), pressure: 0.5, time: 0 })),
  }));
}

function onSheet({ x, y }: Spot, { width, height, turned }: SheetBox): StrokePoint {
  return turned ? [grain(y / height), grain(1 - x / width)] : [grain(x / width), grain(y / height)];
}

function onCanvas([x, y]: StrokePoint, { width, height, turned }: SheetBox): Spot {
  return turned ? { x: (1 - y) * width, y: x * height } : { x: x * width, y: y * height };
}

function grain(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * GRAIN) / GRAIN;
}
