// Every text of ours has both languages with the same places; every language folder has every text of every noun, and
// nothing else. `node tools/check-words.ts --fill es` writes the missing keys of languages/es, for a translator to fill.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keysOf, languageFolders, readCard, readTables } from '@lingshi/languages/languages.ts';
import { checkLanguage } from './words/check-language.ts';
import { byNoun, collectPhrases, strayPhrases } from './words/collect.ts';
import { checkCitizenWords, checkPostNames, citizenPhrases } from './words/citizen-words.ts';
import { comparePhrase } from './words/compare-phrase.ts';
import { top } from './run.ts';

const phrases = collectPhrases();
const nouns = byNoun(phrases);

function checkFolder(folder: string): string[] {
  readCard(folder);
  return checkLanguage(`languages/${basename(folder)}`, readTables(folder), nouns);
}

/** Adds an empty text for each phrase that has none yet. */
function fill(code: string): void {
  const folder = join(top, 'languages', code);
  mkdirSync(folder, { recursive: true });
  const tables = readTables(folder);
  for (const [noun, said] of nouns) {
    const table = { ...tables.get(noun) };
    for (const phrase of said) {
      const [exact, plain] = keysOf(phrase);
      if (table[exact] === undefined) table[plain] ??= '';
    }
    writeFileSync(join(folder, `${noun}.json`), `${JSON.stringify(table, null, 2)}\n`);
  }
}

const [flag, code] = process.argv.slice(2);
if (flag === '--fill' && code) {
  fill(code);
} else {
  const problems = [
    ...strayPhrases(),
    ...phrases.flatMap((phrase) => comparePhrase(phrase).map((problem) => `${phrase.file}: ${problem}`)),
    ...checkPostNames(phrases),
    ...(await citizenPhrases(phrases)).flatMap((phrase) =>
      checkCitizenWords(phrase).map((problem) => `${phrase.file}: ${problem}`),
    ),
    ...languageFolders().flatMap(checkFolder),
  ];
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
