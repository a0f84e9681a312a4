import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawnPortrait, goodPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import { AWKWARD_FILES, writeAwkwardFiles } from '../../test/platform/files.ts';
import { photoCli } from './photo.cli.ts';

const RULES = join(import.meta.dirname, '../../../rules');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingshi-photo-'));
  await writeFile(join(folder, 'good.jpg'), await goodPortrait());
  const good = await goodPortrait();
  await writeFile(join(folder, 'printed.jpg'), await sharp(good).toColourspace('cmyk').jpeg().toBuffer());
  await writeFile(join(folder, 'deep.png'), await sharp(good).toColourspace('rgb16').png().toBuffer());
  await writeFile(join(folder, 'two words.jpg'), good);
  await writeFile(join(folder, 'drawn.png'), await drawnPortrait());
  await writeAwkwardFiles(folder);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

async function said(...words: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => complaints.push(line));
  const code = await photoCli(words, RULES);
  return { code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), complaints };
}

describe('the command "photo"', () => {
  it('prints a line of JSON for each file, also for one that is refused', async () => {
    const files = ['good.jpg', 'tiny.png', 'text.jpg'].map((name) => join(folder, name));
    const { code, lines } = await said(...files, '--spec', 'entry_exit_guide');
    expect(code).toBe(0);
    const number = expect.any(Number) as unknown;
    const width = expect.objectContaining({ key: 'width_px', measured: 600 }) as unknown;
    const measures = expect.arrayContaining([width]) as unknown;
    expect(lines).toMatchObject([
      { file: files[0], spec: 'entry_exit_guide', verdict: 'wrong', measures, ms: number },
      { file: files[1], error: { code: 'image.too_small' } },
      { file: files[2], error: { code: 'image.not_an_image' } },
    ]);
  }, 30_000);

  it('says of a drawing what to change, in both languages', async () => {
    const { code, lines } = await said(join(folder, 'drawn.png'));
    expect(code).toBe(0);
    const rows = (lines[0]?.['measures'] ?? []) as { key: string; verdict: string; say: object | null }[];
    expect(rows.find(({ key }) => key === 'drawing')).toMatchObject({
      verdict: 'wrong',
      say: {
        zh: '这看起来是一张画：请用相机拍您本人。',
        en: 'This looks like a drawing: take a photo of yourself with the camera.',
      },
    });
    expect(lines[0]?.['verdict']).toBe('wrong');
  }, 30_000);

  it('goes by the app’s rulebook when none is named, and ends with 1 when a file could not be read', async () => {
    const { code, lines } = await said(join(folder, 'good.jpg'), join(folder, 'missing.jpg'));
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ spec: 'app' }, { error: { code: 'file.unreadable' } }]);
  }, 30_000);

  it('says of the first file what the picture takes: processes and models were there before', async () => {
    const good = join(folder, 'good.jpg');
    const { lines } = await said(good, good, good);
    const [first = 0, ...others] = lines.map(({ ms }) => ms as number);
    // Started for the first file, it took five times as long.
    expect(first).toBeLessThan(2.5 * Math.max(...others) + 100);
  }, 60_000);

  it('takes any file: of those that cannot be measured each has its code, and the others are measured', async () => {
    const awkward = Object.keys(AWKWARD_FILES).map((name) => join(folder, name));
    const good = ['good.jpg', 'printed.jpg', 'deep.png', 'two words.jpg'].map((name) => join(folder, name));
    const { code, lines } = await said(...awkward, ...good);
    expect(code).toBe(1);
    expect(lines).toHaveLength(awkward.length + good.length);
    const codes = lines.map(({ error }) => (error as { code: string } | undefined)?.code);
    expect(codes.slice(0, awkward.length)).toEqual(Object.values(AWKWARD_FILES));
    expect(lines.slice(awkward.length).map(({ verdict, file }) => [verdict !== undefined, file])).toEqual(
      good.map((file) => [true, file]),
    );
    expect((await said(join(folder, 'text.jpg'), join(folder, 'still.gif'))).code).toBe(0);
  }, 120_000);

  it.each([[['x.jpg', '--spec', 'imaginary']], [[]], [['x.jpg', '--colour']]])(
    'used as %j ends with 2 and names the three rulebooks',
    async (words) => {
      const { code, complaints } = await said(...words);
      expect(code).toBe(2);
      for (const name of ['app', 'web_2018', 'entry_exit_guide']) expect(complaints.join()).toContain(name);
    },
  );
});
