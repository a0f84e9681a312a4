import { sayPaperProblem } from '@lingshi/contract/order/paper-problem.say.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import { useRuleWords } from '../rule-words.ts';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

type Problem = Mailing['problems'][number];
type ProblemWords = { title: string; remedy: string };

/** What is wrong, with the values on both sides, and what to do. The codes are those of the mail room's comparison. */
export function useProblemWords({ items, payment, hold }: Mailing): (problem: Problem) => ProblemWords {
  const t = useOrderWords();
  const locale = useLocale();
  const rule = useRuleWords();
  const errorWords = useErrorWords(true);
  const money = (sum: Mailing['payment']['amount']) => formatMoney(sum, locale);
  const papers = { locale, items, payment, money, comma: t('hold.and') };
  return ({ code, detail = {} }) => {
    if (code === 'papers.held')
      return hold
        ? { title: rule(hold.words), remedy: rule(hold.remedy) }
        : { title: t('hold.held'), remedy: t('hold.ask') };
    const title = sayPaperProblem({ code, detail }, papers);
    if (title === null) return { title: errorWords.code(code, detail), remedy: t('hold.ask') };
    return { title, remedy: remedyOf(code) };
  };
  /** Always a right one. */
  function remedyOf(code: string): string {
    if (code === 'parcel.contents_missing') return t('hold.contents_do');
    return t('hold.pay_do', { amount: money(payment.amount) });
  }
}
