import { describe, expect, it } from 'vitest';
import { readAmount } from './amount.ts';

describe('an amount written by hand', () => {
  it.each([
    ['23', 2300],
    ['23.00', 2300],
    ['23.5', 2350],
    [' $1,023.05 ', 102305],
    ['２３．００', 2300],
    ['0', 0],
  ])('%s is read to the cent', (text, cents) => expect(readAmount(text)).toBe(cents));

  it.each(['', 'x', '23.005', '-5', '23,50.1.2', '1e3'])('%s is not guessed', (text) =>
    expect(readAmount(text)).toBeNull(),
  );
});
