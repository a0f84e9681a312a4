import { faceDistance, matchOf } from '@lingshi/domain/evidence/face-match.ts';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { openFaceFinder } from './face.find.ts';
import type { FaceFinder } from './face.find.ts';
import { SAMPLE_PEOPLE, samplePortrait, toRgb } from '../../test/face/sample-faces.ts';
import type { SamplePerson } from '../../test/face/sample-faces.ts';

let finder: FaceFinder;
beforeAll(async () => {
  finder = await openFaceFinder();
});

async function descriptorOf(picture: Sharp): Promise<Float32Array> {
  const [face] = (await finder.find({ picture: await toRgb(picture), descriptors: true })).faces;
  if (!face?.descriptor) throw new Error('no face');
  return face.descriptor;
}

test('one person stays one person: cut, small, dark, tilted, grey and squeezed', async () => {
  const failed: string[] = [];
  for (const person of ['cleo', 'dora'] as const) {
    const own = await descriptorOf(samplePortrait(person));
    const others: Record<string, Sharp> = {
      cut: samplePortrait(person, 1.2),
      small: samplePortrait(person).resize(160),
      dark: samplePortrait(person).modulate({ brightness: 0.6 }),
      tilted: samplePortrait(person).rotate(12, { background: '#888' }),
      grey: samplePortrait(person).greyscale(),
      squeezed: sharp(await samplePortrait(person).resize(240).jpeg({ quality: 35 }).toBuffer()),
    };
    for (const [name, picture] of Object.entries(others))
      if (!matchOf(faceDistance(own, await descriptorOf(picture)))) failed.push(`${person} ${name}`);
  }
  expect(failed).toEqual([]);
}, 120_000);

test('different people do not match', async () => {
  const all = new Map<SamplePerson, Float32Array>();
  for (const person of SAMPLE_PEOPLE) all.set(person, await descriptorOf(samplePortrait(person)));
  for (const [one, a] of all)
    for (const [other, b] of all)
      if (one !== other) expect(matchOf(faceDistance(a, b)), `${one} ${other}`).toBe(false);
});
