import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import CircleCheck from 'lucide-react/icons/circle-check';
import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import { nextInQueue } from '../queue/next-in-queue.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { useDecisionWords } from './decision.words.ts';
import type { DecisionType } from './decisions.ts';

/** `moved`: the order left its status, and the applicant reads the new one. */
export type Done = { type: DecisionType; status: OrderStatus; moved: boolean };

/** What was done and what it means for the applicant, with the way on beside it. */
export function DecisionDone({ done, children }: { done: Done; children: ReactNode }) {
  const t = useDecisionWords();
  const status = useStatusWords()(done.status);
  const act = t(`decision.do.${done.type}`);
  return (
    <div className="c-done">
      <p role="status">
        <Icon of={CircleCheck} />
        {done.moved ? t('decision.done', { act, status: status.name }) : t('decision.done_quiet', { act })}
      </p>
      {children}
    </div>
  );
}

/** The next order of the list one came from, and the list. */
export function NextOrder({ orderId, backTo }: { orderId: string; backTo: string }) {
  const t = useDecisionWords();
  const [, go] = useLocation();
  const nextId = nextInQueue(backTo, orderId);
  const bindings = useMemo(
    () =>
      nextId === null ? [] : [{ key: ']', words: t('decision.key_next'), run: () => go(`/order/${nextId}`) }],
    [nextId, go, t],
  );
  useKeys(t('decision.scope'), bindings);
  return (
    <>
      {nextId !== null && (
        <LinkButton kind="primary" to={`/order/${nextId}`}>
          {t('decision.next')} <KeyCap of="]" />
        </LinkButton>
      )}
      <LinkButton to={backTo}>
        {t('decision.back')} <KeyCap of="q" />
      </LinkButton>
    </>
  );
}
