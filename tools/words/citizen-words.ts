// What citizens read says consulate, mail and application (design, names), and names no single post: whatever else
// stands in rules/posts would be wrong at every other one.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMBIENT_ERRORS } from '@lingshi/contract/route.ts';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { readRoutes } from '../gen/routes.ts';
import { top } from '../run.ts';
import type { SourcePhrase } from './collect.ts';

/** Read by officers and operators alone, or by nobody but tests. */
const NOT_CITIZENS =
  /^(web\/src\/console|contract\/src\/staff|server\/src\/staff)\/|testland|^rules\/open-questions|\/flag[.]words[.]ts$/;

type Banned = { is: RegExp; say: string };

const BANNED_EN: readonly Banned[] = [
  // A post office is one; APO, FPO and DPO are "military post offices".
  { is: /\bpost(?! offices?\b)(s|ed|ing)?\b/i, say: 'a mission is the consulate, papers are mailed' },
  {
    is: /(?<!\b(money|in|court|to the|movements came in another) )\borders?\b(?! a person)/i,
    say: 'an order is an application',
  },
];

const BANNED_ZH: readonly Banned[] = [
  { is: /馆方|领事馆/, say: '写“使领馆”' },
  { is: /经办|领事官|馆员|办事员/, say: '写“工作人员”' },
];

/** The texts of refusals that somebody without a staff session may be answered with. */
async function citizenErrors(): Promise<Set<string>> {
  const routes = (await readRoutes()).flatMap((file) => file.routes.map(({ route }) => route));
  const heard = routes.filter(({ audience }) => audience !== 'staff').flatMap(({ errors }) => errors);
  return new Set([...AMBIENT_ERRORS, ...heard].map((code) => ERROR_WORDS[code].en));
}

/** Of all phrases those that a citizen may come to read on a screen, in a mail or on paper. */
export async function citizenPhrases(phrases: readonly SourcePhrase[]): Promise<SourcePhrase[]> {
  const errors = await citizenErrors();
  return phrases.filter(
    ({ file, en }) => !NOT_CITIZENS.test(file) && (!file.endsWith('error.words.ts') || errors.has(en)),
  );
}

/** What is wrong with a phrase that citizens read, one sentence each. */
export function checkCitizenWords({ zh, en }: Phrase): string[] {
  // A {place} may be called `post`: it is filled with a name.
  const said = en.replaceAll(/\{[^}]*\}/g, '{}');
  return [
    ...BANNED_EN.filter(({ is }) => is.test(said)).map(({ say }) => `“${en}”: ${say}`),
    ...BANNED_ZH.filter(({ is }) => is.test(zh)).map(({ say }) => `“${zh}”: ${say}`),
  ];
}

type Named = { names: Phrase; shortNames: Phrase };

/** The names of the posts there are, short ones too, in both languages. */
function postNames(): string[] {
  return globSync('rules/posts/*.json', { cwd: top }).flatMap((file) => {
    const { names, shortNames } = JSON.parse(readFileSync(join(top, file), 'utf8')) as Named;
    return [names, shortNames].flatMap((name) => [name.zh, name.en]);
  });
}

/** Phrases that name a post outside the rules, where `{post}` or 使领馆 should stand. */
export function checkPostNames(phrases: readonly SourcePhrase[]): string[] {
  const names = postNames();
  return phrases
    .filter(({ file }) => !file.startsWith('rules/'))
    .flatMap(({ file, zh, en }) =>
      names
        .filter((name) => zh.includes(name) || en.includes(name))
        .map((name) => `${file}: “${zh}” names one post, ${name}`),
    );
}
