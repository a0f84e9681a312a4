import { readFile } from 'node:fs/promises';
import { MATCH_THRESHOLD, enrolFault, faceDistance, matchOf } from '@lingshi/domain/evidence/face-match.ts';
import type { EnrolFault } from '@lingshi/domain/evidence/face-match.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { readRgb } from '../platform/image/image.rgb.ts';
import { openFaceFinder } from '../platform/vision/face.find.ts';
import type { FoundFace, RgbPicture } from '../platform/vision/face.types.ts';

/** More pixels than this only cost time. */
const LONG_SIDE = 1280;

/** A file that cannot be read, or is no picture. */
type FileFault = { file: string; code: string; detail?: unknown };

/**
 * `face A B`: one JSON line, `{facesA, facesB, distance, match, threshold, reason, ms}` or `{error}`. `ms` is what both
 * pictures take once the program runs; `reason` says why there is no distance.
 * @returns 0, 1 when a file could not be read, 2 for wrong use
 */
export async function faceCommand(words: string[]): Promise<number> {
  const [a, b] = words;
  if (a === undefined || b === undefined || words.length > 2) {
    console.error('Say: face A B, two pictures of one face each.');
    return 2;
  }
  const [first, second] = await Promise.all([readBytes(a), readBytes(b)]);
  const images = createImagePool();
  try {
    const answer = await compare(images, [a, b], [first, second]);
    console.log(JSON.stringify({ a, b, ...answer }));
    return first === null || second === null ? 1 : 0;
  } finally {
    images.close();
  }
}

async function readBytes(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

type Two<T> = [T, T];

async function compare(images: ImagePool, files: Two<string>, bytes: Two<Buffer | null>): Promise<object> {
  const pictures: RgbPicture[] = [];
  for (const [index, file] of files.entries()) {
    const read = await decode(images, file, bytes[index] ?? null);
    if ('code' in read) return { error: read };
    pictures.push(read);
  }
  // Only now: a file that is no picture needs no models.
  const finder = await openFaceFinder();
  const began = performance.now();
  const found: FoundFace[][] = [];
  for (const picture of pictures) found.push((await finder.find({ picture, descriptors: true })).faces);
  const [facesA = [], facesB = []] = found;
  const match = matchFaces(facesA, facesB);
  const ms = Math.round(performance.now() - began);
  return { facesA: facesA.length, facesB: facesB.length, ...match, ms };
}

async function decode(
  images: ImagePool,
  file: string,
  bytes: Buffer | null,
): Promise<RgbPicture | FileFault> {
  if (bytes === null) return { file, code: 'file.unreadable' };
  const read = await readRgb(images, bytes, { longSide: LONG_SIDE });
  return read.ok ? read.value : { file, code: read.code, detail: read.detail };
}

type Match = {
  distance: number | null;
  match: boolean | null;
  threshold: number;
  reason: { picture: 'A' | 'B'; fault: EnrolFault } | null;
};

function matchFaces(facesA: FoundFace[], facesB: FoundFace[]): Match {
  const nothing = { distance: null, match: null, threshold: MATCH_THRESHOLD };
  for (const [picture, faces] of [
    ['A', facesA],
    ['B', facesB],
  ] as const) {
    const fault = enrolFault(faces);
    if (fault !== null) return { ...nothing, reason: { picture, fault } };
  }
  const [a, b] = [facesA[0]?.descriptor, facesB[0]?.descriptor];
  if (!a || !b) return { ...nothing, reason: { picture: a ? 'B' : 'A', fault: 'no_face' } };
  const distance = Math.round(faceDistance(a, b) * 10_000) / 10_000;
  return { distance, match: matchOf(distance), threshold: MATCH_THRESHOLD, reason: null };
}
