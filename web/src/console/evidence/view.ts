/**
 * How a picture lies in its pane: `scale` 1 shows it whole, `x` and `y` are pixels from the middle of the pane,
 * `turn` counts quarters clockwise.
 */
export type View = { scale: number; x: number; y: number; turn: 0 | 1 | 2 | 3 };
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

export const WHOLE: View = { scale: 1, x: 0, y: 0, turn: 0 };
const MOST = 12;
export const ZOOM_STEP = 1.35;

/** Zooms by a factor and keeps the point (from the middle of the pane) where it is. */
export function zoomAt(view: View, factor: number, at: Point = { x: 0, y: 0 }): View {
  const scale = Math.min(Math.max(view.scale * factor, 1), MOST);
  // Whole again: in the middle again.
  if (scale === 1) return { ...view, scale, x: 0, y: 0 };
  const grown = scale / view.scale;
  return { ...view, scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** A quarter clockwise; what was in the middle stays in the middle. */
export function turned(view: View): View {
  const turn = ((view.turn + 1) % 4) as View['turn'];
  // `0 -`, so that no -0 gets into the style.
  return { ...view, turn, x: 0 - view.y, y: view.x };
}

/** Moves by pixels, but never so far that the picture leaves the pane. */
export function moved(view: View, by: Point, pane: Size): View {
  const most = (length: number) => (length * (view.scale - 1)) / 2 + length / 4;
  return {
    ...view,
    x: clamp(view.x + by.x, view.scale === 1 ? 0 : most(pane.width)),
    y: clamp(view.y + by.y, view.scale === 1 ? 0 : most(pane.height)),
  };
}

const STEP = 60;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** How far an arrow key moves the picture: it looks where the arrow points. */
export function arrowStep(key: string): Point | undefined {
  return ARROWS[key];
}

/** The size at which a picture, turned as it is, just fits the pane. */
export function fittingSize(picture: Size, pane: Size, turn: View['turn']): Size {
  if (picture.width === 0 || picture.height === 0) return { width: 0, height: 0 };
  const lying = turn % 2 === 1;
  const ratio = Math.min(
    pane.width / (lying ? picture.height : picture.width),
    pane.height / (lying ? picture.width : picture.height),
  );
  return { width: picture.width * ratio, height: picture.height * ratio };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0 - most), most);
}
