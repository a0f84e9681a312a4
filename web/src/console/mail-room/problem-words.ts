import { sayPaperProblem } from '@lingshi/contract/order/paper-problem.say.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { PaperProblem } from '@lingshi/domain/mail/mail.types.ts';
import { formatMoney } from '../../kit/format.ts';
import { isChinese, useLocale } from '../../kit/locale.ts';
import type { Desk } from '../desk/desk.read.ts';

type Sayer = (problem: Pick<PaperProblem, 'code' | 'detail'>) => string;

/** What is wrong with an envelope, each in one sentence with both values. */
export function useProblemWords({ papers, holdReasons }: Pick<Desk, 'papers' | 'holdReasons'>): Sayer {
  const locale = useLocale();
  const papersCase = {
    locale,
    items: papers?.expected ?? [],
    payment: papers?.payment ?? null,
    money: (sum: Parameters<typeof formatMoney>[0]) => formatMoney(sum, locale),
    comma: isChinese(locale) ? '、' : ', ',
  };
  return (problem) => {
    const { code, detail = {} } = problem;
    if (code !== 'papers.held') return sayPaperProblem(problem, papersCase) ?? code;
    const reason = typeof detail['reason'] === 'string' ? detail['reason'] : code;
    return readPhrase(holdReasons.find(({ id }) => id === reason)?.words ?? reason, locale);
  };
}
