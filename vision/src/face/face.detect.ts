import type { FaceLibrary } from './face.library.ts';
import type { FoundFace } from './face.types.ts';
import type { Spot } from '../picture/picture.types.ts';

export type Pixels = ReturnType<FaceLibrary['tf']['tensor3d']>;
export type Detected = Pick<FoundFace, 'box' | 'score'>;

/** The detector looks at squares of this side. */
export const FIELD_SIDE = 512;
/** Below it the detector sees faces in curtains. */
const SURE_ENOUGH = 0.5;
/** A second face is said to somebody's face: more sureness is asked of it. */
const SURE_OF_SMALL = 0.6;
/** Found less surely, a face may be a curtain, and the true ones overlooked at this size. */
const SURE_OF_LOOK = 0.8;
/** A crowd is refused as one anyway; nobody pays for finding all of it. */
const MOST_FACES = 10;
/**
 * How large the picture lies in that square, tried in this order until a face is surely found. The detector overlooks
 * every third face that fills a portrait or a camera's picture (docs/evaluation/face.md); at half the size it finds them.
 */
const PICTURE_SIDES = { all: [256, 512, 170], usual: [256], others: [512, 170] } as const;
export type Sizes = keyof typeof PICTURE_SIDES;

/** `close`: whether the picture was also looked at as large as it can be, where small faces are seen. */
type Detection = { found: Detected[]; close: boolean };

/** Boxes in pixels of the picture. About a quarter of a second for each look. */
export async function detectFaces(library: FaceLibrary, pixels: Pixels, sizes: Sizes): Promise<Detection> {
  let best: Detection = { found: [], close: false };
  for (const side of PICTURE_SIDES[sizes]) {
    const found = await detectAt(library, pixels, side);
    best = surerOf(best, { found, close: side === FIELD_SIDE });
    if (isSure(best.found)) break;
  }
  return best;
}

/** Whether a look shows a face without doubt: another size need not be tried. */
export function isSure(found: readonly Pick<Detected, 'score'>[]): boolean {
  return surest(found) >= SURE_OF_LOOK;
}

function surest(found: readonly Pick<Detected, 'score'>[]): number {
  return Math.max(0, ...found.map(({ score }) => score));
}

/** Trap: a face half believed at one size hid two people whom the next size shows clearly. */
function surerOf(first: Detection, second: Detection): Detection {
  const [kept, other] = surest(second.found) > surest(first.found) ? [second, first] : [first, second];
  return { found: kept.found, close: kept.close || (other.close && other.found.length === 0) };
}

/** Those beside the known ones that are seen only where the picture is large. */
export async function detectBeside(
  library: FaceLibrary,
  pixels: Pixels,
  known: readonly Pick<Detected, 'box'>[],
): Promise<Detected[]> {
  const seen = await detectAt(library, pixels, FIELD_SIDE);
  return seen.filter(
    ({ box, score }) => score >= SURE_OF_SMALL && !known.some((face) => isSame(face.box, box)),
  );
}

/** One face has other edges in a larger picture. */
function isSame(one: FoundFace['box'], other: FoundFace['box']): boolean {
  return isWithin(middleOf(one), other) || isWithin(middleOf(other), one);
}

export function middleOf({ x, y, width, height }: FoundFace['box']): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

function isWithin(spot: Spot, { x, y, width, height }: FoundFace['box']): boolean {
  return spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height;
}

async function detectAt(library: FaceLibrary, pixels: Pixels, side: number): Promise<Detected[]> {
  const [height, width] = pixels.shape;
  const scale = side / Math.max(width, height);
  const [left, top] = [width, height].map((length) => (FIELD_SIDE - shrunk(length, scale)) >> 1) as [
    number,
    number,
  ];
  const field = library.tf.tidy(() => layOnGrey(library, shrink(library, pixels, side), FIELD_SIDE));
  try {
    const found = await detectIn(library, field);
    return found
      .map(({ score, box }) => ({
        score,
        box: {
          x: (box.x - left) / scale,
          y: (box.y - top) / scale,
          width: box.width / scale,
          height: box.height / scale,
        },
      }))
      .filter(
        ({ box }) =>
          box.width >= 1 && box.height >= 1 && isWithin(middleOf(box), { x: 0, y: 0, width, height }),
      );
  } finally {
    field.dispose();
  }
}

/** @param field a square of FIELD_SIDE. @returns boxes in its pixels */
export async function detectIn({ nets }: FaceLibrary, field: Pixels): Promise<Detected[]> {
  const options = { minConfidence: SURE_ENOUGH, maxResults: MOST_FACES };
  const found = await nets.ssdMobilenetv1.locateFaces(field as never, options);
  return found.map(({ score, box: { x, y, width, height } }) => ({ score, box: { x, y, width, height } }));
}

/** @param side of the longer edge */
export function shrink({ tf }: FaceLibrary, pixels: Pixels, side: number): Pixels {
  const [height, width] = pixels.shape;
  const scale = side / Math.max(width, height);
  return tf.image.resizeBilinear(pixels, [shrunk(height, scale), shrunk(width, scale)]);
}

function shrunk(length: number, scale: number): number {
  return Math.max(1, Math.round(length * scale));
}

/** In the middle of a grey square. */
export function layOnGrey({ tf }: FaceLibrary, pixels: Pixels, side: number): Pixels {
  const [rows, columns] = pixels.shape;
  const [top, left] = [(side - rows) >> 1, (side - columns) >> 1];
  return tf.pad(
    pixels,
    [
      [top, side - rows - top],
      [left, side - columns - left],
      [0, 0],
    ],
    128,
  );
}
