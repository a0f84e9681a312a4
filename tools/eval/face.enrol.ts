import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { ImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { readRgb } from '@lingshi/server/platform/image/image.rgb.ts';
import type { FacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import { PORTRAIT_SIDE } from '@lingshi/vision/face/face.types.ts';
import type { FoundFace } from '@lingshi/vision/face/face.types.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import type { Picture } from './folder.ts';

export type Eyes = { images: ImagePool; faces: FacePool };

/** A face that can be compared. */
export type Enrolled = {
  file: string;
  person: string | null;
  descriptor: Float32Array;
  portrait: RgbPicture;
};

export type Look = { faces: Enrolled[]; fault: string | null; ms: number };

/** All faces of a file, left to right. */
export async function enrol(eyes: Eyes, { path, name, person }: Picture): Promise<Look> {
  const began = performance.now();
  const read = await readRgb(eyes.images, await readFile(path), { longSide: PORTRAIT_SIDE });
  if (!read.ok) return { faces: [], fault: read.code, ms: performance.now() - began };
  const picture = read.value;
  const found = await findFaces(eyes, picture);
  const ms = performance.now() - began;
  const faces = await Promise.all(
    found.map(async ({ box, descriptor }) => ({
      file: name,
      person,
      descriptor: descriptor ?? new Float32Array(),
      portrait: await cutPortrait(picture, box),
    })),
  );
  return { faces, fault: faces.length === 0 ? 'no face found' : null, ms };
}

async function findFaces({ faces }: Eyes, picture: RgbPicture): Promise<FoundFace[]> {
  const found = await faces.find({ picture, descriptors: true });
  if (!found.done) throw new Error(found.message);
  return found.value.faces.toSorted((a, b) => a.box.x - b.box.x);
}

/** A square around the face, twice as wide. */
async function cutPortrait(picture: RgbPicture, box: FoundFace['box']): Promise<RgbPicture> {
  const side = Math.round(Math.min(box.width * 2, picture.width, picture.height));
  const place = (middle: number, most: number) =>
    Math.round(Math.min(most - side, Math.max(0, middle - side / 2)));
  const left = place(box.x + box.width / 2, picture.width);
  const top = place(box.y + box.height * 0.45, picture.height);
  return toRgb(fromRgb(picture).extract({ left, top, width: side, height: side }));
}

function fromRgb({ data, width, height }: RgbPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function toRgb(picture: Sharp): Promise<RgbPicture> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Where nobody has two pictures, copies that differ as pictures of one evening do. */
const ALTERED: Record<string, (portrait: Sharp, side: number) => Sharp> = {
  closer: (portrait, side) => {
    const edge = Math.round(side * 0.12);
    return portrait.extract({ left: edge, top: edge, width: side - 2 * edge, height: side - 2 * edge });
  },
  tilted: (portrait) => portrait.rotate(10, { background: '#808080' }),
  darker: (portrait) => portrait.modulate({ brightness: 0.6 }),
  small: (portrait) => portrait.resize(160),
  blurred: (portrait) => portrait.resize(240).blur(1.2),
};

/** @returns descriptors, null where no face was found any more */
export async function describeAltered(eyes: Eyes, { portrait }: Enrolled): Promise<(Float32Array | null)[]> {
  const copies = Object.values(ALTERED).map(async (alter) => {
    // In two steps: sharp does its steps in an order of its own.
    const bytes = await alter(fromRgb(portrait), portrait.width).toFormat('png').toBuffer();
    const [face] = await findFaces(eyes, await toRgb(sharp(bytes)));
    return face?.descriptor ?? null;
  });
  return Promise.all(copies);
}
