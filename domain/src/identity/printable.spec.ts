import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnprintable, isPrintable, takeSuggestions, TEXT_KINDS } from './printable.ts';

describe('an address in the United States', () => {
  it('of plain letters, digits and punctuation prints', () => {
    expect(findUnprintable('latin_address', "12 O'Brien St., Apt 3-B 1/2, St. Paul")).toEqual([]);
  });

  it.each([
    ['#', '100 Main St #5', '100 Main St Unit 5'],
    ['# before a space', '100 Main St # 5', '100 Main St Unit 5'],
    ['# behind the name of a unit', '100 Main St Apt #5', '100 Main St Apt 5'],
    ['&', '5th & Main', '5th and Main'],
    ['full-width letters', '１００ Ｍａｉｎ Ｓｔ，', '100 Main St,'],
    ['an accent', 'San José', 'San Jose'],
    ['a typographic quote', 'O’Brien', "O'Brien"],
    ['a picture', 'Main 🙂 St', 'Main  St'],
  ])('with %s is flagged and repaired: %s', (_, typed, repaired) => {
    const complaints = findUnprintable('latin_address', typed);
    expect(complaints.length).toBeGreaterThan(0);
    expect(takeSuggestions(typed, complaints)).toBe(repaired);
  });

  it('in Chinese characters is asked for in English', () => {
    expect(findUnprintable('latin_address', '1 主街')).toEqual([
      { index: 2, char: '主', advice: 'use_latin' },
      { index: 3, char: '街', advice: 'use_latin' },
    ]);
  });
});

describe('a name in pinyin', () => {
  it.each([
    ['lü', 'lYU'],
    ['Lǚ', 'LYU'],
    ['nüe', 'nUe'],
    ['qü', 'qU'],
    ['ZHĀNG', 'ZHANG'],
    ['AIHAITI·MAIMAITI', 'AIHAITI MAIMAITI'],
  ])('%s is repaired to %s', (typed, repaired) => {
    expect(isPrintable('pinyin', typed)).toBe(false);
    expect(takeSuggestions(typed, findUnprintable('pinyin', typed))).toBe(repaired);
  });

  it('with LV from an old book passes, with a question', () => {
    expect(findUnprintable('pinyin', 'LV')).toEqual([
      { index: 1, char: 'V', advice: 'check_umlaut', suggestion: 'YU' },
    ]);
    expect(isPrintable('pinyin', 'LV')).toBe(true);
  });

  it('in characters or with an ü that is no pinyin is left to the person', () => {
    expect(findUnprintable('pinyin', '张')).toEqual([{ index: 0, char: '张', advice: 'use_latin' }]);
    expect(findUnprintable('pinyin', 'MÜ')).toEqual([{ index: 1, char: 'Ü', advice: 'use_latin' }]);
  });
});

describe('a name in characters', () => {
  it.each([
    ['张三', []],
    ['某㐂', []],
    ['某鿯', []],
    ['买买提·某', []],
    ['某𠮷', [{ index: 1, char: '𠮷', advice: 'check_rare_character' }]],
    [
      '𠮷\uE863',
      [
        { index: 0, char: '𠮷', advice: 'check_rare_character' },
        { index: 2, char: '\uE863', advice: 'type_again' },
      ],
    ],
    ['⼭田', [{ index: 0, char: '⼭', advice: 'use_standard_character', suggestion: '山' }]],
    ['张 三', [{ index: 1, char: ' ', advice: 'leave_out', suggestion: '' }]],
    ['买•某', [{ index: 1, char: '•', advice: 'use_middle_dot', suggestion: '·' }]],
    ['张a', [{ index: 1, char: 'a', advice: 'use_chinese' }]],
  ])('%s', (typed, complaints) => {
    expect(findUnprintable('chinese_name', typed)).toEqual(complaints);
  });
});

describe('an address in China', () => {
  it('may mix characters, letters and digits', () => {
    expect(findUnprintable('home_address', '某省某市人民路12号（东院）3-502室, A座')).toEqual([]);
  });

  it('is asked for in half-width digits', () => {
    const typed = '人民路１２号';
    expect(takeSuggestions(typed, findUnprintable('home_address', typed))).toBe('人民路12号');
  });
});

describe('every complaint', () => {
  it('points at its character, in the units a text field selects by', () => {
    const unit = fc.constantFrom(...Array.from('A#ü张𠮷🙂\uE863 '));
    fc.assert(
      fc.property(fc.constantFrom(...TEXT_KINDS), fc.string({ unit }), (kind, text) => {
        for (const { index, char } of findUnprintable(kind, text)) {
          expect(text.slice(index, index + char.length)).toBe(char);
        }
      }),
    );
  });

  it('with a suggestion is gone once the suggestion is taken', () => {
    const unit = fc.constantFrom(...Array.from('AbÉü５＃＆’张⼭🙂 0'));
    fc.assert(
      fc.property(fc.constantFrom(...TEXT_KINDS), fc.string({ unit }), (kind, text) => {
        const repaired = takeSuggestions(text, findUnprintable(kind, text));
        const left = findUnprintable(kind, repaired).filter(({ suggestion }) => suggestion !== undefined);
        expect(left).toEqual([]);
      }),
    );
  });
});
