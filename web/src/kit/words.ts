import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { createElement, Fragment, type ReactNode } from 'react';
import { currentLocale, type Locale } from './locale.ts';

/** `{name}` is a place; `{count|day|days}` picks the English word for the number `count`. */
type PlacesIn<Phrase extends string> = Phrase extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | PlacesIn<Rest>
  : never;
type NameOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;

type Value = string | number;
type Values<Phrase extends string, V> = [PlacesIn<Phrase>] extends [never]
  ? []
  : [values: Record<PlacesIn<Phrase>, V>];

type Table = Readonly<Record<string, Phrase>>;

export type Speak<Words extends Table> = {
  <Key extends keyof Words>(key: Key, ...values: Values<Words[Key]['zh'], Value>): string;
  /** The same sentence with elements in its places: a link, a date, a strong word. */
  rich<Key extends keyof Words>(key: Key, ...values: Values<Words[Key]['zh'], ReactNode>): ReactNode;
};

/**
 * One table a noun, loaded with its screens:
 * `export const useOrderWords = wordsOf({ 'order.title': { zh: '…', en: '…' } })`, then `t('order.title')`.
 * Keys and places are checked by the compiler against the Chinese text. In a build every phrase is the text of its
 * one language (vite.words.ts).
 */
export function wordsOf<const Words extends Table>(words: Words): () => Speak<Words> {
  // A program speaks one language, so there is one speaker.
  let speaker: Speak<Words> | undefined;
  return function useWords() {
    return (speaker ??= speakerOf(words, currentLocale()));
  };
}

function speakerOf<Words extends Table>(words: Words, locale: Locale): Speak<Words> {
  const phraseOf = (key: keyof Words) => readPhrase(words[key] as Phrase, locale);
  function speak(key: keyof Words, values: Record<string, Value> = {}): string {
    return fillPhrase(phraseOf(key), values).join('');
  }
  function rich(key: keyof Words, values: Record<string, ReactNode> = {}): ReactNode {
    return createElement(Fragment, null, ...fillPhrase(phraseOf(key), values));
  }
  return Object.assign(speak, { rich }) as unknown as Speak<Words>;
}

/** The pieces of a phrase in order. A place without a value stays visible, so that it is noticed. */
export function fillPhrase<V>(phrase: string, values: Record<string, V>): (V | string)[] {
  return phrase.split(/(\{[^}]+\})/).map((piece) => {
    if (!piece.startsWith('{')) return piece;
    const [name = '', one, many] = piece.slice(1, -1).split('|');
    const value = values[name];
    if (value === undefined) return piece;
    if (one === undefined || many === undefined) return isolated(value);
    return Number(value) === 1 ? one : many;
  });
}

/** Letters written from right to left, as in a name in Uyghur or Hebrew. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Without it such a name draws the number or the name after it to its own other side. */
function isolated<V>(value: V): V | string {
  return typeof value === 'string' && FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value;
}
