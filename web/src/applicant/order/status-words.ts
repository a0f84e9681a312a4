import { STATUS_WORDS } from '@lingshi/contract/order/status.words.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';
import type { OrderPage } from './order-read.ts';

/** A status by its name, and what it means to the applicant: `words('ready').name`. */
export function useStatusWords(): (status: OrderPage['status']) => { name: string; applicant: string } {
  const locale = useLocale();
  return (status) => {
    const { name, applicant } = STATUS_WORDS[status];
    return { name: readPhrase(name, locale), applicant: readPhrase(applicant, locale) };
  };
}
