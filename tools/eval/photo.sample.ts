import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import {
  beforePattern,
  cartoon,
  cutOutPortrait,
  drawnPortrait,
  faceCrop,
  goodPortrait,
  printOnTable,
  samplePath,
  seenOnScreen,
  withGrain,
} from '@lingshi/vision/test/photo/portraits.ts';
import { SAMPLE_PEOPLE, samplePortrait } from '@lingshi/vision/test/face/sample-faces.ts';

/** What the page says of it. */
export const SAMPLE_WORDS =
  'The sample: faces cut from the six pictures that the face library publishes, one of them laid before drawn walls, and drawings; each altered by a program in the one way its name says. They are borrowed from party pictures, so light, walls and colours of the plain cuts are truly wrong. No picture was taken for an application, and four women stand for everybody: the page shows that each fault is named by what it is, not how often it is in life.';

const ALTERED: Record<string, (good: Sharp) => Sharp> = {
  'good, a JPEG that lost much': (good) => good.jpeg({ quality: 30 }),
  'good, out of focus': (good) => good.blur(7),
  'good, the skin smoothed': (good) => good.median(9),
  'good, dark': (good) => good.linear(0.2, 0),
  'good, very dark': (good) => good.linear(0.08, 0),
  'good, overexposed': (good) => good.linear(1.7, 0),
  'good, black and white': (good) => good.greyscale(),
  'good, on its side': (good) => good.rotate(90),
  'good, upside down': (good) => good.rotate(180),
  'good, head at the edge': (good) => good.extract({ left: 200, top: 0, width: 400, height: 800 }),
  'good, 150 pixels': (good) => good.resize(150),
};

/** Draws the sample into a folder of its own. @returns the folder, which the caller removes */
export async function drawPhotoSample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-photo-sample-'));
  const good = await goodPortrait();
  const pictures: [string, Buffer][] = [
    ['good', good],
    ['good, pink wall', await goodPortrait('#f0a0b8')],
    ['good, wallpaper', await beforePattern()],
    ['good, cut out', await cutOutPortrait()],
    ['good, photographed from a screen', await seenOnScreen(good)],
    ['good, a print on a table', await printOnTable(good)],
    ['room behind the head', await faceCrop()],
    ['three people', await readFile(samplePath('sample1'))],
    ...(await drawings()),
  ];
  for (const [name, alter] of Object.entries(ALTERED))
    pictures.push([name, await alter(sharp(good)).toBuffer()]);
  for (const person of SAMPLE_PEOPLE)
    pictures.push([`cut ${person}`, await samplePortrait(person).toBuffer()]);
  for (const [name, bytes] of pictures)
    await writeFile(join(folder, `${name}.jpg`), await sharp(bytes).jpeg({ quality: 92 }).toBuffer());
  return folder;
}

async function drawings(): Promise<[string, Buffer][]> {
  const drawn = await drawnPortrait();
  return [
    ['drawing', drawn],
    ['drawing, a JPEG that lost much', await sharp(drawn).jpeg({ quality: 40 }).toBuffer()],
    ['drawing, with grain', await withGrain(drawn, 8)],
    ['drawing, a smiling circle', await cartoon()],
  ];
}
