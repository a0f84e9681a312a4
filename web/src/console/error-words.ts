import { CallError } from '@lingshi/contract/client.ts';
import { fillErrorWords } from '@lingshi/contract/error/error.fill.ts';
import { ERROR_WORDS_EN } from '@lingshi/contract/error/error.words.en.ts';
import { ERROR_WORDS_ZH } from '@lingshi/contract/error/error.words.zh.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { useLocale, type Locale } from '../kit/locale.ts';
import { useShellWords } from './shell/shell.words.ts';

const BOOKS: Record<Locale, Record<ErrorCode, string>> = { zh: ERROR_WORDS_ZH, en: ERROR_WORDS_EN };

export type ErrorWords = {
  /** What happened, why and what to do now, for anything thrown. */
  (error: unknown): string;
  /** The same for a code that came as data; null where the catalogue does not have it. */
  code: (code: string, detail?: Readonly<Record<string, unknown>>) => string | null;
};

export function useErrorWords(): ErrorWords {
  const book = BOOKS[useLocale()];
  const t = useShellWords();
  function code(name: string, detail: Readonly<Record<string, unknown>> = {}): string | null {
    return name in book ? fillErrorWords(book, name as ErrorCode, detail) : null;
  }
  function say(error: unknown): string {
    const known = error instanceof CallError ? code(error.code, error.detail) : null;
    return known ?? t('shell.error_here');
  }
  return Object.assign(say, { code });
}

/** The number to quote when asking for help; empty where no answer came. */
export function requestIdOf(error: unknown): string {
  return error instanceof CallError ? error.requestId : '';
}
