import { readFile } from 'node:fs/promises';
import { createPagePool, readPicture } from '@lingshi/server/data-page/page.pool.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { shareInWords, timesInWords } from './figures.ts';
import type { Picture } from './folder.ts';
import { readSynthetic, syntheticBlocks } from './mrz.synthetic.ts';
import type { Block, Page } from './page.ts';

const SAID =
  'This is an aid for the officer, not a certified level. Valid says that the digits agree with each other and nothing else is doubtful; whether the book is genuine an officer sees.';
const WRITTEN =
  'Written by `npm run eval -- mrz DIR…`, which says the same of any folder of pictures, and `npm run eval -- mrz --synthetic 2000`.';

/**
 * Reads every page; valid means that every check digit holds, not that the book is genuine.
 * @param synthetic how many pages are drawn besides
 */
export async function evaluatePages(
  pictures: Picture[],
  { synthetic }: { synthetic: number },
): Promise<Page> {
  const drawn = synthetic > 0 ? syntheticBlocks(await readSynthetic(synthetic, console.error)) : [];
  const read = pictures.length > 0 ? await readPictures(pictures) : [];
  return {
    title: 'The data-page reader, measured',
    blocks: [{ text: SAID }, { text: WRITTEN }, ...read, ...drawn],
  };
}

type Read = { row: string[]; valid: boolean; ms: number };

async function readPictures(pictures: Picture[]): Promise<Block[]> {
  const tools = { images: createImagePool(), pages: createPagePool() };
  const today = new Date().toISOString().slice(0, 10);
  const read: Read[] = [];
  try {
    for (const picture of pictures) read.push(await readPictureFile(tools, picture, today));
  } finally {
    await tools.images.close();
    await tools.pages.close();
  }
  const sums = [
    ['pictures', `${pictures.length}`],
    [
      'read with every check digit right',
      shareInWords(read.filter(({ valid }) => valid).length, read.length),
    ],
    ['time a page', timesInWords(read.map(({ ms }) => ms))],
  ];
  return [
    { columns: ['what', 'figure'], rows: sums },
    { heading: 'Each page' },
    { columns: ['picture', 'verdict', 'check digits', 'ms'], rows: read.map(({ row }) => row) },
  ];
}

async function readPictureFile(
  tools: Parameters<typeof readPicture>[0],
  { path, name }: Picture,
  today: string,
): Promise<Read> {
  const began = performance.now();
  const page = await readPicture(tools, await readFile(path), today);
  const ms = performance.now() - began;
  const reading = page.ok ? page.value.reading : null;
  const valid = reading?.valid === true;
  const checks = reading?.checks.map((check) => `${check.name} ${check.ok ? 'holds' : 'fails'}`);
  const doubts = reading?.doubts.map((doubt) => `doubt: ${doubt}`) ?? [];
  const said = checks ? [...checks, ...doubts].join(', ') : page.ok ? '' : page.code;
  return { row: [name, valid ? 'valid' : 'not valid', said, `${Math.round(ms)}`], valid, ms };
}
