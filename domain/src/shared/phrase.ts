/**
 * One text of ours in both languages, side by side. A table of phrases is the only place where text stands.
 * Further languages are folders (languages/README.md): the server adds theirs when it starts, a web build keeps the
 * one of its own language, and there a phrase is a plain string. Read a phrase with `readPhrase`, never by its keys.
 */
export type Phrase<Zh extends string = string> = { readonly zh: Zh; readonly en: string };

/** The tag of a language we have: 'zh', 'en', or the name of a folder. Which ones there are is data, so this is no union. */
export type Locale = string;

/** The text of a phrase; in Chinese where the language does not have it. */
export function readPhrase(phrase: Phrase | string, locale: Locale): string {
  if (typeof phrase === 'string') return phrase;
  return (phrase as Readonly<Record<Locale, string>>)[locale] ?? phrase.zh;
}
