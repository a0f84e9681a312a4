import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import { useRuleWords } from '../rule-words.ts';
import { instrumentKey } from './instrument.ts';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

type Problem = Mailing['problems'][number];
type ProblemWords = { title: string; remedy: string };

/** What is wrong, with the values on both sides, and what to do. The codes are those of the mail room's comparison. */
export function useProblemWords({ items, payment, hold }: Mailing): (problem: Problem) => ProblemWords {
  const t = useOrderWords();
  const rule = useRuleWords();
  const errorWords = useErrorWords(true);
  const sayPayment = usePaymentWords(payment);
  return ({ code, detail = {} }) => {
    if (code === 'parcel.contents_missing') {
      const missing = Array.isArray(detail.missing) ? detail.missing.map(String) : [];
      const names = missing.map((id) =>
        rule(items.find((item) => item.id === id)?.words ?? { zh: id, en: id }),
      );
      const title = t('hold.contents', { items: names.join(t('hold.and')) });
      return { title, remedy: t('hold.contents_do') };
    }
    if (code === 'papers.held')
      return hold
        ? { title: rule(hold.words), remedy: rule(hold.remedy) }
        : { title: t('hold.held'), remedy: t('hold.ask') };
    return sayPayment(code, detail) ?? { title: errorWords.code(code, detail), remedy: t('hold.ask') };
  };
}

/** What is wrong with the payment; undefined where it is about something else. The remedy is always a right one. */
function usePaymentWords(payment: Mailing['payment']) {
  const t = useOrderWords();
  const locale = useLocale();
  const money = (sum: unknown) => formatMoney((sum ?? payment.amount) as typeof payment.amount, locale);
  return (code: Problem['code'], detail: NonNullable<Problem['detail']>): ProblemWords | undefined => {
    const remedy = t('hold.pay_do', { amount: money(payment.amount) });
    switch (code) {
      case 'payment.missing':
        return { title: t('hold.no_payment'), remedy };
      case 'payment.wrong_kind':
        return { title: t('hold.kind', { kind: t(instrumentKey(detail.received)) }), remedy };
      case 'payment.wrong_amount': {
        const amounts = { expected: money(detail.expected), received: money(detail.received) };
        return { title: t('hold.amount', amounts), remedy: t('hold.pay_do', { amount: amounts.expected }) };
      }
      case 'payment.wrong_payee':
        return { title: t('hold.payee', { payee: payment.payee }), remedy };
      default:
        return undefined;
    }
  };
}
