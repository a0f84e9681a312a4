import { setFlag } from '@lingshi/contract/generated/calls.ts';
import { FLAG_WORDS } from '@lingshi/contract/order/flag.words.ts';
import type { OfficerFlag } from '@lingshi/domain/order/order.flags.ts';
import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { useMutation } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useLocale } from '../../kit/locale.ts';
import { patchDesk, type Flag } from './desk.read.ts';

/** In the order of their number keys; the compiler holds them to the domain's list. */
export const OFFICER_CODES = [
  'unreadable',
  'wrong',
  'missing',
  'differs',
  'ask',
] as const satisfies OfficerFlag[];

const WORDS: Record<string, Phrase> = FLAG_WORDS;

/** A flag in words: those of the rules where it brings its own. */
export function useFlagWords(): (flag: Pick<Flag, 'code' | 'words'>) => string {
  const locale = useLocale();
  return ({ code, words }) => readPhrase(words ?? WORDS[code] ?? code, locale);
}

/** Puts a flag on or takes it off; the answer is the whole list, so nothing is read again. */
export function useSetFlag(orderId: string) {
  return useMutation({
    mutationFn: (change: { target: string; code: OfficerFlag; on: boolean }) =>
      client.call(setFlag, { params: { orderId }, body: change }),
    onSuccess: ({ flags }) => patchDesk(orderId, (desk) => ({ ...desk, flags })),
  });
}

/** The flags at a field; a question of the declaration counts as the field of its answers. */
export function flagsAt(flags: readonly Flag[], target: string): Flag[] {
  if (target !== 'declaration.answers') return flags.filter((flag) => flag.target === target);
  const own = ['declaration.signature', 'declaration.version'];
  return flags.filter((flag) => flag.target.startsWith('declaration.') && !own.includes(flag.target));
}
