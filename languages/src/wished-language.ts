import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { LANGUAGES } from './languages.ts';

/** Our language for one that is wished for ('zh-TW', 'en-GB'); undefined where we have none. */
export function findLanguage(wish: string): Locale | undefined {
  const exact = LANGUAGES.find(({ code, tag }) => code === wish || tag === wish);
  if (exact) return exact.code;
  const wished = scriptOf(wish);
  return LANGUAGES.find(({ tag }) => wished !== undefined && scriptOf(tag) === wished)?.code;
}

/**
 * The first language of an Accept-Language header that we have. Chinese where there is none: the reader of a third
 * language is most likely a Chinese citizen too.
 */
export function wishedLanguage(header: string | undefined): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const weight = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wishes.slice(0, 20)) {
    const found = findLanguage(tag);
    if (found !== undefined) return found;
  }
  return 'zh';
}

/** Language and script as most people write it: zh-TW and zh-HK are traditional, zh-SG is not. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
