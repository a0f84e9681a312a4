import { CallError } from '@lingshi/contract/client.ts';
import { fillErrorWords } from '@lingshi/contract/error/error.fill.ts';
import type { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { useLocale } from '../kit/locale.ts';
import { useShellWords } from './shell/shell.words.ts';

type Book = typeof ERROR_WORDS;

/** The words of all refusals load when the first one happens: the first screen has none. */
let book: Book | undefined;
const listeners = new Set<() => void>();

async function loadBook(): Promise<void> {
  if (book) return;
  book = (await import('@lingshi/contract/error/error.words.ts')).ERROR_WORDS;
  for (const listener of listeners) listener();
}

/**
 * What happened, why and what to do now, in the reader's language. `say(error)` for anything thrown;
 * `say.code('identity.check_digit', detail)` for a code that came as data (complaints about an answer).
 */
export type ErrorWords = {
  (error: unknown): string;
  code: (code: string, detail?: Readonly<Record<string, unknown>>) => string;
};

/** Loads the book when `error` is there; until then, and where the network is away, a short sentence of ours. */
export function useErrorWords(error: unknown = null): ErrorWords {
  const t = useShellWords();
  const locale = useLocale();
  const needed = error !== null && error !== undefined && error !== false;
  useEffect(() => {
    // Without a network the book may be out of reach; the short sentences then stay.
    if (needed) void loadBook().catch(() => undefined);
  }, [needed]);
  const words = useSyncExternalStore(listen, () => book);
  function code(name: string, detail: Readonly<Record<string, unknown>> = {}): string {
    return words && name in words
      ? fillErrorWords(words, locale, name as ErrorCode, detail)
      : t('shell.error_short');
  }
  function say(thrown: unknown): string {
    if (!(thrown instanceof CallError)) return t('shell.error_here');
    if (thrown.code === 'network.away') return t('shell.error_network');
    return code(thrown.code, thrown.detail);
  }
  return Object.assign(say, { code });
}

/** The code of a refusal, to tell one from another; empty for anything else. */
export function codeOf(error: unknown): ErrorCode | '' {
  return error instanceof CallError ? error.code : '';
}

/** The number to quote when asking for help; empty where no answer came. */
export function requestIdOf(error: unknown): string {
  return error instanceof CallError ? error.requestId : '';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
