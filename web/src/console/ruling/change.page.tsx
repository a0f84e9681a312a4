import { RULE_ROLES } from '@lingshi/domain/policy/rule-change.guard.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { fieldId } from '../../kit/field.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { TextInput } from '../../kit/text-input.tsx';
import { TimeText } from '../../kit/when.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { Difference } from './difference.tsx';
import { useItemText } from '../../kit/item-text.ts';
import { useProblemWords } from './problem-words.ts';
import { ReplayView } from './replay-view.tsx';
import { RowText, useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import {
  problemsOf,
  ruleAddress,
  useChange,
  useDecide,
  useReplayOf,
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
  const item = useItemText();
  const { row, state } = change;
  const trial = useTrial(row, state === 'proposed');
  return (
    <>
      <header className="c-page-head">
        <p>
          <Link href={ruleAddress(row)}>{t('ruling.history')}</Link>
        </p>
        <h1>
          {name(`subject.${row.subject}`)} · {item({ ...row, body: row.body ?? before?.body })} ·{' '}
          {t(`ruling.state.${state}`)}
        </h1>
        <p>{scope(row)}</p>
      </header>
      <RowText row={row} />
      <Difference subject={row.subject} before={before?.body ?? null} after={row.body} />
      {state === 'proposed' && <Trial trial={trial} />}
      <Steps change={change} />
      <Decide change={change} isTried={trial.data !== undefined} />
    </>
  );
}

/** Worked out as the proposal is opened: nobody approves what they have not seen. */
function useTrial({ subject, item, service, kind, ...row }: RuleRow, wanted: boolean) {
  const { from, to, body, source, confidence } = row;
  return useReplayOf({ subject, item, service, kind, from, to, body, source, confidence }, wanted);
}

function Trial({ trial: { data, error, refetch } }: { trial: ReturnType<typeof useTrial> }) {
  const t = useRulingWords();
  if (data) return <ReplayView replayed={data} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p role="status">{t('ruling.trial_first')}</p>
      <Spinner />
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

/** As the server asks it. */
const SHORTEST = 2;

type Act = Parameters<ReturnType<typeof useDecide>['mutate']>[0]['decision'];

/** @param isTried whether what it would have done is on the screen */
function Decide({ change: { id, state, mine }, isTried }: { change: RuleChange; isTried: boolean }) {
  const t = useRulingWords();
  const me = useMe();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useDecide(id);
  const acts = actsFor(state, mine).filter((act) => act !== 'approve' || isTried);
  const isShort = words.trim().length < SHORTEST;
  function send(decision: Act) {
    setTried(true);
    if (isShort) document.getElementById(fieldId('words'))?.focus();
    else decide.mutate({ decision, words });
  }
  if (!hasRole(me, ...RULE_ROLES) || acts.length === 0) return null;
  return (
    <section className="k-stack">
      <h2>{t('ruling.decide')}</h2>
      {mine && state === 'proposed' && <p>{t('ruling.own')}</p>}
      <TextInput
        name="words"
        label={t('ruling.decision_words')}
        value={words}
        onChange={setWords}
        error={tried && isShort ? t('ruling.too_short') : undefined}
      />
      <Refused error={decide.error} />
      <div className="k-row">
        {acts.map((act) => (
          <ActButton key={act} act={act} busy={decide.isPending} onAct={send} />
        ))}
      </div>
    </section>
  );
}

function Refused({ error }: { error: unknown }) {
  const problemWords = useProblemWords();
  return (
    <>
      <ErrorNotice error={error} />
      {problemsOf(error).map((problem) => (
        <p key={`${problem.field} ${problem.code}`}>{problemWords(problem)}</p>
      ))}
    </>
  );
}

function ActButton({ act, busy, onAct }: { act: Act; busy: boolean; onAct: (act: Act) => void }) {
  const t = useRulingWords();
  return (
    <Button kind={act === 'approve' ? 'primary' : 'plain'} busy={busy} onClick={() => onAct(act)}>
      {t(`ruling.${act}`)}
    </Button>
  );
}

/** What the server would refuse is not offered; whether the day has come, it says itself. */
function actsFor(state: RuleChange['state'], mine: boolean): Act[] {
  if (state === 'approved') return ['withdraw'];
  if (state !== 'proposed') return [];
  return mine ? ['withdraw'] : ['approve', 'reject'];
}
