import { readFile } from 'node:fs/promises';
import { createPagePool, readPicture } from '@lingshi/server/data-page/page.pool.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { shareInWords, timesInWords } from './figures.ts';
import type { Picture } from './folder.ts';
import type { Page } from './page.ts';

/** Reads every page; valid means that every check digit holds, not that the book is genuine. */
export async function evaluatePages(pictures: Picture[]): Promise<Page> {
  const tools = { images: createImagePool(), pages: createPagePool() };
  const today = new Date().toISOString().slice(0, 10);
  const rows: string[][] = [];
  const times: number[] = [];
  let valid = 0;
  try {
    for (const { path, name } of pictures) {
      const began = performance.now();
      const page = await readPicture(tools, await readFile(path), today);
      const ms = performance.now() - began;
      times.push(ms);
      const reading = page.ok ? page.value.reading : null;
      if (reading?.valid) valid += 1;
      const checks = reading?.checks.map((check) => `${check.name} ${check.ok ? 'holds' : 'fails'}`);
      const doubts = reading?.doubts.map((doubt) => `doubt: ${doubt}`) ?? [];
      rows.push([
        name,
        reading?.valid ? 'valid' : 'not valid',
        checks ? [...checks, ...doubts].join(', ') : page.ok ? '' : page.code,
        `${Math.round(ms)}`,
      ]);
    }
  } finally {
    tools.images.close();
    await tools.pages.close();
  }
  const sums = [
    ['pictures', `${pictures.length}`],
    ['read with every check digit right', shareInWords(valid, pictures.length)],
    ['time a page', timesInWords(times)],
  ];
  const said =
    'This is an aid for the officer, not a certified level. Valid says that the digits agree with each other and nothing else is doubtful; whether the book is genuine an officer sees.';
  return {
    title: 'The data-page reader, measured',
    blocks: [
      { text: said },
      { columns: ['what', 'figure'], rows: sums },
      { heading: 'Each page' },
      { columns: ['picture', 'verdict', 'check digits', 'ms'], rows },
    ],
  };
}
