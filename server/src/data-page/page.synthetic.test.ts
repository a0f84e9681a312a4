import { beforeAll, describe, expect, it } from 'vitest';
import { isWrongButValid, readSyntheticPages } from './test-synthetic.ts';
import type { SyntheticReading } from './test-synthetic.ts';

/** `npm run eval -- mrz --synthetic 2000` reads two thousand of them; these are the first. */
const PAGES = 36;
/** Earlier readers called these valid and wrong: windows that slid off, a line a place too early, an O for a 0. */
const ONCE_WRONG = [390, 594, 616, 666, 1089, 1383, 1600];

let read: SyntheticReading[];
beforeAll(async () => {
  const first = Array.from({ length: PAGES }, (_, number) => number);
  read = await readSyntheticPages([...first, ...ONCE_WRONG]);
}, 180_000);

describe('pages of every kind, tilted, blurred, grainy and in perspective', () => {
  it('are never called valid when a character is other than printed, nor when forged', () => {
    expect(read.filter(isWrongButValid).map(({ number }) => number)).toEqual([]);
    expect(read.filter(({ zone }) => zone.forged).length).toBeGreaterThan(1);
  });

  it('are mostly read', () => {
    const honest = read.filter(({ zone }) => !zone.forged);
    expect(honest.filter(({ reading }) => reading?.valid).length).toBeGreaterThan(honest.length / 2);
  });

  it('would be caught: another line beside the same reading counts as wrong', () => {
    const valid = read.find(({ reading }) => reading?.valid);
    if (valid === undefined) throw new Error('none is valid');
    const [first = '', ...others] = valid.zone.lines;
    const other = { ...valid.zone, lines: [`${first.slice(0, -1)}X`, ...others] };
    expect(isWrongButValid({ ...valid, zone: other })).toBe(true);
    expect(isWrongButValid({ ...valid, zone: { ...valid.zone, forged: true } })).toBe(true);
  });
});
