import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { findPhrases } from '@lingshi/languages/find-phrases.ts';
import { top } from '../run.ts';

/** A text of ours: what it says, the noun whose table has it, the file it stands in. */
export type SourcePhrase = Phrase & { noun: string; file: string };

const never = (name: string) => name === 'node_modules' || name === 'dist' || name === 'golden';

/** Every phrase of the product: tables of words, forms of services, texts of the rules. */
export function collectPhrases(): SourcePhrase[] {
  const find = (pattern: string) => globSync(pattern, { cwd: top, exclude: never }).toSorted();
  const sources = find('{domain,contract,server,web}/src/**/*.words.ts');
  const services = find('services/*/**/*.ts').filter((file) => !/[.](spec|test)[.]ts$/.test(file));
  return [
    ...sources.flatMap((file) => inSource(file, basename(file, '.words.ts'))),
    ...services.flatMap((file) => inSource(file, `services.${file.split('/')[1]}`)),
    ...find('rules/**/*.json').flatMap(inRules),
  ];
}

/** Files in which a phrase stands where no language and no build finds it; tests and made-up papers may. */
export function strayPhrases(): string[] {
  const sources = globSync('{domain,contract,server,web}/src/**/*.{ts,tsx}', { cwd: top, exclude: never });
  const may = /[.]words[.]ts$|[.](spec|test)[.]tsx?$|\/demo\//;
  return sources
    .filter((file) => !may.test(file))
    .toSorted()
    .flatMap((file) => sayStray(file));
}

function sayStray(file: string): string[] {
  try {
    const found = findPhrases(file, readFileSync(join(top, file), 'utf8'));
    return found.map(({ zh }) => `${file}: “${zh}” stands outside a words file: move it to <noun>.words.ts`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What a language folder has to translate, noun by noun; each Chinese and English pair once. */
export function byNoun(phrases: readonly SourcePhrase[]): Map<string, SourcePhrase[]> {
  const nouns = new Map<string, Map<string, SourcePhrase>>();
  for (const phrase of phrases) {
    const table = nouns.get(phrase.noun) ?? new Map<string, SourcePhrase>();
    table.set(`${phrase.zh}|${phrase.en}`, phrase);
    nouns.set(phrase.noun, table);
  }
  return new Map([...nouns].map(([noun, table]) => [noun, [...table.values()]]));
}

function inSource(file: string, noun: string): SourcePhrase[] {
  const source = readFileSync(join(top, file), 'utf8');
  return findPhrases(file, source).map(({ zh, en }) => ({ zh, en, noun, file }));
}

/** `rules/fees/…` is the noun `rules.fees`, `rules/mandates.json` the noun `rules.mandates`. */
function inRules(file: string): SourcePhrase[] {
  const noun = `rules.${basename(file.split('/')[1] ?? '', '.json')}`;
  const found: SourcePhrase[] = [];
  JSON.parse(readFileSync(join(top, file), 'utf8'), (_key, value: unknown) => {
    if (isPhrase(value)) found.push({ zh: value.zh, en: value.en, noun, file });
    if (isPhrase(value) && Object.keys(value).length > 2)
      throw new Error(
        `${file}: “${value.zh}” has more than zh and en: further languages stand in languages/`,
      );
    return value;
  });
  return found;
}

function isPhrase(value: unknown): value is Phrase {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en } = value as Partial<Phrase>;
  return typeof zh === 'string' && typeof en === 'string';
}
