import { describe, expect, it } from 'vitest';
import { findLanguage, wishedLanguage } from './wished-language.ts';

describe('the language of a browser', () => {
  it.each([
    ['zh-TW,zh;q=0.9', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-SG', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.8,zh;q=0.1', 'en'],
    ['en;q=0.2, zh-CN;q=0.8', 'zh'],
  ])('%s is ours: %s', (header, expected) => {
    expect(wishedLanguage(header)).toBe(expected);
  });

  it('that we have not is answered in Chinese, and so is one that is none', () => {
    for (const header of [undefined, '', '*', 'de', 'zh;q=0', '<script>', ';;;,,,', 'x'.repeat(5000)]) {
      expect(wishedLanguage(header), header).toBe('zh');
    }
  });

  it('is found by its code, its tag or a relative', () => {
    expect(['zh-Hant', 'zh-Hans', 'en-AU', 'de', '../etc'].map(findLanguage)).toEqual([
      'zh-Hant',
      'zh',
      'en',
      undefined,
      undefined,
    ]);
  });
});
