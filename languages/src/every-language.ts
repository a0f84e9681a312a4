import type { Locale, Phrase } from '@lingshi/domain/shared/phrase.ts';
import { LANGUAGES, languageOf, textIn, type Language } from './languages.ts';

type Values = Readonly<Record<string, string | number>>;

/** A phrase with the text of every language we have beside the two it was written in. */
export function inEveryLanguage(say: (language: Language) => string): Phrase {
  const texts = LANGUAGES.map((language) => [language.code, say(language)] as const);
  return Object.fromEntries(texts) as unknown as Phrase;
}

/** A copy of tables, rules or definitions in which every phrase carries every language. Functions stay as they are. */
export function addLanguages<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isPlain(value)) return value;
  if (isPhrase(value)) return inEveryLanguage((language) => textIn(language, value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isPhrase(value: Record<string, unknown>): value is Phrase {
  return typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

/** A phrase with its `{places}` filled, in every language. */
export function fillInEveryLanguage(phrase: Phrase, values: Values): Phrase {
  return inEveryLanguage((language) => fill(textIn(language, phrase), values));
}

/** A phrase in one language with its `{places}` filled. A place without a value is left out. */
export function sayIn(locale: Locale, phrase: Phrase, values: Values = {}): string {
  return fill(textIn(languageOf(locale), phrase), values);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
