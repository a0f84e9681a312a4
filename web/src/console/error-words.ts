import { CallError } from '@lingshi/contract/client.ts';
import { fillErrorWords } from '@lingshi/contract/error/error.fill.ts';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { useLocale } from '../kit/locale.ts';
import { useShellWords } from './shell/shell.words.ts';

export type ErrorWords = {
  /** What happened, why and what to do now, for anything thrown. */
  (error: unknown): string;
  /** The same for a code that came as data; null where the catalogue does not have it. */
  code: (code: string, detail?: Readonly<Record<string, unknown>>) => string | null;
};

export function useErrorWords(): ErrorWords {
  const locale = useLocale();
  const t = useShellWords();
  function code(name: string, detail: Readonly<Record<string, unknown>> = {}): string | null {
    return name in ERROR_WORDS ? fillErrorWords(ERROR_WORDS, locale, name as ErrorCode, detail) : null;
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
