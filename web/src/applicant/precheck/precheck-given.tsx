import { useQueries } from '@tanstack/react-query';
import { SummaryList, type SummaryRow } from '../../kit/summary-list.tsx';
import { Fold } from '../../kit/fold.tsx';
import { useRuleWords } from '../rule-words.ts';
import { precheckAddress, type Step } from './precheck-path.ts';
import { precheckQuery } from './precheck-read.ts';
import { usePrecheckWords } from './precheck.words.ts';

/** What was answered on the way here, each with its way back. The questions were just asked, so they are at hand. */
export function GivenAnswers({ steps }: { steps: readonly Step[] }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const asked = useQueries({ queries: steps.map((_, index) => precheckQuery(steps.slice(0, index))) });
  const rows = steps.flatMap(([id, chosen], index): (SummaryRow & { value: string })[] => {
    const data = asked[index]?.data;
    if (data?.kind !== 'question' || data.question.id !== id) return [];
    const option = data.question.options.find((one) => one.id === chosen);
    return [
      {
        key: id,
        label: say(data.question.words),
        value: option ? say(option.words) : '',
        changeTo: precheckAddress(steps.slice(0, index)),
      },
    ];
  });
  return (
    <Fold title={t('precheck.given')} hint={rows.map(({ value }) => value).join(' · ')}>
      <SummaryList rows={rows} />
    </Fold>
  );
}
