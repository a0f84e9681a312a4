import { MRZ_TODAY } from '@lingshi/domain/test/identity/mrz.ts';
import { createPagePool, readPicture } from '@lingshi/server/data-page/page.pool.ts';
import { drawSyntheticPage } from '@lingshi/vision/test/mrz/synthetic.page.ts';
import type { SyntheticPage } from '@lingshi/vision/test/mrz/synthetic.page.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { answersRow } from './answers.ts';
import { inWords, spread } from './measure.ts';
import type { Row, Say } from './measure.ts';
import { readWithTesseract, tesseractVersion } from './tesseract.ts';
import type { PeerReading } from './tesseract.ts';

const PAGES = 40;
const WARM_UPS = 2;
const AHEAD = 20;
const REACH_MS = 1_500;
const AT_ONCE = 4;

type Tools = Parameters<typeof readPicture>[0];
type Reading = { exact: boolean; ms: number };

/** Whole pages against a reader that knows all print, and what others notice of it. */
export const dataPageBenchmark = { name: 'data-page', run };

async function run(say: Say): Promise<Row[]> {
  const pages: SyntheticPage[] = [];
  for (let number = 0; number < PAGES; number += 1)
    pages.push(await drawSyntheticPage(number, { upright: true }));
  const tools = { images: createImagePool(), pages: createPagePool() };
  try {
    const rows = await readingRows(tools, pages, say);
    const some = pages.slice(0, AT_ONCE);
    const piece = async () => {
      await Promise.all(some.map(async (page) => read(tools, page)));
    };
    return [
      ...rows,
      await answersRow({ name: 'data_page', what: `${AT_ONCE} data pages are read`, piece }, say),
    ];
  } finally {
    await tools.images.close();
    await tools.pages.close();
  }
}

async function readingRows(tools: Tools, pages: SyntheticPage[], say: Say): Promise<Row[]> {
  for (const page of pages.slice(0, WARM_UPS)) await read(tools, page);
  const own: Reading[] = [];
  for (const page of pages) own.push(await read(tools, page));
  const version = tesseractVersion();
  const peer = version === null ? null : await readWithTesseract(pages, say);
  const times = spread(own.map(({ ms }) => ms));
  say(`own: ${percentOf(own)} % exact, ${inWords(times)} ms`);
  return [exactRow(own, peer, version), timeRow(own, peer)];
}

async function read(tools: Tools, { zone, jpeg }: SyntheticPage): Promise<Reading> {
  const began = performance.now();
  const page = await readPicture(tools, jpeg, MRZ_TODAY);
  const ms = performance.now() - began;
  return { exact: page.ok && page.value.reading.lines.join() === zone.lines.join(), ms };
}

function percentOf(readings: readonly { exact: boolean }[]): number {
  return Math.round((100 * readings.filter(({ exact }) => exact).length) / readings.length);
}

function exactRow(own: Reading[], peer: PeerReading[] | null, version: string | null): Row {
  const found = percentOf(own);
  const workload = `data pages read without a wrong character, ${PAGES} drawn pages, upright but for a tilt`;
  if (peer === null || version === null) {
    const against = 'tesseract is not installed here: left out';
    return { workload, against, figures: `${found} %`, data: { own } };
  }
  const theirs = percentOf(peer);
  return {
    workload,
    against: `${version}, whole page, English, the better of two layouts, its look-alikes put right as ours are`,
    figures: `${found} % against ${theirs} %`,
    reach: '≥ 20 points more',
    reached: found >= theirs + AHEAD,
    data: { own, peer },
  };
}

function timeRow(own: Reading[], peer: PeerReading[] | null): Row {
  const [ours, theirs] = [own, peer ?? []].map((readings) => spread(readings.map(({ ms }) => ms)));
  const beside = peer === null || theirs === undefined ? '' : ` against ${inWords(theirs)} ms`;
  return {
    workload: 'the same pages, time a page from the file to the fields',
    against: peer === null ? 'the clock' : 'tesseract, started for each page as a program',
    figures: ours === undefined ? '' : `${inWords(ours)} ms${beside}`,
    reach: `≤ ${REACH_MS} ms on 2 cores`,
    reached: ours !== undefined && ours.median <= REACH_MS,
    data: { own, peer },
  };
}
