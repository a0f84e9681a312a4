import { createElement, Fragment, type ReactNode } from 'react';
import { useLocale, type Locale } from './locale.ts';

export type Catalogue = Readonly<Record<string, string>>;

/** Type of the second catalogue: `export const en = {…} satisfies SameKeys<typeof zh>`. */
export type SameKeys<Zh extends Catalogue> = Record<keyof Zh, string>;

/** `{name}` is a place; `{count|day|days}` picks the English word for the number `count`. */
type PlacesIn<Phrase extends string> = Phrase extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | PlacesIn<Rest>
  : never;
type NameOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;

type Value = string | number;
type Values<Phrase extends string, V> = [PlacesIn<Phrase>] extends [never]
  ? []
  : [values: Record<PlacesIn<Phrase>, V>];

export type Speak<Zh extends Catalogue> = {
  <Key extends keyof Zh>(key: Key, ...values: Values<Zh[Key], Value>): string;
  /** The same sentence with elements in its places: a link, a date, a strong word. */
  rich<Key extends keyof Zh>(key: Key, ...values: Values<Zh[Key], ReactNode>): ReactNode;
};

export type Words<Zh extends Catalogue> = {
  zh: Zh;
  en: SameKeys<Zh>;
};

/**
 * One catalogue a noun, loaded with its screens:
 * `export const useOrderWords = wordsOf({ zh, en })`, then `const t = useOrderWords(); t('order.title')`.
 * Keys and places are checked by the compiler against the Chinese catalogue (`as const`).
 */
export function wordsOf<const Zh extends Catalogue>(words: Words<Zh>): () => Speak<Zh> {
  const speakers: Record<Locale, Speak<Zh>> = { zh: speakerOf(words.zh), en: speakerOf<Zh>(words.en) };
  return function useWords() {
    return speakers[useLocale()];
  };
}

function speakerOf<Zh extends Catalogue>(phrases: Record<keyof Zh, string>): Speak<Zh> {
  function speak(key: keyof Zh, values: Record<string, Value> = {}): string {
    return fillPhrase(phrases[key], values).join('');
  }
  function rich(key: keyof Zh, values: Record<string, ReactNode> = {}): ReactNode {
    return createElement(Fragment, null, ...fillPhrase(phrases[key], values));
  }
  return Object.assign(speak, { rich }) as unknown as Speak<Zh>;
}

/** The pieces of a phrase in order. A place without a value stays visible, so that it is noticed. */
export function fillPhrase<V>(phrase: string, values: Record<string, V>): (V | string)[] {
  return phrase.split(/(\{[^}]+\})/).map((piece) => {
    if (!piece.startsWith('{')) return piece;
    const [name = '', one, many] = piece.slice(1, -1).split('|');
    const value = values[name];
    if (value === undefined) return piece;
    if (one === undefined || many === undefined) return value;
    return Number(value) === 1 ? one : many;
  });
}
