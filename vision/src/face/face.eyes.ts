import type { RgbPicture, Spot } from '../picture/picture.types.ts';

/** First points of the eyes in the scheme of 68. */
const EYES = [36, 42] as const;

/**
 * How much of an iris is seen, as the finder's points stay where they are when eyes close: the difference between the
 * brightest and darkest parts in the middle of each eye, against the skin under it. About 0.2 shut, 0.5 open; it says
 * something only against the person's own.
 */
export function measureIris(picture: RgbPicture, points: readonly Spot[]): number {
  const [left, right] = EYES.map((first) => irisOf(picture, points.slice(first, first + 6)));
  return ((left ?? 0) + (right ?? 0)) / 2;
}

function irisOf(picture: RgbPicture, eye: readonly Spot[]): number {
  const middle = { x: mean(eye.map(({ x }) => x)), y: mean(eye.map(({ y }) => y)) };
  const width = Math.hypot((eye[3]?.x ?? 0) - (eye[0]?.x ?? 0), (eye[3]?.y ?? 0) - (eye[0]?.y ?? 0));
  const seen = lightsIn(picture, middle, { across: width * 0.36, down: width * 0.16 }).toSorted(
    (a, b) => a - b,
  );
  const skin = mean(
    lightsIn(
      picture,
      { x: middle.x, y: middle.y + width * 0.55 },
      { across: width * 0.3, down: width * 0.1 },
    ),
  );
  return (skin - mean(seen.slice(0, Math.ceil(seen.length / 3)))) / (skin || 1);
}

function lightsIn(
  picture: RgbPicture,
  middle: Spot,
  { across, down }: { across: number; down: number },
): number[] {
  const lights: number[] = [];
  for (let y = Math.round(middle.y - down); y <= middle.y + down; y += 1) {
    for (let x = Math.round(middle.x - across); x <= middle.x + across; x += 1) {
      if (x >= 0 && y >= 0 && x < picture.width && y < picture.height) lights.push(lightAt(picture, x, y));
    }
  }
  return lights;
}

/** Rec. 601: red, green and blue weigh as the eye has them. */
function lightAt({ data, width }: RgbPicture, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
