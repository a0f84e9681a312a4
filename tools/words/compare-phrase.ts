import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** `{name}` and `{count|day|days}`: the names, each once. */
export function placesOf(text: string): string {
  const names = new Set([...text.matchAll(/\{(\w+)[^}]*\}/g)].map((match) => match[1] ?? ''));
  return [...names].toSorted((a, b) => a.localeCompare(b)).join(', ');
}

/** Where both are swapped on purpose (the product's name) the English one has Chinese in it. */
function isUntranslated({ zh, en }: Phrase): boolean {
  if (/\p{Script=Han}/u.test(en)) return false;
  return !/\p{Script=Han}/u.test(zh) && (zh.match(/[A-Za-z]{3,}/g) ?? []).length >= 3;
}

/** What is wrong with a phrase, one sentence each. */
export function comparePhrase(phrase: Phrase): string[] {
  const { zh, en } = phrase;
  const problems: string[] = [];
  if (zh.trim() === '' || en.trim() === '') problems.push(`“${zh}” / “${en}”: one of them is empty`);
  if (placesOf(zh) !== placesOf(en))
    problems.push(`“${zh}” fills {${placesOf(zh)}} in Chinese, {${placesOf(en)}} in English`);
  if (isUntranslated(phrase)) problems.push(`“${zh}” is not Chinese`);
  return problems;
}
