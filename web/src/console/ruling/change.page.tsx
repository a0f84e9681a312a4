import { RULE_ROLES } from '@lingshi/domain/policy/rule-change.guard.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { TextInput } from '../../kit/text-input.tsx';
import { TimeText } from '../../kit/when.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { Difference } from './difference.tsx';
import { ReplayView } from './replay-view.tsx';
import { RowText, useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import {
  problemsOf,
  ruleAddress,
  useChange,
  useDecide,
  useReplay,
  type RuleChange,
  type RuleRow,
} from './rulings.ts';
import './ruling.css';

/** One proposal: what it changes, what it would have done, who said what, and the decision. */
export function RuleChangePage({ changeId }: { changeId: string }) {
  const t = useRulingWords();
  const { data, error, refetch } = useChange(changeId);
  useTitle(t('ruling.proposals'));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className="c-page c-rules">
      {data ? <Change change={data.change} before={data.before} /> : <Spinner />}
    </div>
  );
}

function Change({ change, before }: { change: RuleChange; before: RuleRow | null }) {
  const t = useRulingWords();
  const name = useSubjectWords();
  const scope = useScopeText();
  const { row, state } = change;
  return (
    <>
      <header className="c-page-head">
        <p>
          <Link href={ruleAddress(row)}>{t('ruling.history')}</Link>
        </p>
        <h1>
          {name(`subject.${row.subject}`)} · {row.item} · {t(`ruling.state.${state}`)}
        </h1>
        <p>{scope(row)}</p>
      </header>
      <RowText row={row} />
      <Difference subject={row.subject} before={before?.body ?? null} after={row.body} />
      {state === 'proposed' && <Trial change={change} />}
      <Steps change={change} />
      <Decide change={change} />
    </>
  );
}

function Trial({ change: { row } }: { change: RuleChange }) {
  const t = useRulingWords();
  const replay = useReplay();
  const { subject, item, service, kind, from, to, body, source, confidence } = row;
  return (
    <>
      <div>
        <Button
          busy={replay.isPending}
          onClick={() => replay.mutate({ subject, item, service, kind, from, to, body, source, confidence })}
        >
          {t('ruling.try')}
        </Button>
      </div>
      <ErrorNotice error={replay.error} />
      {replay.data && <ReplayView replayed={replay.data} />}
    </>
  );
}

function Steps({ change: { steps } }: { change: RuleChange }) {
  const t = useRulingWords();
  const { zone } = useMe();
  return (
    <ol>
      {steps.map(({ state, officer, words, at }) => (
        <li key={state}>
          {t(`ruling.step.${state}`, { officer, words })} · <TimeText at={at} zone={zone} />
        </li>
      ))}
    </ol>
  );
}

type Act = Parameters<ReturnType<typeof useDecide>['mutate']>[0]['decision'];

function Decide({ change: { id, state, mine } }: { change: RuleChange }) {
  const t = useRulingWords();
  const me = useMe();
  const [words, setWords] = useState('');
  const decide = useDecide(id);
  const acts = actsFor(state, mine);
  if (!hasRole(me, ...RULE_ROLES) || acts.length === 0) return null;
  const [problem] = problemsOf(decide.error);
  return (
    <section className="k-stack">
      <h2>{t('ruling.decide')}</h2>
      {mine && state === 'proposed' && <p>{t('ruling.own')}</p>}
      <TextInput name="words" label={t('ruling.decision_words')} value={words} onChange={setWords} />
      <ErrorNotice error={decide.error} />
      {problem && <p>{problem.detail}</p>}
      <div className="k-row">
        {acts.map((decision) => (
          <Button
            key={decision}
            kind={decision === 'approve' ? 'primary' : 'plain'}
            busy={decide.isPending}
            onClick={() => decide.mutate({ decision, words })}
          >
            {t(`ruling.${decision}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** What the server would refuse is not offered; whether the day has come, it says itself. */
function actsFor(state: RuleChange['state'], mine: boolean): Act[] {
  if (state === 'approved') return ['withdraw'];
  if (state !== 'proposed') return [];
  return mine ? ['withdraw'] : ['approve', 'reject'];
}
