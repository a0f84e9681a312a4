import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MRZ_FORMATS } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFormat } from '@lingshi/domain/identity/mrz.layout.ts';
import { isWrongButValid } from '@lingshi/vision/test/mrz/synthetic.ts';
import type { SyntheticReading } from '@lingshi/vision/test/mrz/synthetic.ts';
import { top } from '../run.ts';
import { readSyntheticPages } from './mrz.synthetic.pool.ts';
import { shareInWords, timesInWords } from './figures.ts';
import type { Block } from './page.ts';

/** What is kept of one page that was drawn and read. `outcome`: a verdict, or the name of the refusal. */
export type SyntheticLine = {
  number: number;
  format: MrzFormat;
  forged: boolean;
  /** Every character as printed, whatever the verdict. */
  right: boolean;
  valid: boolean;
  wrong: boolean;
  problem: string | null;
  doubts: readonly string[];
  /** Out of focus, moved and grainy together: 0 is a good camera held still. */
  hardness: number;
  ms: number;
};

const FOLDERS = ['vision/src/mrz', 'vision/src/picture', 'vision/test/mrz', 'domain/src/identity'];

/**
 * Draws and reads so many pages. What was read stays in reports/, so that a run that was stopped goes on; it
 * counts only for the very reader that read it.
 */
export async function readSynthetic(count: number, say: (line: string) => void): Promise<SyntheticLine[]> {
  const file = join(top, 'reports/evaluation', `mrz-synthetic-${readerHash()}.jsonl`);
  mkdirSync(join(top, 'reports/evaluation'), { recursive: true });
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const lines = known.filter(Boolean).map((line) => JSON.parse(line) as SyntheticLine);
  const done = new Set(lines.map(({ number }) => number));
  const waiting = Array.from({ length: count }, (_, number) => number).filter((number) => !done.has(number));
  await readSyntheticPages(waiting, (read) => {
    const line = lineOf(read);
    lines.push(line);
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    if (line.wrong) say(`page ${line.number} is called valid and is not what is printed`);
    if (lines.length % 100 === 0) say(`${lines.length} of ${count} pages`);
  });
  return lines.filter(({ number }) => number < count).toSorted((one, other) => one.number - other.number);
}

/** Of everything that decides what a page looks like and how it is read. */
function readerHash(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(top, folder)).toSorted()) {
      if (/[.](spec|test)[.]ts$/.test(name)) continue;
      hash.update(name).update(readFileSync(join(top, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

function lineOf(read: SyntheticReading): SyntheticLine {
  const { number, zone, shot, reading, problem, ms } = read;
  return {
    number,
    format: zone.format,
    forged: zone.forged,
    right: reading?.lines.join() === zone.lines.join(),
    valid: reading?.valid === true,
    wrong: isWrongButValid(read),
    problem,
    doubts: reading?.doubts ?? [],
    hardness: shot.blur / 0.16 + shot.motion / 0.3 + shot.noise / 16,
    ms: Math.round(ms),
  };
}

const SAID =
  'The pages are drawn, each from its own number, so that every run sees the same ones: names, numbers and codes of nobody; four orientations and a tilt of up to 15°; perspective; pictures of 0.5 to 10 megapixels; out of focus, moved, grainy; dim or uneven light, reflections that may hide characters; print on patterns; JPEG of any quality. Names are letters at random, so that no habit of real names helps. One page in ten was forged: one character was changed and a check digit fails. All are printed in one typeface, the one the reader learned most from; real presses differ, so the share that is read says little about real books. What counts is the line in bold: nothing that is called valid may be other than what is printed.';

export function syntheticBlocks(lines: readonly SyntheticLine[]): Block[] {
  return [
    { heading: 'Pages that were drawn' },
    { text: SAID },
    { columns: ['what', 'figure'], rows: sums(lines) },
    { columns: ['pages', 'read and valid, of those not forged'], rows: groups(lines) },
  ];
}

function sums(lines: readonly SyntheticLine[]): string[][] {
  const honest = lines.filter(({ forged }) => !forged);
  const count = (of: readonly SyntheticLine[], counts: (line: SyntheticLine) => boolean) =>
    shareInWords(of.filter(counts).length, of.length);
  return [
    ['pages', `${lines.length}, ${lines.length - honest.length} of them forged`],
    ['not forged: read and valid', count(honest, ({ valid, wrong }) => valid && !wrong)],
    [
      'not forged: every character right, but too unsure to be called valid',
      count(honest, ({ valid, right }) => right && !valid),
    ],
    [
      'not forged: read with a failing check digit or a doubt',
      count(honest, ({ valid, right, problem }) => !valid && !right && problem === null),
    ],
    ['not forged: refused by name', count(honest, ({ problem }) => problem !== null)],
    ['**called valid and not what is printed**', count(lines, ({ wrong }) => wrong)],
    [
      'forged and called valid',
      count(
        lines.filter(({ forged }) => forged),
        ({ valid }) => valid,
      ),
    ],
    ['time a page once decoded, two at a time', timesInWords(lines.map(({ ms }) => ms))],
  ];
}

function groups(lines: readonly SyntheticLine[]): string[][] {
  const honest = lines.filter(({ forged }) => !forged);
  const row = (name: string, of: readonly SyntheticLine[]) => [
    name,
    shareInWords(of.filter(({ valid, wrong }) => valid && !wrong).length, of.length),
  ];
  const between = (from: number, to: number) =>
    honest.filter(({ hardness }) => hardness >= from && hardness < to);
  return [
    ...MRZ_FORMATS.map((format) =>
      row(
        format,
        honest.filter((line) => line.format === format),
      ),
    ),
    row('sharp, still, without grain', between(0, 0.3)),
    row('a little soft or grainy', between(0.3, 0.9)),
    row('hard to read for a person too', between(0.9, 99)),
  ];
}
