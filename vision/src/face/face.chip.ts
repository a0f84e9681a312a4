import type { RgbPicture, Spot } from '../picture/picture.types.ts';

/** The recognition net was trained on square chips of this side. */
export const CHIP_SIDE = 150;

/**
 * Where the net expects the middles of the eyes, the foot of the nose and the corners of the mouth, in parts of the
 * chip's side. Source: the mean face of dlib's get_face_chip_details (Boost licence) with its padding of a quarter.
 */
const PLACES: readonly { points: readonly number[]; at: Spot }[] = [
  { points: [36, 37, 38, 39, 40, 41], at: { x: 0.3171, y: 0.3107 } },
  { points: [42, 43, 44, 45, 46, 47], at: { x: 0.6697, y: 0.3107 } },
  { points: [33], at: { x: 0.4934, y: 0.5854 } },
  { points: [48], at: { x: 0.3361, y: 0.6868 } },
  { points: [54], at: { x: 0.6507, y: 0.6868 } },
];

/** x' = a·x − b·y + tx, y' = b·x + a·y + ty */
type Similarity = { a: number; b: number; tx: number; ty: number };

/**
 * The face turned upright and scaled as the recognition net knows faces: without that, people with tilted heads lie
 * closer to each other than to themselves. @param points the 68 points of iBUG 300-W
 */
export function cutChip(picture: RgbPicture, points: readonly Spot[]): Uint8Array {
  const toPicture = fitSimilarity(points);
  const scale = Math.hypot(toPicture.a, toPicture.b);
  // A large face is averaged down, not thinned out.
  const steps = Math.min(8, Math.max(1, Math.round(scale)));
  const chip = new Uint8Array(CHIP_SIDE * CHIP_SIDE * 3);
  for (let y = 0; y < CHIP_SIDE; y += 1)
    for (let x = 0; x < CHIP_SIDE; x += 1) {
      const sum = [0, 0, 0];
      for (let step = 0; step < steps * steps; step += 1) {
        const dx = ((step % steps) + 0.5) / steps;
        const dy = (Math.floor(step / steps) + 0.5) / steps;
        addSample(picture, apply(toPicture, x + dx, y + dy), sum);
      }
      for (let channel = 0; channel < 3; channel += 1)
        chip[(y * CHIP_SIDE + x) * 3 + channel] = (sum[channel] ?? 0) / (steps * steps);
    }
  return chip;
}

/** Least squares, from the chip's pixels to the picture's. */
function fitSimilarity(points: readonly Spot[]): Similarity {
  const pairs = PLACES.map(({ points: of, at }) => ({
    from: { x: at.x * CHIP_SIDE, y: at.y * CHIP_SIDE },
    to: mean(of.map((index) => points[index] ?? { x: 0, y: 0 })),
  }));
  const from = mean(pairs.map((pair) => pair.from));
  const to = mean(pairs.map((pair) => pair.to));
  let dot = 0;
  let cross = 0;
  let size = 0;
  for (const pair of pairs) {
    const [x, y] = [pair.from.x - from.x, pair.from.y - from.y];
    const [u, v] = [pair.to.x - to.x, pair.to.y - to.y];
    dot += x * u + y * v;
    cross += x * v - y * u;
    size += x * x + y * y;
  }
  const [a, b] = [dot / size, cross / size];
  return { a, b, tx: to.x - a * from.x + b * from.y, ty: to.y - b * from.x - a * from.y };
}

function mean(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((total, spot) => ({ x: total.x + spot.x, y: total.y + spot.y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}

function apply({ a, b, tx, ty }: Similarity, x: number, y: number): Spot {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

/** Between four pixels; beyond the edge the edge goes on. */
function addSample({ width, height, data }: RgbPicture, spot: Spot, sum: number[]): void {
  const x = Math.min(width - 1, Math.max(0, spot.x - 0.5));
  const y = Math.min(height - 1, Math.max(0, spot.y - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [x - left, y - top];
  for (let channel = 0; channel < 3; channel += 1) {
    const value = (px: number, py: number) => data[(py * width + px) * 3 + channel] ?? 0;
    const above = value(left, top) * (1 - fx) + value(right, top) * fx;
    const below = value(left, bottom) * (1 - fx) + value(right, bottom) * fx;
    sum[channel] = (sum[channel] ?? 0) + above * (1 - fy) + below * fy;
  }
}
