import type { Guarantee } from '../fault.ts';

export const WORDS: Guarantee = {
  name: 'words',
  promises: 'every refusal has its status and its words in both languages',
  tests: ['contract/src/error/error.words.spec.ts'],
  faults: [
    {
      id: 'words-placeholder',
      does: 'one language fills another place',
      file: 'contract/src/error/error.words.ts',
      find: 'Too many tries. Please wait {seconds} seconds',
      replace: 'Too many tries. Please wait {minutes} seconds',
    },
    {
      id: 'words-objects',
      does: 'a refusal shows [object Object]',
      file: 'contract/src/error/error.fill.ts',
      find: "return typeof value === 'string' || typeof value === 'number' ? String(value) : '';",
      replace: "return value !== undefined ? String(value) : '';",
    },
    {
      id: 'words-status-200',
      does: 'a refusal is answered as a success',
      file: 'contract/src/error/error.status.ts',
      find: "'order.not_found': attempt(404),",
      replace: "'order.not_found': attempt(204),",
    },
    {
      id: 'words-untranslated',
      does: 'an English text of the rules is shown as a Chinese one',
      file: 'languages/src/every-language.ts',
      find: 'return fill(textIn(languageOf(locale), phrase), values);',
      replace: "return fill(textIn(languageOf(locale === 'zh' ? 'en' : locale), phrase), values);",
      tests: ['languages/src/every-language.spec.ts'],
    },
  ],
};
