import { keysOf, type Translations } from '@lingshi/languages/languages.ts';
import { placesOf } from './compare-phrase.ts';
import type { SourcePhrase } from './collect.ts';

/**
 * What is wrong with the tables of one language, one sentence each: a phrase without a translation, an entry that
 * belongs to no phrase any more, a translation with other places, two translations of one text.
 * @param folder as it is named in what is said
 */
export function checkLanguage(
  folder: string,
  tables: ReadonlyMap<string, Translations>,
  nouns: ReadonlyMap<string, readonly SourcePhrase[]>,
): string[] {
  const unknown = [...tables.keys()].filter((noun) => !nouns.has(noun));
  return [
    ...unknown.map((noun) => `${folder}/${noun}.json belongs to no noun: remove it`),
    ...[...nouns].flatMap(([noun, phrases]) =>
      checkNoun(`${folder}/${noun}.json`, tables.get(noun) ?? {}, phrases),
    ),
    ...findConflicts(folder, tables),
  ];
}

function checkNoun(file: string, table: Translations, phrases: readonly SourcePhrase[]): string[] {
  const used = new Set<string>();
  const problems: string[] = [];
  for (const phrase of phrases) {
    const key = keysOf(phrase).find((one) => table[one] !== undefined);
    const text = key === undefined ? '' : (table[key] ?? '');
    if (key !== undefined) used.add(key);
    if (text.trim() === '') problems.push(`${file} lacks “${phrase.zh}” (${phrase.file})`);
    else if (placesOf(text) !== placesOf(phrase.zh))
      problems.push(
        `${file}: “${phrase.zh}” fills {${placesOf(phrase.zh)}}, its translation {${placesOf(text)}}`,
      );
  }
  const stale = Object.keys(table).filter((key) => !used.has(key));
  return [...problems, ...stale.map((key) => `${file}: “${key}” is said nowhere any more: remove it`)];
}

/** A language is one table once it is loaded: one text has one translation, whichever noun says it. */
function findConflicts(folder: string, tables: ReadonlyMap<string, Translations>): string[] {
  const known = new Map<string, { noun: string; text: string }>();
  const problems: string[] = [];
  for (const [noun, table] of tables) {
    for (const [key, text] of Object.entries(table)) {
      const first = known.get(key);
      if (text.trim() === '') continue;
      if (first && first.text !== text)
        problems.push(
          `${folder}: “${key}” is translated in ${first.noun} and otherwise in ${noun}: key it by zh|en`,
        );
      known.set(key, first ?? { noun, text });
    }
  }
  return problems;
}
