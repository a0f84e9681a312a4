import { STATUS_WORDS_EN, TURN_WORDS_EN } from '@lingshi/contract/order/status.words.en.ts';
import { STATUS_WORDS_ZH, TURN_WORDS_ZH } from '@lingshi/contract/order/status.words.zh.ts';
import type { Turn } from '@lingshi/domain/order/order.card.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useLocale } from '../../kit/locale.ts';

const STATUSES = { zh: STATUS_WORDS_ZH, en: STATUS_WORDS_EN };
const TURNS = { zh: TURN_WORDS_ZH, en: TURN_WORDS_EN };

/** A status as either side knows it: its name, what the applicant reads, what it means here. */
export function useStatusWords(): (status: OrderStatus) => { name: string; applicant: string; post: string } {
  const words = STATUSES[useLocale()];
  return (status) => words[status];
}

/** Whose turn, said to an officer. */
export function useTurnWords(): (turn: Turn) => string {
  const words = TURNS[useLocale()];
  return (turn) => words[turn].post;
}
