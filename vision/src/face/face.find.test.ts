import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFaceFinder } from './face.find.ts';
import type { FaceFinder } from './face.find.ts';
import type { FaceWay, FoundFace } from './face.types.ts';
import { SAMPLE_PEOPLE, samplePath, samplePortrait, toRgb } from '../../test/face/sample-faces.ts';

let finder: FaceFinder;
beforeAll(async () => {
  finder = await openFaceFinder();
});

async function look(picture: Sharp, descriptors = false, way: FaceWay = 'as_it_is'): Promise<FoundFace[]> {
  return (await finder.find({ picture: await toRgb(picture), descriptors, way })).faces;
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

describe.each(SAMPLE_PEOPLE)('the face of %s', (person) => {
  test.each([90, 180, 270])(
    'is found in a picture turned by %i degrees, where it lies, and is the same',
    async (by) => {
      const [upright] = await look(samplePortrait(person), true);
      const [face, ...others] = await look(samplePortrait(person).rotate(by), true, 'portrait');
      expect(others).toEqual([]);
      expect(distance(face?.descriptor, upright?.descriptor)).toBeLessThan(0.15);
      const [outer, inner] = [face?.points[36], face?.points[45]];
      const angle = (Math.atan2(inner!.y - outer!.y, inner!.x - outer!.x) * 180) / Math.PI;
      expect(Math.abs(((angle - by + 540) % 360) - 180)).toBeLessThan(10);
    },
  );

  test('is not found in the dark, unless somebody looks twice', async () => {
    const dark = samplePortrait(person).linear(0.07, 0);
    expect(await look(dark.clone(), true)).toEqual([]);
    const [face] = await look(dark, true, 'portrait');
    const [lit] = await look(samplePortrait(person), true);
    expect(distance(face?.descriptor, lit?.descriptor)).toBeLessThan(0.45);
  });
});

function distance(one?: Float32Array | null, other?: Float32Array | null): number {
  return Math.hypot(
    ...Array.from(one ?? [], (value, at) => value - (other?.[at] ?? 0)),
    one && other ? 0 : 9,
  );
}

test('a small part of the picture is found on its side too, where it is a page', async () => {
  const page = sharp({ create: { width: 1250, height: 880, channels: 3, background: '#dfe7e2' } });
  const portrait = await samplePortrait('dora').resize(260).toBuffer();
  const laid = await page
    .composite([{ input: portrait, left: 60, top: 200 }])
    .png()
    .toBuffer();
  const [face] = await look(sharp(laid).rotate(270), true, 'page');
  const [upright] = await look(samplePortrait('dora'), true);
  expect(distance(face?.descriptor, upright?.descriptor)).toBeLessThan(0.3);
});

test('a small face beside a large one is seen by whoever asks for it', async () => {
  const small = await samplePortrait('bea', 1.2).resize(100).toBuffer();
  const both = sharp(
    await samplePortrait('ada').resize(600).extend({ right: 120, background: '#777' }).toBuffer(),
  );
  const picture = await toRgb(both.composite([{ input: small, left: 610, top: 20 }]));
  const seen = async (task: { small: boolean }) =>
    (await finder.find({ picture, descriptors: false, ...task })).faces;
  expect(await seen({ small: false })).toHaveLength(1);
  expect(await seen({ small: true })).toHaveLength(2);
});

test.each([0.95, 0.9, 0.85, 0.8])(
  'two who fill a picture are both seen, though at a smaller size only one is half believed: light × %f',
  async (light) => {
    const faces = [
      { left: 1371, top: 115, width: 444, height: 592 },
      { left: 137, top: 322, width: 436, height: 582 },
    ];
    const cut = faces.map(async (face) =>
      sharp(samplePath(6)).extract(face).resize(240, 320).png().toBuffer(),
    );
    const [one, other] = await Promise.all(cut);
    const pair = await sharp({ create: { width: 480, height: 320, channels: 3, background: '#000' } })
      .composite([
        { input: one, left: 0, top: 0 },
        { input: other, left: 240, top: 0 },
      ])
      .png()
      .toBuffer();
    expect((await look(sharp(pair).linear(light, 0))).map(({ score }) => score > 0.8)).toEqual([true, true]);
  },
);

test.each(SAMPLE_PEOPLE)('nobody is seen beside %s, however close one looks', async (person) => {
  const picture = await toRgb(samplePortrait(person));
  expect((await finder.find({ picture, descriptors: false, small: true })).faces).toHaveLength(1);
});

test('a picture of 40 pixels is looked at without harm', async () => {
  expect((await look(samplePortrait('ada').resize(40), true)).length).toBeLessThanOrEqual(1);
});

test('looking leaves nothing behind: the number of tensors stays the same', async () => {
  await look(samplePortrait('cleo'), true);
  const before = finder.countTensors();
  await look(samplePortrait('dora'), true);
  await look(sharp({ create: { width: 90, height: 60, channels: 3, background: '#345' } }), true, 'portrait');
  await look(samplePortrait('dora').rotate(90), true, 'page');
  await expect(
    finder.find({ picture: { width: 9, height: 9, data: new Uint8Array(5) }, descriptors: true }),
  ).rejects.toThrow('tensor should have');
  expect(finder.countTensors()).toBe(before);
});
