import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { rulebook } from '@lingshi/domain/test/evidence/photo.ts';
import { SAMPLE_PEOPLE, samplePortrait } from '../../test/face/sample-faces.ts';
import { openPhotoReader } from '../../test/photo/measure.ts';
import { drawnPortrait, goodPortrait, withGrain } from '../../test/photo/portraits.ts';

let measure: Awaited<ReturnType<typeof openPhotoReader>>;
beforeAll(async () => {
  measure = await openPhotoReader();
}, 60_000);

async function rowsOf(bytes: Buffer) {
  const { rows } = judgePhoto((await measure(bytes)).measures, 'test', rulebook());
  const [faces, drawing] = ['faces', 'drawing'].map((key) => rows.find((row) => row.key === key));
  return { faces: faces?.measured, drawing };
}

describe('a drawn face is found, and called a drawing', () => {
  const ways: [string, (drawn: Buffer) => Promise<Buffer>][] = [
    ['as it was drawn', async (drawn) => drawn],
    ['as a JPEG that lost much', async (drawn) => sharp(drawn).jpeg({ quality: 40 }).toBuffer()],
    ['small', async (drawn) => sharp(drawn).resize(240).jpeg({ quality: 80 }).toBuffer()],
    ['with grain added', async (drawn) => withGrain(drawn, 8)],
    [
      'with grain, as a JPEG',
      async (drawn) =>
        sharp(await withGrain(drawn, 8))
          .jpeg({ quality: 60 })
          .toBuffer(),
    ],
    ['in the dark', async (drawn) => sharp(drawn).linear(0.35, 0).png().toBuffer()],
    ['on its side', async (drawn) => sharp(drawn).rotate(90).png().toBuffer()],
  ];
  it.each(ways)('%s', async (_how, make) => {
    const { faces, drawing } = await rowsOf(await make(await drawnPortrait()));
    expect(faces).toBe(1);
    expect(drawing).toMatchObject({ verdict: 'wrong', words: 'drawing.high' });
  });

  // One full channel is a colour like others, not burnt light.
  it.each(['#ffd9b8', '#ffe14d', '#8d5524'])('with skin of %s', async (skin) => {
    expect((await rowsOf(await drawnPortrait(skin))).drawing).toMatchObject({ verdict: 'wrong' });
  });
});

describe('a photo of a person is never called a drawing', () => {
  const ways: [string, (portrait: Sharp) => Sharp][] = [
    ['as it was taken', (portrait) => portrait],
    ['as a JPEG that lost nearly everything', (portrait) => portrait.jpeg({ quality: 10 })],
    ['of 120 pixels', (portrait) => portrait.resize(120)],
    ['black and white', (portrait) => portrait.greyscale()],
    ['out of focus', (portrait) => portrait.blur(4)],
    ['with the skin smoothed by a filter', (portrait) => portrait.median(9)],
    ['smoothed and made brighter', (portrait) => portrait.median(15).modulate({ brightness: 1.25 })],
    ['in the dark', (portrait) => portrait.linear(0.3, 0)],
    ['in glaring light', (portrait) => portrait.linear(1.7, 0)],
  ];
  it.each(ways)(
    '%s',
    async (_how, make) => {
      for (const person of SAMPLE_PEOPLE) {
        const { drawing } = await rowsOf(await make(samplePortrait(person)).toBuffer());
        expect([person, drawing?.verdict]).toEqual([person, 'ok']);
        // Far from the limit, not only below it.
        expect(drawing?.measured).toBeLessThan(0.33);
      }
    },
    60_000,
  );

  it('nor is the portrait before a wall', async () => {
    expect((await rowsOf(await goodPortrait())).drawing?.verdict).toBe('ok');
  });
});
