import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import type { Desk } from '../desk/desk.read.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { useDecisionWords } from './decision.words.ts';
import { DecisionDone, type Done } from './decision-done.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DECISIONS, decisionsAmong, NO_DRAFT, type DecisionType, type Draft } from './decisions.ts';
import { WhyNothing } from './why-nothing.tsx';
import './decision.css';

type DecisionBarProps = {
  desk: Desk;
  onReload: () => void;
  /** The way on after a decision: the next order of a list, the next scan. */
  onward: (done: Done) => ReactNode;
  onDone?: (done: Done) => void;
};

/** At the bottom of the desk: what this officer may do now, each with its key; what was done, with the way on. */
export function DecisionBar({ desk, onReload, onward, onDone }: DecisionBarProps) {
  const t = useDecisionWords();
  const [chosen, choose] = useState<DecisionType | null>(null);
  const drafts = useDrafts(desk);
  const [done, setDone] = useState<Done | null>(null);
  const types = decisionsAmong(desk.commands);
  const open = chosen !== null && types.includes(chosen) ? chosen : null;
  function finish(next: Done) {
    setDone(next);
    drafts.clear();
    choose(null);
    onDone?.(next);
  }
  return (
    <section className="c-decide" aria-label={t('decision.bar')}>
      {open && (
        <DecisionPanel
          key={open}
          type={open}
          desk={desk}
          draft={drafts.of(open)}
          onDraft={(draft) => drafts.put(open, draft)}
          onClose={() => choose(null)}
          onReload={onReload}
          onDone={(status) => finish({ type: open, status, moved: desk.leads[open] !== undefined })}
        />
      )}
      <div className="c-decide-bar">
        {done ? (
          <DecisionDone done={done}>{onward(done)}</DecisionDone>
        ) : (
          <WhereItStands desk={desk} idle={types.length === 0} />
        )}
        <LostFirst desk={desk} />
        <Choices types={types} open={open} onChoose={choose} quiet={done?.moved === true} />
      </div>
    </section>
  );
}

/** Whoever could pass the second review, were the lost number settled. */
function LostFirst({ desk: { order, commands, flags } }: { desk: Desk }) {
  const t = useDecisionWords();
  const settles = order.status === 'in_second_review' && commands.includes('voidLost');
  if (!settles || !flags.some(({ code }) => code === 'lost_disputed')) return null;
  return (
    <Button kind="quiet" disabled>
      {t('decision.blocked_lost')}
    </Button>
  );
}

/** What the order waits for, or why there is nothing to do for this officer. */
function WhereItStands({ desk, idle }: { desk: Desk; idle: boolean }) {
  const statusOf = useStatusWords();
  if (idle) return <WhyNothing desk={desk} />;
  return <p className="c-why">{statusOf(desk.order.status).post}</p>;
}

type ChoicesProps = {
  types: readonly DecisionType[];
  open: DecisionType | null;
  onChoose: (type: DecisionType) => void;
  /** Beside the way on, nothing else is the main thing. */
  quiet: boolean;
};

function Choices({ types, open, onChoose, quiet }: ChoicesProps) {
  const t = useDecisionWords();
  const names = types.join(' ');
  const bindings = useMemo(
    () =>
      (names === '' ? [] : (names.split(' ') as DecisionType[])).map((type) => ({
        key: DECISIONS[type].key,
        words: t(`decision.do.${type}`),
        run: () => onChoose(type),
      })),
    [names, onChoose, t],
  );
  useKeys(t('decision.scope'), bindings);
  return (
    <div className="c-decide-acts">
      {types.map((type) => (
        <Button
          key={type}
          kind={
            quiet || (open !== null && DECISIONS[type].look === 'primary') ? 'quiet' : DECISIONS[type].look
          }
          aria-expanded={open === type}
          aria-keyshortcuts={DECISIONS[type].key}
          onClick={() => onChoose(type)}
        >
          {t(`decision.do.${type}`)} <KeyCap of={DECISIONS[type].key} />
        </Button>
      ))}
    </div>
  );
}

/** What was written for each decision; kept while another one is open. */
function useDrafts(desk: Desk) {
  const [drafts, setDrafts] = useState<Partial<Record<DecisionType, Draft>>>({});
  return {
    of: (type: DecisionType) => drafts[type] ?? firstDraft(type, desk),
    put: (type: DecisionType, draft: Draft) => setDrafts((before) => ({ ...before, [type]: draft })),
    clear: () => setDrafts({}),
  };
}

/** A supplement begins with what officers flagged. */
function firstDraft(type: DecisionType, { flags, supplementTargets }: Desk): Draft {
  if (type !== 'askSupplement') return NO_DRAFT;
  const flagged = flags.filter(({ source }) => source === 'officer').map(({ target }) => target);
  const targets = [...new Set(flagged)].filter((target) => supplementTargets.includes(target));
  return { ...NO_DRAFT, targets };
}
