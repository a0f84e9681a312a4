import type { ComponentType } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Arrival } from './act-arrival.tsx';
import { Collect } from './act-collect.tsx';
import { Hold } from './act-hold.tsx';
import { InterviewAct, InterviewAhead } from './act-interview.tsx';
import { Refusal } from './act-refusal.tsx';
import { Signatures } from './act-signatures.tsx';
import { MailGate } from './mail-gate.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { TrackingLine } from './tracking-line.tsx';
import { useStatusWords } from './status-words.ts';

type ActProps = { order: OrderPage };

/** What is done in each status: the act itself stands on the page, not behind another tap. */
const ACTS: Record<OrderPage['status'], ComponentType<ActProps>> = {
  draft: GoOn,
  awaiting_signatures: Signatures,
  in_first_review: FirstReview,
  needs_supplement: Supplement,
  needs_interview: InterviewAct,
  number_contested: Nothing,
  in_second_review: NotYet,
  awaiting_papers: MailGate,
  papers_on_hold: Hold,
  papers_received: Nothing,
  awaiting_production: Nothing,
  in_production: Nothing,
  ready: Nothing,
  dispatched: Arrival,
  ready_for_collection: Collect,
  papers_going_back: GoingBack,
  completed: Done,
  refused: Refusal,
  withdrawn: Anew,
  lapsed: Anew,
};

export function OrderAct({ order }: ActProps) {
  const Act = ACTS[order.status];
  return <Act order={order} />;
}

function GoOn({ order }: ActProps) {
  const t = useOrderWords();
  return (
    <LinkButton kind="primary" wide to={`/orders/${order.id}/form`}>
      {t('act.go_on')}
    </LinkButton>
  );
}

function Supplement({ order }: ActProps) {
  const t = useOrderWords();
  const left = (order.supplement?.targets.length ?? 0) - (order.supplement?.answered.length ?? 0);
  return (
    <Notice
      tone="amber"
      title={left > 0 ? t('act.supplement_left', { count: left }) : t('act.supplement_ready')}
      act={
        <LinkButton kind="primary" to={`/orders/${order.id}/supplement`}>
          {t('act.supplement')}
        </LinkButton>
      }
    >
      {t('act.supplement_place')}
    </Notice>
  );
}

/** Rule: notice 二(一)5(1): nothing is mailed before the second review is passed. */
function NotYet({ order }: ActProps) {
  const t = useOrderWords();
  if (!order.ahead.some(({ status }) => status === 'awaiting_papers')) return null;
  return (
    <Notice tone="slate" title={t('act.not_yet')}>
      {t('act.not_yet_text')}
    </Notice>
  );
}

function FirstReview({ order }: ActProps) {
  return (
    <>
      {order.interview?.outcome === null && <InterviewAhead />}
      <NotYet order={order} />
    </>
  );
}

/** Rule: notice 三(四): a book applied for by mail has no fingerprints in it. */
function Done({ order }: ActProps) {
  const t = useOrderWords();
  if (order.mailing === null) return null;
  return (
    <Notice tone="jade" title={t('act.done')}>
      {t('act.no_fingerprints')}
    </Notice>
  );
}

/** Ended for the person; what they mailed is still to come back to them. */
function GoingBack({ order }: ActProps) {
  const words = useStatusWords()(order.status);
  return (
    <>
      <Notice tone="slate" title={words.name}>
        {words.applicant}
      </Notice>
      <Anew order={order} />
    </>
  );
}

function Anew({ order }: ActProps) {
  const t = useOrderWords();
  return (
    <>
      {order.trackingBack && (
        <TrackingLine label={t('return.tracking')} number={order.trackingBack} post={order.post} />
      )}
      <LinkButton wide to="/precheck">
        {t('act.anew')}
      </LinkButton>
    </>
  );
}

function Nothing() {
  return null;
}
