import sharp from 'sharp';
import { largestFace } from '@lingshi/domain/evidence/face-sequence.ts';
import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import { PORTRAIT_SIDE } from '../../src/face/face.types.ts';
import { openFaceFinder } from '../../src/face/face.find.ts';
import type { RgbPicture } from '../../src/picture/picture.types.ts';
import { lookAtPhoto } from '../../src/photo/photo.look.ts';
import { measureFile } from '../../src/photo/photo.upright.ts';

type Measured = { measures: PhotoMeasures; likeness: string };

/** A reader of portraits that does in this thread what the server does in several. */
export async function openPhotoReader(): Promise<(file: Buffer) => Promise<Measured>> {
  const finder = await openFaceFinder();
  return async (file) => {
    const picture = await decode(file);
    const { faces } = await finder.find({ picture, descriptors: false, way: 'portrait', small: true });
    const points = largestFace(faces)?.points ?? null;
    const looked = lookAtPhoto({ picture, points, faces: faces.length });
    const { width, height } = await sharp(file).metadata();
    const own = measureFile({ width, height }, file.length, looked.measures.tilt);
    return { likeness: looked.likeness, measures: { ...own, ...looked.measures } };
  };
}

async function decode(file: Buffer): Promise<RgbPicture> {
  const { data, info } = await sharp(file)
    .resize({ width: PORTRAIT_SIDE, height: PORTRAIT_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
