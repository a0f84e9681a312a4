import { CHIP_SIDE, cutChip } from './face.chip.ts';
import type { FaceLibrary } from './face.library.ts';
import { openFaceLibrary } from './face.library.ts';
import type { FaceAnswer, FaceTask, FoundFace, RgbPicture, Spot } from './face.types.ts';

/** Below it the detector sees faces in curtains. */
const SURE_ENOUGH = 0.5;
/** A crowd is refused as one anyway; nobody pays for finding all of it. */
const MOST_FACES = 10;
/** The detector looks at squares of this side. */
const FIELD_SIDE = 512;
/**
 * How large the picture lies in that square, tried in this order until a face is found. The detector overlooks every
 * third face that fills a portrait or a camera's picture (docs/evaluation/face.md); at half the size it finds them.
 */
const PICTURE_SIDES = [256, 512, 170];

export type FaceFinder = {
  find(task: FaceTask): Promise<FaceAnswer>;
  /** Tensors the library holds; a number that grows is a leak. */
  countTensors(): number;
};

type Pixels = ReturnType<FaceLibrary['tf']['tensor3d']>;
type Found = Pick<FoundFace, 'box' | 'score'>;

/** Loads the models and runs them once, so that the first person does not wait for it. About half a second. */
export async function openFaceFinder(): Promise<FaceFinder> {
  const library = await openFaceLibrary();
  await warmUp(library);
  return {
    find: async (task) => find(library, task),
    countTensors: () => library.tf.memory().numTensors,
  };
}

async function find(library: FaceLibrary, { picture, descriptors }: FaceTask): Promise<FaceAnswer> {
  const began = performance.now();
  const { tf } = library;
  const pixels = tf.tensor3d(picture.data, [picture.height, picture.width, 3], 'int32');
  try {
    const faces: FoundFace[] = [];
    for (const found of await detect(library, pixels)) {
      const points = await markPoints(library, pixels, found);
      const descriptor = descriptors ? await describe(library, picture, points) : null;
      faces.push({ ...found, points, descriptor });
    }
    return { faces, ms: performance.now() - began };
  } finally {
    pixels.dispose();
  }
}

async function detect(library: FaceLibrary, pixels: Pixels): Promise<Found[]> {
  for (const side of PICTURE_SIDES) {
    const found = await detectAt(library, pixels, side);
    if (found.length > 0) return found;
  }
  return [];
}

async function detectAt(library: FaceLibrary, pixels: Pixels, side: number): Promise<Found[]> {
  const [height, width] = pixels.shape;
  const scale = side / Math.max(width, height);
  const rows = Math.max(1, Math.round(height * scale));
  const columns = Math.max(1, Math.round(width * scale));
  const [top, left] = [(FIELD_SIDE - rows) >> 1, (FIELD_SIDE - columns) >> 1];
  const field = layOnGrey(library, pixels, { rows, columns, top, left });
  try {
    const options = { minConfidence: SURE_ENOUGH, maxResults: MOST_FACES };
    const found = await library.nets.ssdMobilenetv1.locateFaces(field as never, options);
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
      .filter(({ box }) => isInside(box, width, height));
  } finally {
    field.dispose();
  }
}

type Place = { rows: number; columns: number; top: number; left: number };

function layOnGrey({ tf }: FaceLibrary, pixels: Pixels, { rows, columns, top, left }: Place): Pixels {
  return tf.tidy(() =>
    tf.pad(
      tf.image.resizeBilinear(pixels, [rows, columns]),
      [
        [top, FIELD_SIDE - rows - top],
        [left, FIELD_SIDE - columns - left],
        [0, 0],
      ],
      128,
    ),
  );
}

function isInside(box: FoundFace['box'], width: number, height: number): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return box.width >= 1 && box.height >= 1 && x > 0 && y > 0 && x < width && y < height;
}

async function markPoints(library: FaceLibrary, pixels: Pixels, { box }: Found): Promise<Spot[]> {
  const [height, width] = pixels.shape;
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const columns = Math.max(1, Math.min(width - left, Math.floor(box.width)));
  const rows = Math.max(1, Math.min(height - top, Math.floor(box.height)));
  const face = library.tf.slice(pixels, [top, left, 0], [rows, columns, 3]);
  try {
    const marks = await library.nets.faceLandmark68Net.detectLandmarks(face as never);
    const { positions } = Array.isArray(marks) ? (marks[0] ?? { positions: [] }) : marks;
    return positions.map(({ x, y }) => ({ x: x + left, y: y + top }));
  } finally {
    face.dispose();
  }
}

async function describe(library: FaceLibrary, picture: RgbPicture, points: Spot[]): Promise<Float32Array> {
  const chip = library.tf.tensor3d(cutChip(picture, points), [CHIP_SIDE, CHIP_SIDE, 3], 'int32');
  try {
    const descriptor = await library.nets.faceRecognitionNet.computeFaceDescriptor(chip as never);
    return Array.isArray(descriptor) ? (descriptor[0] ?? new Float32Array()) : descriptor;
  } finally {
    chip.dispose();
  }
}

async function warmUp(library: FaceLibrary): Promise<void> {
  const grey: RgbPicture = { width: 160, height: 160, data: new Uint8Array(160 * 160 * 3).fill(128) };
  await find(library, { picture: grey, descriptors: false });
  const pixels = library.tf.tensor3d(grey.data, [160, 160, 3], 'int32');
  try {
    const box = { x: 5, y: 5, width: 150, height: 150 };
    const points = await markPoints(library, pixels, { box, score: 0 });
    await describe(library, grey, points);
  } finally {
    pixels.dispose();
  }
}
