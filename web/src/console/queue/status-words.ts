import { STATUS_WORDS, TURN_WORDS } from '@lingshi/contract/order/status.words.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Turn } from '@lingshi/domain/order/order.card.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';

/** A status as either side knows it: its name at the desk, what the applicant reads, what it means here. */
export function useStatusWords(): (status: OrderStatus) => { name: string; applicant: string; post: string } {
  const locale = useLocale();
  return (status) => {
    const { name, postName = name, applicant, post } = STATUS_WORDS[status];
    return {
      name: readPhrase(postName, locale),
      applicant: readPhrase(applicant, locale),
      post: readPhrase(post, locale),
    };
  };
}

/** Whose turn, said to an officer. */
export function useTurnWords(): (turn: Turn) => string {
  const locale = useLocale();
  return (turn) => readPhrase(TURN_WORDS[turn].post, locale);
}
