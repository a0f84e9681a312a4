import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { PaperProblem } from '@lingshi/domain/mail/mail.types.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { formatMoney } from '../../kit/format.ts';
import { isChinese, useLocale } from '../../kit/locale.ts';
import type { Desk } from '../desk/desk.read.ts';
import { useErrorWords } from '../error-words.ts';
import { useMailWords } from './mail-room.words.ts';

const ITEMS = [
  'information_page',
  'old_passport',
  'old_travel_document',
  'paper_photos',
  'return_envelope',
  'payment',
] as const;
const KINDS = ['money_order', 'cashiers_check', 'personal_check', 'cash', 'other'] as const;

/** An item of the packing list by name; one the rules gained later shows its own identifier. */
export function useItemWords(): (id: string) => string {
  const t = useMailWords();
  return (id) => {
    const known = ITEMS.find((one) => one === id);
    return known ? t(`mail.item.${known}`) : id;
  };
}

/** What is wrong with an envelope, each in one sentence with both values. */
export function useProblemWords(
  reasons: Desk['holdReasons'] = [],
): (problem: Pick<PaperProblem, 'code' | 'detail'>) => string {
  const t = useMailWords();
  const locale = useLocale();
  const item = useItemWords();
  const say = useErrorWords();
  const money = (sum: unknown) => (sum === undefined ? '' : formatMoney(sum as Money, locale));
  return ({ code, detail = {} }) => {
    switch (code) {
      case 'parcel.contents_missing': {
        const missing = Array.isArray(detail.missing) ? detail.missing.map(String) : [];
        return t(`mail.problem.${code}`, { items: missing.map(item).join(isChinese(locale) ? '、' : ', ') });
      }
      case 'papers.held':
        return readPhrase(
          reasons.find(({ id }) => id === detail.reason)?.words ?? String(detail.reason),
          locale,
        );
      case 'payment.missing':
        return t(`mail.problem.${code}`, { expected: money(detail.amount) });
      case 'payment.wrong_kind': {
        const kind = KINDS.find((one) => one === detail.received) ?? 'other';
        return t(`mail.problem.${code}`, { received: t(`mail.kind.${kind}`) });
      }
      case 'payment.wrong_amount':
        return t(`mail.problem.${code}`, {
          expected: money(detail.expected),
          received: money(detail.received),
        });
      case 'payment.wrong_payee':
        return t(`mail.problem.${code}`, {
          expected: typeof detail.expected === 'string' ? detail.expected : '',
        });
      default:
        return say.code(code, detail) ?? code;
    }
  };
}
