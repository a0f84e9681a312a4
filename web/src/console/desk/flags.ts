import { setFlag } from '@lingshi/contract/generated/calls.ts';
import { FLAG_WORDS } from '@lingshi/contract/order/flag.words.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
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

/** The flags at a field; one that names no field of its page is about a question, and stands at the answers to those. */
export function flagsAt(
  flags: readonly Flag[],
  { target, field }: Pick<Row, 'target' | 'field'>,
  form: FormDef,
): Flag[] {
  if (field.kind !== 'questions') return flagsOn(flags, target);
  const [pageId = ''] = target.split('.');
  const fields = findPage(form, pageId)?.fields ?? [];
  const others = [field.versionAt, ...fields.map(({ id }) => id).filter((id) => id !== field.id)];
  return flags.filter(({ target: at }) => {
    const [page, name = ''] = at.split('.');
    return page === pageId && !others.includes(name);
  });
}

export function flagsOn(flags: readonly Flag[], target: string): Flag[] {
  return flags.filter((flag) => flag.target === target);
}
