import { describe, expect, it } from 'vitest';
import { comparePhrase } from './compare-phrase.ts';

describe('a phrase', () => {
  it('with the same places in both languages passes, whatever their order and form', () => {
    expect(comparePhrase({ zh: '请在{day}前寄到{post}', en: 'Mail it to {post} by {day}' })).toEqual([]);
    expect(comparePhrase({ zh: '还有 {count} 天', en: '{count} {count|day|days} left' })).toEqual([]);
  });

  it('that lacks a place in one language is named', () => {
    expect(comparePhrase({ zh: '请在{day}前寄出', en: 'Mail it' })).toEqual([
      '“请在{day}前寄出” fills {day} in Chinese, {} in English',
    ]);
  });

  it('that is empty in one language is named', () => {
    expect(comparePhrase({ zh: '寄出', en: ' ' })).toHaveLength(1);
  });

  it('whose Chinese was left in English is named; names and codes are not', () => {
    expect(
      comparePhrase({ zh: 'Please mail your papers now', en: 'Please mail your papers now' }),
    ).toHaveLength(1);
    expect(comparePhrase({ zh: 'USPS Priority Mail', en: 'USPS' })).toHaveLength(1);
    expect(comparePhrase({ zh: '{value} KB', en: '{value} KB' })).toEqual([]);
    expect(comparePhrase({ zh: '演示 · Demo', en: 'Demo · 演示' })).toEqual([]);
  });
});
