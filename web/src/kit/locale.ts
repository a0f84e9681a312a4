import type { Locale } from '@lingshi/domain/shared/phrase.ts';

export type { Locale } from '@lingshi/domain/shared/phrase.ts';

/** What a page has to know of a language; the build says it (vite.words.ts). */
export type LanguageCard = { code: Locale; tag: string; intl: string; name: string; base: 'zh' | 'en' };

declare const __LANGUAGE__: LanguageCard;
declare const __LANGUAGES__: readonly LanguageCard[];

/** Specs run the source as it is, without a build. */
const UNBUILT: readonly [LanguageCard, LanguageCard] = [
  { code: 'zh', tag: 'zh-Hans', intl: 'zh-CN', name: 'Chinese', base: 'zh' },
  { code: 'en', tag: 'en', intl: 'en-GB', name: 'English', base: 'en' },
];
const OWN = typeof __LANGUAGE__ === 'undefined' ? UNBUILT[0] : __LANGUAGE__;

/** All that can be chosen. */
export const LANGUAGES = typeof __LANGUAGES__ === 'undefined' ? UNBUILT : __LANGUAGES__;

/** The one language this program was built in: another one is another program, chosen by the server. */
export function currentLocale(): Locale {
  return OWN.code;
}

/** The same for components, as a hook reads. */
export function useLocale(): Locale {
  return OWN.code;
}

export function cardOf(locale: Locale): LanguageCard {
  return LANGUAGES.find(({ code }) => code === locale) ?? OWN;
}

/** For everything of Intl. */
export function intlTag(locale: Locale): string {
  return cardOf(locale).intl;
}

/** For the device's own voice. */
export function voiceTag(locale: Locale): string {
  if (isEnglish(locale)) return 'en-US';
  return intlTag(locale) === 'zh-Hant' ? 'zh-TW' : intlTag(locale);
}

export function isChinese(locale: Locale): boolean {
  return intlTag(locale).startsWith('zh');
}

export function isEnglish(locale: Locale): boolean {
  return intlTag(locale).startsWith('en');
}
