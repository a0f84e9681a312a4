import { describe, expect, it } from 'vitest';
import { DECLARATION_WORDS } from './declaration.words.ts';
import { MAILING_KIT_WORDS } from './mailing-kit.words.ts';
import { birthInWords, dayInWords, instantInWords, moneyInWords, printedLine } from './printed-text.ts';
import { PRINTED_INSTRUMENTS } from './instrument.words.ts';
import { RECEIPT_WORDS } from './receipt.words.ts';
import { SHEET_WORDS } from './sheet.words.ts';

type Leaf = { path: string; zh: string; en: string };

function leaves(value: object, path: string): Leaf[] {
  if ('zh' in value && 'en' in value) return [{ path, zh: String(value.zh), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child as object, `${path}.${key}`));
}

describe('words on paper', () => {
  const all = [
    ...leaves(PRINTED_INSTRUMENTS, 'instrument'),
    ...leaves(SHEET_WORDS, 'sheet'),
    ...leaves(MAILING_KIT_WORDS, 'kit'),
    ...leaves(DECLARATION_WORDS, 'declaration'),
    ...leaves(RECEIPT_WORDS, 'receipt'),
  ];

  it.each(all)('$path is there in both languages, with the same holes', ({ zh, en }) => {
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
    expect(en).not.toMatch(/\p{Script=Han}{4}/u);
    expect(holes(zh)).toEqual(holes(en));
  });
});

describe('dates and money', () => {
  it('a day comes with its weekday', () => {
    expect(dayInWords('2026-06-12')).toEqual({
      zh: '2026年6月12日（星期五）',
      'zh-Hant': '2026年6月12日（星期五）',
      en: 'Friday 12 June 2026',
    });
  });

  it('a birth date keeps its day in every time zone', () => {
    expect(birthInWords('1990-01-01')).toEqual({
      zh: '1990年1月1日',
      'zh-Hant': '1990年1月1日',
      en: '1 January 1990',
    });
  });

  it('an instant is shown by the clock of the post, with the zone', () => {
    expect(instantInWords('2026-06-06T05:30:00Z', 'America/Los_Angeles')).toEqual({
      day: {
        zh: '2026年6月5日（星期五）',
        'zh-Hant': '2026年6月5日（星期五）',
        en: 'Friday 5 June 2026',
      },
      clock: {
        zh: '22:30 北美太平洋夏令时间',
        'zh-Hant': '22:30 太平洋夏令時間',
        en: '22:30 Pacific Daylight Time',
      },
    });
  });

  it('money has its currency and its cents', () => {
    expect(moneyInWords({ cents: 2300, currency: 'USD' })).toBe('US$23.00');
    expect(moneyInWords({ currency: 'EUR', cents: 105 })).toBe('€1.05');
  });
});

describe('a printed line', () => {
  it('is one line, whatever was typed', () => {
    expect(printedLine.parse('  a\n\tb\u2028c  ')).toBe('a b c');
  });

  it('is not turned around by characters that nobody sees', () => {
    expect(printedLine.parse('\u202EUSD 81\u202C\u200B')).toBe('USD 81');
  });

  it('holds no broken characters', () => {
    expect(printedLine.parse('a\uD800')).toBe('a\uFFFD');
  });
});
