import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curveOf, drawCurve, equalErrorRate } from './curve.ts';
import { shareInWords, timesInWords } from './figures.ts';
import { findPictures } from './folder.ts';
import { writePages } from './page.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluation-'));
});
afterAll(async () => rm(folder, { recursive: true }));

test('a person is named by the subfolder, or by the file name without its last number, or not at all', async () => {
  await mkdir(join(folder, 'ada'));
  const files = ['ada/1.jpg', 'bea_1.png', 'cleo-2.webp', 'Anna_Smith_0001.jpg', 'Anna_Jones_0001.jpg'];
  const nobodys = ['IMG1.JPG', 'IMG_0001.jpg', 'DSC-17.jpg', '20261102_101112.jpg', 'front.png'];
  for (const name of [...files, ...nobodys, 'notes.txt']) await writeFile(join(folder, name), '');
  const people = (await findPictures([folder])).map(({ name, person }) => [name, person]);
  expect(Object.fromEntries(people)).toEqual({
    'ada/1.jpg': 'ada',
    'bea_1.png': 'bea',
    'cleo-2.webp': 'cleo',
    'Anna_Smith_0001.jpg': 'Anna_Smith',
    'Anna_Jones_0001.jpg': 'Anna_Jones',
    ...Object.fromEntries(nobodys.map((name) => [name, null])),
  });
});

test('a folder in which all files have one name is a series, and names nobody', async () => {
  const series = join(folder, 'series');
  await mkdir(series);
  for (const name of ['guest_1.jpg', 'guest_2.jpg']) await writeFile(join(series, name), '');
  expect((await findPictures([series])).map(({ person }) => person)).toEqual([null, null]);
});

test('a threshold above all distances of one person and below all of two makes no mistake', () => {
  const points = curveOf({ same: [0.1, 0.2, 0.3], different: [0.6, 0.7] });
  expect(points.find(({ threshold }) => threshold === 0.5)).toMatchObject({
    falseMatch: 0,
    falseNonMatch: 0,
  });
  expect(equalErrorRate(points)).toBe(0);
  expect(points.at(0)).toMatchObject({ falseMatch: 0, falseNonMatch: 1 });
  expect(points.at(-1)).toMatchObject({ falseMatch: 1, falseNonMatch: 0 });
  expect(drawCurve(points, 0.5)).toContain('threshold 0.5');
});

test('none in a small sample promises little, and the page says how little', () => {
  expect(shareInWords(0, 60)).toBe('0 of 60 (0.0 %); up to 5.0 % may hide behind that');
  expect(shareInWords(3, 60)).toBe('3 of 60 (5.0 %)');
  expect(shareInWords(0, 0)).toBe('nothing to count');
  expect(timesInWords([5, 1, 3])).toBe('median 3 ms, 95 % within 3 ms');
});

test('a page is written as Markdown and as HTML in which no file name becomes markup', async () => {
  const blocks = [{ columns: ['picture'], rows: [['<b>|x.jpg']] }];
  await writePages({ title: 'T', blocks }, 'face', folder);
  expect(await readFile(join(folder, 'face.html'), 'utf8')).toContain('<td>&lt;b&gt;|x.jpg</td>');
  expect(await readFile(join(folder, 'face.md'), 'utf8')).toContain('<b>\\|x.jpg |');
});
