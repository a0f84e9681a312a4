import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { samplePath, samplePortrait } from '../platform/vision/sample-faces.ts';
import { faceCommand } from './face.command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'face-command-'));
  const squeezed = samplePortrait('cleo', 1.15).resize(260).jpeg({ quality: 50 });
  const blank = sharp({ create: { width: 200, height: 200, channels: 3, background: '#abc' } });
  const files: Record<string, Buffer> = {
    'one.png': await samplePortrait('cleo').png().toBuffer(),
    'again.jpg': await squeezed.toBuffer(),
    'other.webp': await samplePortrait('dora').webp().toBuffer(),
    'group.jpg': await sharp(samplePath(5)).resize(1280).jpeg().toBuffer(),
    'blank.png': await blank.png().toBuffer(),
    'phone.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
    'moving.gif': await blank.gif().toBuffer(),
    'tiny.png': await samplePortrait('cleo').resize(30).png().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
});
afterAll(async () => rm(folder, { recursive: true }));

async function compare(...names: string[]): Promise<{ code: number; line: Record<string, unknown> }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await faceCommand(names.map((name) => join(folder, name)));
    return { code, line: JSON.parse(String(log.mock.calls[0]?.[0])) as Record<string, unknown> };
  } finally {
    log.mockRestore();
  }
}

test('two pictures of one person match, of two people they do not', async () => {
  const same = await compare('one.png', 'again.jpg');
  expect(same).toMatchObject({ code: 0, line: { facesA: 1, facesB: 1, match: true, reason: null } });
  expect(await compare('one.png', 'other.webp')).toMatchObject({
    code: 0,
    line: { facesB: 1, match: false },
  });
  expect(same.line['distance']).toBeLessThan(0.4);
  expect(same.line['ms']).toBeGreaterThan(0);
});

test('without one face on each there is no distance, and the reason is named', async () => {
  const none = { distance: null, match: null };
  expect((await compare('one.png', 'blank.png')).line).toMatchObject({
    ...none,
    facesB: 0,
    reason: { picture: 'B', fault: 'no_face' },
  });
  expect((await compare('group.jpg', 'one.png')).line).toMatchObject({
    ...none,
    reason: { picture: 'A', fault: 'several_faces' },
  });
});

test.each([
  ['phone.heic', 'image.unsupported'],
  ['moving.gif', 'image.unsupported'],
  ['tiny.png', 'image.too_small'],
])('%s is refused as %s, and the program has done its work', async (file, code) => {
  const { code: exit, line } = await compare('one.png', file);
  expect(exit).toBe(0);
  expect(line).toMatchObject({ error: { file: join(folder, file), code } });
});

test('a file that is not there ends with 1, wrong use with 2', async () => {
  expect(await compare('one.png', 'nobody.png')).toMatchObject({
    code: 1,
    line: { error: { code: 'file.unreadable' } },
  });
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await faceCommand([join(folder, 'one.png')])).toBe(2);
  error.mockRestore();
});
