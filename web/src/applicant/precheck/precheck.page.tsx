import { useQuery } from '@tanstack/react-query';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { ScreenProps } from '../screen.ts';
import { LoadedPage } from '../shell/loaded-page.tsx';
import { precheckAddress, stepsOf, type Step } from './precheck-path.ts';
import { precheckQuery, type Outcome } from './precheck-read.ts';
import { ElsewherePage } from './precheck-elsewhere.tsx';
import { ServicePage } from './precheck-service.tsx';
import { usePrecheckWords } from './precheck.words.ts';
import './precheck.css';

/** "What do I need?" One question a page, no account; every way ends with something to do. */
export function PrecheckPage({ params }: Partial<ScreenProps<'answers'>>) {
  const t = usePrecheckWords();
  const steps = stepsOf(params?.answers);
  const query = useQuery(precheckQuery(steps));
  const back = steps.length === 0 ? '/' : precheckAddress(steps.slice(0, -1));
  return (
    <LoadedPage query={query} title={t('precheck.title')} back={back}>
      {(answer) => {
        if (answer.kind === 'question') return <QuestionPage answer={answer} steps={steps} back={back} />;
        if (answer.kind === 'service') return <ServicePage answer={answer} steps={steps} back={back} />;
        return <ElsewherePage answer={answer} steps={steps} back={back} />;
      }}
    </LoadedPage>
  );
}

type QuestionProps = { answer: Outcome<'question'>; steps: readonly Step[]; back: string };

/**
 * An answer is a link to the next page: one tap, and the browser's back undoes it. How many questions come hangs on the
 * answers, from two to nine, so no number is promised.
 */
function QuestionPage({ answer: { question, step }, steps, back }: QuestionProps) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const title = say(question.words);
  return (
    <Page
      title={title}
      over={t('precheck.over', { step: step + 1 })}
      {...(question.help && { lede: say(question.help) })}
      back={back}
    >
      <LinkList label={title}>
        {question.options.map((option) => (
          <LinkRow
            key={option.id}
            to={precheckAddress([...steps, [question.id, option.id]])}
            title={say(option.words)}
            {...(option.closed && { hint: t('precheck.closed') })}
          />
        ))}
      </LinkList>
      {steps.length === 0 && <p className="k-quiet">{t('precheck.intro')}</p>}
    </Page>
  );
}
