import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPassportPinyin } from './pinyin.ts';

describe('ü in a travel document', () => {
  it.each([
    ['lü', 'LYU'],
    ['Nǚ', 'NYU'],
    ['lüe', 'LUE'],
    ['nüè', 'NUE'],
    ['lu:', 'LYU'],
    ['jü', 'JU'],
    ['xüan', 'XUAN'],
    ['lüen', 'LYUEN'],
    ['lüening', 'LUENING'],
    ['lv', 'LV'],
    ['Müller', 'MÜLLER'],
  ])('%s is printed %s', (typed, printed) => {
    expect(toPassportPinyin(typed)).toBe(printed);
  });

  it('is settled in one go', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('lnjqxyüÜeanrǚū v')) });
    fc.assert(
      fc.property(text, (typed) => {
        expect(toPassportPinyin(toPassportPinyin(typed))).toBe(toPassportPinyin(typed));
      }),
    );
  });
});
