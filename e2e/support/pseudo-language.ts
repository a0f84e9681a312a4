import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { byNoun, collectPhrases } from '../../tools/words/collect.ts';

export const PSEUDO = 'en-XA';

/** A language of which every text stands in brackets: what stands outside of them on a screen is in no table. */
export function writePseudoLanguage(): string {
  const languages = mkdtempSync(join(tmpdir(), 'lingshi-languages-'));
  const folder = join(languages, PSEUDO);
  mkdirSync(folder);
  const card = { tag: PSEUDO, intl: 'en-GB', name: '⟦Pseudo⟧', base: 'en' };
  writeFileSync(join(folder, 'language.json'), JSON.stringify(card));
  for (const [noun, phrases] of byNoun(collectPhrases())) {
    const table = phrases.map(({ zh, en }) => [`${zh}|${en}`, `⟦${en}⟧`]);
    writeFileSync(join(folder, `${noun}.json`), JSON.stringify(Object.fromEntries(table)));
  }
  return languages;
}

/**
 * Texts of the page outside of all brackets, each once: visible ones, and those for ears alone. A sentence with a link
 * in it is several pieces between one pair of brackets, so brackets are counted in the order of the document.
 */
export async function textsOutside(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found = new Set<string>();
    // What is said in another language on purpose says so.
    const unseen = 'script, style, noscript, body [lang], [popover]:not(:popover-open)';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let depth = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(unseen)) continue;
      let outside = '';
      for (const char of node.textContent ?? '') {
        if (char === '⟦') depth += 1;
        else if (char === '⟧') depth -= 1;
        else if (depth === 0) outside += char;
      }
      if (/\p{L}/u.test(outside)) found.add(outside.trim());
    }
    for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        let text = element.getAttribute(name) ?? '';
        // A text may stand in a place of another one: from the inside out.
        while (/⟦[^⟦⟧]*⟧/.test(text)) text = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
        if (!element.closest(unseen) && /\p{L}/u.test(text)) found.add(`${name}: ${text.trim()}`);
      }
    }
    return [...found];
  });
}
