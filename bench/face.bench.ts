import { MATCH_THRESHOLD, faceDistance } from '@lingshi/domain/evidence/face-match.ts';
import { cutChip } from '@lingshi/vision/face/face.chip.ts';
import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import { openFaceLibrary } from '@lingshi/vision/face/face.library.ts';
import { createFacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import type { FacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import { samplePortrait, toRgb } from '@lingshi/vision/test/face/sample-faces.ts';
import { answersRow } from './answers.ts';
import { interleave, inWords, round, spread } from './measure.ts';
import type { Row, Say } from './measure.ts';

const TURNS = 7;
const FRAMES = 12;

/** The face match against the forward passes alone, and the frames of one face check. */
export const faceBenchmark = { name: 'face', run };

async function run(say: Say): Promise<Row[]> {
  const pictures = await Promise.all(
    (['cleo', 'dora'] as const).map(async (person) => toRgb(samplePortrait(person).resize(640, 640))),
  );
  const picture = pictures[0] as RgbPicture;
  return [await matchRow(pictures, say), ...(await checkRows(picture, say))];
}

async function matchRow(pictures: RgbPicture[], say: Say): Promise<Row> {
  const finder = await openFaceFinder();
  const passes = await openPasses(pictures);
  const { figures, ratio } = await interleave(
    TURNS,
    {
      pair: async () => timed(async () => matchPair(finder, pictures)),
      passes: async () => timed(passes),
    },
    say,
  );
  const over = ratio('pair', 'passes');
  return {
    workload: 'face match, per pair',
    against: 'the three nets alone, on tensors made beforehand',
    figures: `${inWords(spread(figures['pair'] ?? []))} ms against ${inWords(spread(figures['passes'] ?? []))} ms`,
    ratio: over,
    reach: '≤ 1.3 ×',
    reached: over.median <= 1.3,
    data: figures,
  };
}

async function matchPair(
  finder: Awaited<ReturnType<typeof openFaceFinder>>,
  pictures: RgbPicture[],
): Promise<boolean> {
  const descriptors: Float32Array[] = [];
  for (const picture of pictures) {
    const [face] = (await finder.find({ picture, descriptors: true })).faces;
    if (face?.descriptor) descriptors.push(face.descriptor);
  }
  const [a, b] = descriptors;
  if (!a || !b) throw new Error('A sample shows no face any more.');
  return faceDistance(a, b) <= MATCH_THRESHOLD;
}

/** Detector, points and descriptor of each picture, and nothing else. */
async function openPasses(pictures: RgbPicture[]): Promise<() => Promise<void>> {
  const library = await openFaceLibrary();
  const { nets, tf } = library;
  const field = tf.zeros([512, 512, 3], 'int32');
  const face = tf.zeros([112, 112, 3], 'int32');
  const points = Array.from({ length: 68 }, (_, at) => ({ x: 200 + (at % 9) * 20, y: 200 + at * 3 }));
  const chip = tf.tensor3d(cutChip(pictures[0] as RgbPicture, points), [150, 150, 3], 'int32');
  return async () => {
    for (let picture = 0; picture < pictures.length; picture += 1) {
      const found = await nets.ssdMobilenetv1.forward(field as never);
      for (const tensor of [...found.boxes, ...found.scores]) tensor.dispose();
      await nets.faceLandmark68Net.detectLandmarks(face as never);
      await nets.faceRecognitionNet.computeFaceDescriptor(chip as never);
    }
  };
}

/** The frames of one check, side by side as the server hands them over. */
async function lookAtFrames(pool: FacePool, picture: RgbPicture): Promise<void> {
  const answers = Array.from({ length: FRAMES }, async () => pool.find({ picture, descriptors: true }));
  if ((await Promise.all(answers)).some(({ done }) => !done)) throw new Error('A frame was not looked at.');
}

async function checkRows(picture: RgbPicture, say: Say): Promise<Row[]> {
  const pool = createFacePool();
  try {
    const frames = await framesRow(pool, picture, say);
    const piece = async () => lookAtFrames(pool, picture);
    return [frames, await answersRow({ name: 'face', what: 'face checks run', piece }, say)];
  } finally {
    await pool.close();
  }
}

async function framesRow(pool: FacePool, picture: RgbPicture, say: Say): Promise<Row> {
  const { figures } = await interleave(
    3,
    { check: async () => timed(async () => lookAtFrames(pool, picture)) },
    say,
  );
  const taken = spread(figures['check'] ?? []);
  return {
    workload: `faces of ${FRAMES} frames of a face check`,
    against: 'the limit of 4 s',
    figures: `${round(taken.median / 1000)} (${round(taken.min / 1000)}–${round(taken.max / 1000)}) s`,
    reach: '≤ 4 s on 2 cores',
    reached: taken.median <= 4_000,
    data: figures,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
