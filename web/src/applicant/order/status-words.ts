import { STATUS_WORDS_EN } from '@lingshi/contract/order/status.words.en.ts';
import { STATUS_WORDS_ZH } from '@lingshi/contract/order/status.words.zh.ts';
import { useLocale } from '../../kit/locale.ts';
import type { OrderPage } from './order-read.ts';

const BOOKS = { zh: STATUS_WORDS_ZH, en: STATUS_WORDS_EN };

/** A status by its name, and what it means to the applicant: `words('ready').name`. */
export function useStatusWords(): (status: OrderPage['status']) => { name: string; applicant: string } {
  const book = BOOKS[useLocale()];
  return (status) => book[status];
}
