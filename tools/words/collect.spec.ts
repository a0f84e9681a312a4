import { describe, expect, it } from 'vitest';
import { DOCUMENT_FONTS, fontCoverage, missingGlyphs } from '@lingshi/server/platform/pdf/pdf.fonts.ts';
import { toTraditional } from '@lingshi/languages/traditional.ts';
import { byNoun, collectPhrases } from './collect.ts';
import { whichOf } from '../../domain/test/which-of.ts';

const phrases = collectPhrases();

describe('what a language has to translate', () => {
  it('are the tables of screens, mails and papers, the refusals and the rules', () => {
    const nouns = byNoun(phrases);
    for (const noun of ['order', 'notice', 'receipt', 'error', 'rules.materials', 'rules.posts'])
      expect(nouns.get(noun)?.length, noun).toBeGreaterThan(3);
  });

  // Where one simplified character stands for several traditional ones, the wrong one is nonsense: 換髮 is a haircut.
  it.each([
    ['髮', /頭髮/],
    ['籤', /標籤/],
    ['麵', /麵包/],
    ['隻', /[一兩]隻/],
    ['併', /合併|一併/],
    ['籲', /呼籲/],
    ['鬆', /放鬆|輕鬆/],
  ])('never says %s where another character is meant', (character, only) => {
    const said = phrases.map(({ zh }) => toTraditional(zh));
    expect(whichOf(said, (text) => text.includes(character) && !only.test(text))).toEqual([]);
  });

  it('is in the font of the papers, in simplified and in traditional characters', () => {
    const covers = fontCoverage(DOCUMENT_FONTS);
    const texts = phrases.flatMap(({ zh, en }) => [zh, toTraditional(zh), en]).join('\n');
    expect(missingGlyphs(texts, covers)).toEqual([]);
  });
});
