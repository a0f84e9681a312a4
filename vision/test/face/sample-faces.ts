/** For tests and benchmarks: people cut from the sample pictures of the face library, each another one. */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { RgbPicture } from '../../src/picture/picture.types.ts';

const { resolve } = createRequire(import.meta.url);

/** The square around the face, in pixels of the sample. */
const FACES = {
  ada: { sample: 1, left: 288, top: 230, side: 430 },
  bea: { sample: 3, left: 493, top: 210, side: 430 },
  cleo: { sample: 5, left: 1025, top: 110, side: 360 },
  dora: { sample: 6, left: 1041, top: 160, side: 460 },
} as const;

export type SamplePerson = keyof typeof FACES;
export const SAMPLE_PEOPLE = Object.keys(FACES) as SamplePerson[];

/** A portrait. @param zoom above 1 the face fills more of it */
export function samplePortrait(person: SamplePerson, zoom = 1): Sharp {
  const { sample, left, top, side } = FACES[person];
  const width = Math.round(side / zoom);
  const edge = Math.round((side - width) / 2);
  return sharp(samplePath(sample)).extract({ left: left + edge, top: top + edge, width, height: width });
}

/** @param sample 1 to 6: groups of three to five */
export function samplePath(sample: number): string {
  return resolve(`@vladmandic/face-api/demo/sample${sample}.jpg`);
}

export async function toRgb(picture: Sharp): Promise<RgbPicture> {
  // In two steps, because sharp does its steps in an order of its own.
  const { data, info } = await sharp(await picture.png().toBuffer())
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
