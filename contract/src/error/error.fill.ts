import { readPhrase, type Locale } from '@lingshi/domain/shared/phrase.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { ERROR_WORDS } from './error.words.ts';

/** The words for one refusal, placeholders filled from its detail. A missing value is left out. */
export function fillErrorWords(
  words: typeof ERROR_WORDS,
  locale: Locale,
  code: ErrorCode,
  detail: Readonly<Record<string, unknown>> = {},
): string {
  return readPhrase(words[code], locale).replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
