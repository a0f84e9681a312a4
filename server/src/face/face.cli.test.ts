import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { samplePath, samplePortrait } from '@lingshi/vision/test/face/sample-faces.ts';
import { AWKWARD_FILES, writeAwkwardFiles } from '../../test/platform/files.ts';
import { faceCli } from './face.cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'face-command-'));
  const squeezed = samplePortrait('cleo', 1.15).resize(260).jpeg({ quality: 50 });
  const blank = sharp({ create: { width: 200, height: 200, channels: 3, background: '#abc' } });
  const files: Record<string, Buffer> = {
    'one.png': await samplePortrait('cleo').png().toBuffer(),
    'again.jpg': await squeezed.toBuffer(),
    'turned.jpg': await sharp(await samplePortrait('cleo').toBuffer())
      .rotate(90)
      .jpeg()
      .toBuffer(),
    'over.jpg': await sharp(await samplePortrait('cleo').toBuffer())
      .rotate(180)
      .jpeg()
      .toBuffer(),
    'other.webp': await samplePortrait('dora').webp().toBuffer(),
    'group.jpg': await sharp(samplePath(5)).resize(1280).jpeg().toBuffer(),
    'blank.png': await blank.png().toBuffer(),
    'printed.jpg': await samplePortrait('cleo').toColourspace('cmyk').jpeg().toBuffer(),
    'deep.png': await samplePortrait('cleo').toColourspace('rgb16').png().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  await writeAwkwardFiles(folder);
});
afterAll(async () => rm(folder, { recursive: true }));

async function compare(...names: string[]): Promise<{ code: number; line: Record<string, unknown> }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await faceCli(names.map((name) => join(folder, name)));
    return { code, line: JSON.parse(String(log.mock.calls[0]?.[0])) as Record<string, unknown> };
  } finally {
    log.mockRestore();
  }
}

const SHAPE = ['facesA', 'facesB', 'distance', 'match', 'ms'];

test('two pictures of one person match, of two people they do not; the line says that and no more', async () => {
  const same = await compare('one.png', 'again.jpg');
  expect(same).toMatchObject({ code: 0, line: { facesA: 1, facesB: 1, match: true } });
  expect(Object.keys(same.line)).toEqual(SHAPE);
  expect(same.line['distance']).toBeLessThan(0.4);
  expect(same.line['ms']).toBeGreaterThan(0);
  const other = await compare('one.png', 'other.webp');
  expect(other).toMatchObject({ code: 0, line: { facesB: 1, match: false } });
  expect(Object.keys(other.line)).toEqual(SHAPE);
}, 120_000);

test.each(['turned.jpg', 'over.jpg'])(
  'the same picture %s matches, and a stranger does not',
  async (name) => {
    expect((await compare('one.png', name)).line).toMatchObject({ facesA: 1, facesB: 1, match: true });
    expect((await compare('other.webp', name)).line).toMatchObject({ facesB: 1, match: false });
  },
  60_000,
);

test('pictures in CMYK and in 16 bits are compared as the colours they show', async () => {
  const { code, line } = await compare('printed.jpg', 'deep.png');
  expect(code).toBe(0);
  expect(line).toMatchObject({ facesA: 1, facesB: 1, match: true });
}, 120_000);

test('without one face on each there is no distance, and it says on which picture and why', async () => {
  const none = { distance: null, match: null };
  const blank = await compare('one.png', 'blank.png');
  expect(blank).toMatchObject({ code: 0, line: { facesA: 1, facesB: 0, ...none } });
  expect(blank.line['error']).toEqual({ file: join(folder, 'blank.png'), code: 'face.no_face' });
  const group = await compare('group.jpg', 'one.png');
  expect(group).toMatchObject({ code: 0, line: { facesB: 1, ...none } });
  expect(group.line['error']).toEqual({ file: join(folder, 'group.jpg'), code: 'face.several_faces' });
}, 120_000);

test.each(Object.entries(AWKWARD_FILES))(
  '%s is answered with %s',
  async (file, code) => {
    const { code: exit, line } = await compare(file, 'one.png');
    expect(exit).toBe(code === 'file.unreadable' ? 1 : 0);
    expect(Object.keys(line)).toEqual([...SHAPE, 'error']);
    expect(line).toMatchObject({
      facesA: null,
      distance: null,
      match: null,
      error: { file: join(folder, file), code },
    });
  },
  60_000,
);

test('on the other side it is answered as well', async () => {
  expect(await compare('one.png', 'moving.gif')).toMatchObject({
    code: 0,
    line: { match: null, error: { file: join(folder, 'moving.gif'), code: 'image.animated' } },
  });
}, 60_000);

test('wrong use ends with 2', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await faceCli([join(folder, 'one.png')])).toBe(2);
  expect(await faceCli(['a', 'b', 'c'])).toBe(2);
  error.mockRestore();
});
