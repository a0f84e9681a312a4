type Phrases = Map<string, string>;

/** Every text of a module's exports by its path; the names of the exports differ by language and do not count. */
function phrasesOf(exports: object): Phrases {
  const phrases: Phrases = new Map();
  function visit(value: unknown, path: string[]): void {
    if (typeof value === 'string') phrases.set(path.join('.'), value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  }
  // Sorted: a module lists its exports by name, and the names carry the language (ZH, en).
  Object.entries(exports)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .forEach(([, value], index) => visit(value, [String(index)]));
  return phrases;
}

/** `{name}` and `{count|day|days}`: the names, each once. */
function placesOf(phrase: string): string {
  const names = new Set([...phrase.matchAll(/\{(\w+)[^}]*\}/g)].map((match) => match[1] ?? ''));
  return [...names].toSorted((a, b) => a.localeCompare(b)).join(', ');
}

/** Where both are swapped on purpose (the demo banner speaks both languages) the English one is Chinese. */
function isUntranslated(zh: string, en: string): boolean {
  if (/\p{Script=Han}/u.test(en)) return false;
  return !/\p{Script=Han}/u.test(zh) && (zh.match(/[A-Za-z]{3,}/g) ?? []).length >= 3;
}

function comparePhrase(key: string, zh: string, en: string | undefined): string[] {
  if (en === undefined) return [`${key} has no English`];
  const problems: string[] = [];
  if (zh.trim() === '' || en.trim() === '') problems.push(`${key} is empty`);
  if (placesOf(zh) !== placesOf(en))
    problems.push(`${key} fills {${placesOf(zh)}} in Chinese, {${placesOf(en)}} in English`);
  if (isUntranslated(zh, en)) problems.push(`${key} is not Chinese: ${zh}`);
  return problems;
}

/** What is wrong between two catalogues, one sentence each. */
export function compareCatalogues(zhExports: object, enExports: object): string[] {
  const zh = phrasesOf(zhExports);
  const en = phrasesOf(enExports);
  const missing = [...en.keys()].filter((key) => !zh.has(key)).map((key) => `${key} has no Chinese`);
  return [...[...zh].flatMap(([key, phrase]) => comparePhrase(key, phrase, en.get(key))), ...missing];
}
