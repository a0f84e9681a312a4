import type { FaceLibrary } from './face.library.ts';
import { openFaceLibrary } from './face.library.ts';
import type { FaceAnswer, FaceTask, FoundFace, RgbPicture } from './face.types.ts';

/** Below it the detector sees faces in curtains. Chosen by docs/evaluation/face.md. */
const SURE_ENOUGH = 0.5;
/** A crowd is refused as one anyway; nobody pays for finding all of it. */
const MOST_FACES = 10;

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

async function find(library: FaceLibrary, { picture, descriptors }: FaceTask): Promise<FaceAnswer> {
  const began = performance.now();
  const pixels = library.tf.tensor3d(picture.data, [picture.height, picture.width, 3], 'int32');
  try {
    const faces = await findIn(library, pixels, descriptors);
    return { faces, ms: performance.now() - began };
  } finally {
    pixels.dispose();
  }
}

type Pixels = ReturnType<FaceLibrary['tf']['tensor3d']>;

async function findIn(library: FaceLibrary, pixels: Pixels, descriptors: boolean): Promise<FoundFace[]> {
  const options = new library.SsdMobilenetv1Options({ minConfidence: SURE_ENOUGH, maxResults: MOST_FACES });
  const marked = library.detectAllFaces(pixels as never, options).withFaceLandmarks();
  if (!descriptors) return (await marked).map((face) => ({ ...readFace(face), descriptor: null }));
  const described = await marked.withFaceDescriptors();
  return described.map((face) => ({ ...readFace(face), descriptor: face.descriptor }));
}

type Marked = {
  detection: { score: number; box: FoundFace['box'] };
  landmarks: { positions: { x: number; y: number }[] };
};

function readFace({ detection, landmarks }: Marked): Omit<FoundFace, 'descriptor'> {
  const { x, y, width, height } = detection.box;
  const points = landmarks.positions.map((point) => ({ x: point.x, y: point.y }));
  return { box: { x, y, width, height }, score: detection.score, points };
}

async function warmUp(library: FaceLibrary): Promise<void> {
  const empty: RgbPicture = { width: 160, height: 160, data: new Uint8Array(160 * 160 * 3) };
  await find(library, { picture: empty, descriptors: false });
  const face = library.tf.zeros([150, 150, 3], 'int32');
  try {
    await library.nets.faceLandmark68Net.detectLandmarks(face as never);
    await library.nets.faceRecognitionNet.computeFaceDescriptor(face as never);
  } finally {
    face.dispose();
  }
}
