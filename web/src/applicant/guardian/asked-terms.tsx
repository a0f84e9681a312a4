import { SummaryList } from '../../kit/summary-list.tsx';
import { DayText } from '../../kit/when.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { Asked } from './guardian-read.ts';
import { useGuardianWords } from './guardian.words.ts';

/** For which child, what the guardian who filed declared, and by when. */
export function AskedTerms({ asked }: { asked: Asked }) {
  const t = useGuardianWords();
  const say = useRuleWords();
  const { child, bornYear, place, service, post, dueDay, declaration } = asked;
  const said = (answer: Asked['declaration']['answers'][number]['answer']) => {
    if (typeof answer === 'boolean') return t(answer ? 'guardian.yes' : 'guardian.no');
    return typeof answer === 'string' ? answer : say(answer);
  };
  const whose = ({ name, differs }: NonNullable<Asked['place']>) =>
    differs ? t('guardian.place_differs', { name }) : name;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'child',
            label: t('guardian.child'),
            value: t('guardian.child_born', { child, year: String(bornYear) }),
          },
          ...(place === null ? [] : [{ key: 'place', label: t('guardian.place'), value: whose(place) }]),
          { key: 'service', label: t('guardian.service'), value: say(service) },
          { key: 'post', label: t('guardian.post'), value: say(post) },
          ...(dueDay === null
            ? []
            : [{ key: 'due', label: t('guardian.due'), value: <DayText day={dueDay} plain /> }]),
        ]}
      />
      <h2>{say(declaration.title)}</h2>
      <p>{say(declaration.intro)}</p>
      <h3>{t('guardian.declared')}</h3>
      <SummaryList
        rows={declaration.answers.map(({ question, answer }, at) => ({
          key: String(at),
          label: say(question),
          value: said(answer),
        }))}
      />
    </>
  );
}
