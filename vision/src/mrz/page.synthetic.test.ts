import { describe, expect, it } from 'vitest';
import { isWrongButValid, readSyntheticPage } from '../../test/mrz/synthetic.ts';
import type { SyntheticReading } from '../../test/mrz/synthetic.ts';
import { openGlyphNet } from './glyph.net.ts';

/** `npm run eval -- mrz --synthetic 2000` reads two thousand of them; these are the first. */
const FIRST = Array.from({ length: 36 }, (_, number) => number);
/** Earlier readers called these valid and wrong: windows that slid off, a line a place too early, an O for a 0. */
const ONCE_WRONG = [390, 594, 616, 666, 1089, 1383, 1600];
const PAGES = [...FIRST, ...ONCE_WRONG];

const net = openGlyphNet();
const known = new Map<number, Promise<SyntheticReading>>();

async function read(number: number): Promise<SyntheticReading> {
  const reading = known.get(number) ?? readSyntheticPage(net, number);
  known.set(number, reading);
  return reading;
}

async function readAll(): Promise<SyntheticReading[]> {
  return Promise.all(PAGES.map(read));
}

describe('a page of any kind, tilted, blurred, grainy and in perspective', () => {
  it.each(PAGES)(
    'is never called valid when a character is other than printed, nor when forged: %i',
    async (number) => {
      expect(isWrongButValid(await read(number))).toBe(false);
    },
  );
});

describe('pages of every kind', () => {
  it('are mostly read', async () => {
    const honest = (await readAll()).filter(({ zone }) => !zone.forged);
    expect(honest.filter(({ reading }) => reading?.valid).length).toBeGreaterThan(honest.length / 2);
  });

  it('are sometimes forged', async () => {
    expect((await readAll()).filter(({ zone }) => zone.forged).length).toBeGreaterThan(1);
  });

  it('would be caught: another line beside the same reading counts as wrong', async () => {
    const valid = (await readAll()).find(({ reading }) => reading?.valid);
    if (valid === undefined) throw new Error('none is valid');
    const [first = '', ...others] = valid.zone.lines;
    const other = { ...valid.zone, lines: [`${first.slice(0, -1)}X`, ...others] };
    expect(isWrongButValid({ ...valid, zone: other })).toBe(true);
    expect(isWrongButValid({ ...valid, zone: { ...valid.zone, forged: true } })).toBe(true);
  });
});
