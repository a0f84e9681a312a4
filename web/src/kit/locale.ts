import { useSyncExternalStore } from 'react';
import { readChoice, writeChoice } from './choice.ts';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** For `lang` and Intl: the script is said so that readers and fonts take simplified forms. */
export const LANG_TAG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };
/** For Intl: en-GB writes "Friday 12 June", which no reader can take for another day. */
export const INTL_TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

const listeners = new Set<() => void>();
let locale: Locale = startLocale();

function startLocale(): Locale {
  const chosen = readChoice('locale');
  if (chosen === 'zh' || chosen === 'en') return chosen;
  const wishes = typeof navigator === 'undefined' ? [] : navigator.languages;
  const known = wishes.find((wish) => wish.startsWith('zh') || wish.startsWith('en'));
  // Chinese first: the reader of any third language is most likely a Chinese citizen too.
  return known?.startsWith('en') ? 'en' : 'zh';
}

export function currentLocale(): Locale {
  return locale;
}

export function setLocale(next: Locale): void {
  locale = next;
  writeChoice('locale', next);
  applyLocale();
  for (const listener of listeners) listener();
}

/** Call once before the first render, so that fonts and screen readers start in the right language. */
export function applyLocale(): void {
  document.documentElement.lang = LANG_TAG[locale];
}

export function useLocale(): Locale {
  return useSyncExternalStore(listen, currentLocale);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
