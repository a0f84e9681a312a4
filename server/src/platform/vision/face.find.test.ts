import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { openFaceFinder } from './face.find.ts';
import type { FaceFinder } from './face.find.ts';
import type { FoundFace } from './face.types.ts';
import { SAMPLE_PEOPLE, samplePath, samplePortrait, toRgb } from './sample-faces.ts';

let finder: FaceFinder;
beforeAll(async () => {
  finder = await openFaceFinder();
});

async function look(picture: Sharp, descriptors = false): Promise<FoundFace[]> {
  return (await finder.find({ picture: await toRgb(picture), descriptors })).faces;
}

test.each(SAMPLE_PEOPLE)(
  'in the portrait of %s one face is found, with 68 points inside it',
  async (person) => {
    const [face, ...others] = await look(samplePortrait(person));
    expect(others).toEqual([]);
    expect(face).toMatchObject({ score: expect.closeTo(0.9, 0) as number, descriptor: null });
    expect(face?.points).toHaveLength(68);
    const { x, y, width, height } = (face as FoundFace).box;
    const near = ({ x: px, y: py }: { x: number; y: number }) =>
      px > x - width / 3 && px < x + width * 1.33 && py > y - height / 3 && py < y + height * 1.33;
    expect(face?.points.every(near)).toBe(true);
  },
);

test('a face is found also where it fills the picture, and where it is a small part of it', async () => {
  expect(await look(samplePortrait('cleo', 1.4))).toHaveLength(1);
  const far = samplePortrait('cleo')
    .resize(120)
    .extend({ top: 400, left: 700, right: 200, background: '#9aa' });
  const [face] = await look(far);
  expect(face?.box.x).toBeGreaterThan(700);
  expect(face?.box.y).toBeGreaterThan(390);
});

test('where several people are, several faces are found', async () => {
  const group = await look(sharp(samplePath(5)).resize(1280));
  expect(group.length).toBeGreaterThanOrEqual(4);
  const [one, other] = await Promise.all(
    (['cleo', 'dora'] as const).map(async (person) => samplePortrait(person).resize(300, 300).toBuffer()),
  );
  const side = sharp(one).extend({ right: 300, background: '#777' });
  expect(
    await look(sharp(await side.toBuffer()).composite([{ input: other as Buffer, left: 300, top: 0 }])),
  ).toHaveLength(2);
});

test('a cartoon, a wall, noise and a dark picture show no face', async () => {
  const cartoon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="400" height="400">
    <rect width="100" height="100" fill="#cde"/><circle cx="50" cy="50" r="30" fill="#fc6" stroke="#333"/>
    <circle cx="40" cy="44" r="3"/><circle cx="60" cy="44" r="3"/>
    <path d="M38 60 Q50 70 62 60" stroke="#333" fill="none"/></svg>`;
  const blank = { width: 400, height: 300, channels: 3 as const, background: '#c8c4b8' };
  const gaussian = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  expect(await look(sharp(Buffer.from(cartoon)).flatten())).toEqual([]);
  expect(await look(sharp({ create: blank }))).toEqual([]);
  expect(await look(sharp({ create: { ...blank, noise: gaussian } }))).toEqual([]);
  expect(await look(samplePortrait('ada').linear(0.03, 0))).toEqual([]);
}, 120_000);

test('a picture of 40 pixels is looked at without harm', async () => {
  expect((await look(samplePortrait('ada').resize(40), true)).length).toBeLessThanOrEqual(1);
});

test('looking leaves nothing behind: the number of tensors stays the same', async () => {
  await look(samplePortrait('cleo'), true);
  const before = finder.countTensors();
  await look(samplePortrait('dora'), true);
  await look(sharp({ create: { width: 90, height: 60, channels: 3, background: '#345' } }), true);
  await expect(
    finder.find({ picture: { width: 9, height: 9, data: new Uint8Array(5) }, descriptors: true }),
  ).rejects.toThrow('tensor should have');
  expect(finder.countTensors()).toBe(before);
});
