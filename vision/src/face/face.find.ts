import { CHIP_SIDE, cutChip } from './face.chip.ts';
import { detectBeside, detectFaces } from './face.detect.ts';
import type { Detected, Pixels, Sizes } from './face.detect.ts';
import type { FaceLibrary } from './face.library.ts';
import { openFaceLibrary } from './face.library.ts';
import { markPoints } from './face.points.ts';
import { listTurns } from './face.turns.ts';
import type { FaceAnswer, FaceTask, FoundFace, LocatedFace } from './face.types.ts';
import type { RgbPicture, Spot } from '../picture/picture.types.ts';
import { asSent, findView } from './face.view.ts';
import type { Seen, View } from './face.view.ts';

export type FaceFinder = {
  find(task: FaceTask): Promise<FaceAnswer>;
  /** Tensors the library holds; a number that grows is a leak. */
  countTensors(): number;
};

/** Loads the models and runs them once, so that the first person does not wait for it. About half a second. */
export async function openFaceFinder(): Promise<FaceFinder> {
  const library = await openFaceLibrary();
  await warmUp(library);
  return {
    find: async (task) => find(library, task),
    countTensors: () => library.tf.memory().numTensors,
  };
}

async function find(
  library: FaceLibrary,
  { picture, descriptors, way = 'as_it_is', small = false }: FaceTask,
): Promise<FaceAnswer> {
  const began = performance.now();
  const view = await findView(picture, way, {
    locate: async (seen, sizes) => locate(library, seen, sizes),
    listTurns: async (seen) => withPixels(library, seen, async (pixels) => listTurns(library, pixels)),
  });
  const beside = small ? await locateBeside(library, view) : [];
  const faces: FoundFace[] = [];
  for (const face of [...view.faces, ...beside]) {
    const descriptor = descriptors ? await describe(library, view.picture, face.points) : null;
    faces.push({ ...asSent(face, view), descriptor });
  }
  return { faces, ms: performance.now() - began };
}

async function locate(library: FaceLibrary, picture: RgbPicture, sizes: Sizes): Promise<Seen> {
  return withPixels(library, picture, async (pixels) => {
    const { found, close } = await detectFaces(library, pixels, sizes);
    return { faces: await markAll(library, pixels, found), close };
  });
}

async function locateBeside(library: FaceLibrary, { picture, faces, close }: View): Promise<LocatedFace[]> {
  if (close) return [];
  return withPixels(library, picture, async (pixels) =>
    markAll(library, pixels, await detectBeside(library, pixels, faces)),
  );
}

async function markAll(
  library: FaceLibrary,
  pixels: Pixels,
  found: readonly Detected[],
): Promise<LocatedFace[]> {
  const faces: LocatedFace[] = [];
  for (const face of found) faces.push({ ...face, points: await markPoints(library, pixels, face) });
  return faces;
}

async function withPixels<T>(
  { tf }: FaceLibrary,
  { data, height, width }: RgbPicture,
  look: (pixels: Pixels) => Promise<T>,
): Promise<T> {
  const pixels = tf.tensor3d(data, [height, width, 3], 'int32');
  try {
    return await look(pixels);
  } finally {
    pixels.dispose();
  }
}

async function describe(library: FaceLibrary, picture: RgbPicture, points: Spot[]): Promise<Float32Array> {
  const chip: RgbPicture = { width: CHIP_SIDE, height: CHIP_SIDE, data: cutChip(picture, points) };
  return withPixels(library, chip, async (pixels) => {
    const descriptor = await library.nets.faceRecognitionNet.computeFaceDescriptor(pixels as never);
    return Array.isArray(descriptor) ? (descriptor[0] ?? new Float32Array()) : descriptor;
  });
}

async function warmUp(library: FaceLibrary): Promise<void> {
  const grey: RgbPicture = { width: 160, height: 160, data: new Uint8Array(160 * 160 * 3).fill(128) };
  await find(library, { picture: grey, descriptors: false });
  const box = { x: 5, y: 5, width: 150, height: 150 };
  const points = await withPixels(library, grey, async (pixels) =>
    markPoints(library, pixels, { box, score: 0 }),
  );
  await describe(library, grey, points);
}
