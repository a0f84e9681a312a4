import { enrolFault, faceDistance, matchOf } from '@lingshi/domain/evidence/face-match.ts';
import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import { PORTRAIT_SIDE } from '@lingshi/vision/face/face.types.ts';
import type { FoundFace } from '@lingshi/vision/face/face.types.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { readRgb } from '../platform/image/image.rgb.ts';
import { readPictureFile } from '../platform/image/picture-file.ts';
import { AT_PROMPT } from '../platform/processes/process-pool.ts';

/** Why there is no distance: a file that cannot be read, is no picture, or cannot stand for one person. */
type Fault = { file: string; code: string; detail?: unknown };

/** What the program prints. What was not come to, because of `error`, is null. */
type FaceLine = {
  facesA: number | null;
  facesB: number | null;
  distance: number | null;
  match: boolean | null;
  ms: number;
  error?: Fault;
};

/**
 * `face A B`: one JSON line, `{facesA, facesB, distance, match, ms}`, and `error` where there is no distance. `ms` is what
 * finding and comparing take, once the pictures are decoded and the models read.
 * @returns 0, 1 when a file could not be read, 2 for wrong use
 */
export async function faceCli(words: string[]): Promise<number> {
  const [a, b] = words;
  if (a === undefined || b === undefined || words.length > 2) {
    console.error('Say: face A B, two pictures of one face each.');
    return 2;
  }
  const bytes: Two<Buffer | null> = await Promise.all([readPictureFile(a), readPictureFile(b)]);
  const images = createImagePool(AT_PROMPT);
  try {
    console.log(JSON.stringify(await compare(images, [a, b], bytes)));
    return bytes.includes(null) ? 1 : 0;
  } finally {
    await images.close();
  }
}

type Two<T> = [T, T];

const NOTHING: FaceLine = { facesA: null, facesB: null, distance: null, match: null, ms: 0 };

async function compare(images: ImagePool, files: Two<string>, bytes: Two<Buffer | null>): Promise<FaceLine> {
  const began = performance.now();
  const pictures: RgbPicture[] = [];
  for (const [index, file] of files.entries()) {
    const read = await decode(images, file, bytes[index] ?? null);
    if ('code' in read) return { ...NOTHING, ms: since(began), error: read };
    pictures.push(read);
  }
  // Only now: a file that is no picture needs no models.
  const finder = await openFaceFinder();
  const opened = performance.now();
  const found: FoundFace[][] = [];
  for (const picture of pictures)
    found.push((await finder.find({ picture, descriptors: true, way: 'portrait' })).faces);
  return { ...matchFaces(files, found), ms: since(opened) };
}

function since(began: number): number {
  return Math.round(performance.now() - began);
}

async function decode(images: ImagePool, file: string, bytes: Buffer | null): Promise<RgbPicture | Fault> {
  if (bytes === null) return { file, code: 'file.unreadable' };
  const read = await readRgb(images, bytes, { longSide: PORTRAIT_SIDE });
  return read.ok ? read.value : { file, code: read.code, detail: read.detail };
}

function matchFaces(files: Two<string>, [facesA = [], facesB = []]: FoundFace[][]): FaceLine {
  const counted = { ...NOTHING, facesA: facesA.length, facesB: facesB.length };
  const faults = [facesA, facesB].map(enrolFault);
  const [a, b] = [facesA[0]?.descriptor, facesB[0]?.descriptor];
  const at = faults.findIndex((fault) => fault !== null);
  if (at >= 0 || !a || !b) {
    const place = at >= 0 ? at : a ? 1 : 0;
    return { ...counted, error: { file: files[place] ?? '', code: `face.${faults[place] ?? 'no_face'}` } };
  }
  const distance = Math.round(faceDistance(a, b) * 10_000) / 10_000;
  return { ...counted, distance, match: matchOf(distance) };
}
