import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../kit/locale.ts';

/** A text of a form or of the rules in the reader's language; a plain string is the same in every language. */
export function useSay(): (words: Phrase | string) => string {
  const locale = useLocale();
  return (words) => readPhrase(words, locale);
}
