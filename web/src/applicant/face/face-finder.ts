import * as faceApi from '@vladmandic/face-api';
import manifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json';
import weightsAddress from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url';
import type { FaceModel, Glimpse } from './glimpse.ts';

// Trap: the wasm backend would need 'wasm-unsafe-eval' in the page's policy.
const BACKENDS = ['webgl', 'cpu'];
/** Of the picture the finder sees: enough for one face near the camera, and light for an old phone. */
const INPUT_SIDE = 160;
const LEAST_SCORE = 0.45;
/** A second look that takes longer than this makes the camera stutter: then no hints are better. */
const SLOWEST_MS = 450;

/** Null where this device is too slow for it. @throws when the model does not arrive */
export async function openFinder(): Promise<FaceModel | null> {
  await startBackend();
  await loadWeights();
  const options = new faceApi.TinyFaceDetectorOptions({ inputSize: INPUT_SIDE, scoreThreshold: LEAST_SCORE });
  const blank = document.createElement('canvas');
  blank.width = INPUT_SIDE;
  blank.height = INPUT_SIDE;
  // The first look compiles; the second one tells how fast the device is.
  await faceApi.detectAllFaces(blank, options);
  const before = performance.now();
  await faceApi.detectAllFaces(blank, options);
  if (performance.now() - before > SLOWEST_MS) return null;
  return { look: async (video) => glimpseOf(await faceApi.detectAllFaces(video, options), video) };
}

async function startBackend(): Promise<void> {
  for (const backend of BACKENDS) {
    if (
      await tensors()
        .setBackend(backend)
        .catch(() => false)
    )
      return;
  }
  throw new Error('No way to compute on this device.');
}

async function loadWeights(): Promise<void> {
  const answer = await fetch(weightsAddress);
  if (!answer.ok) throw new Error('The model did not arrive.');
  const specs = manifest.flatMap(({ weights }) => weights);
  const map = tensors().io.decodeWeights(await answer.arrayBuffer(), specs);
  faceApi.nets.tinyFaceDetector.loadFromWeightMap(map);
}

function glimpseOf(found: readonly faceApi.FaceDetection[], video: HTMLVideoElement): Glimpse {
  const largest = found.reduce<faceApi.FaceDetection | null>(
    (best, one) => (best && best.box.area >= one.box.area ? best : one),
    null,
  );
  if (largest === null) return { faces: 0, face: null };
  const { x, y, width, height } = largest.box;
  return {
    faces: found.length,
    face: {
      width: width / video.videoWidth,
      middleX: (x + width / 2) / video.videoWidth,
      middleY: (y + height / 2) / video.videoHeight,
    },
  };
}

/** What the bundle carries of TensorFlow; its types name packages that are not there. */
type Tensors = {
  setBackend: (name: string) => Promise<boolean>;
  io: { decodeWeights: (weights: ArrayBuffer, specs: unknown) => never };
};

function tensors(): Tensors {
  return faceApi.tf as unknown as Tensors;
}
