import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { noticeOf } from '@lingshi/domain/message/message.notice.ts';
import type { LostNotice } from '@lingshi/domain/message/message.notice.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { Reaction } from './order.parts.ts';
import type { DeclarationJob } from './order.declaration.ts';
import type { StatusNoticeJob } from './order.notice.ts';

/**
 * Every new status that has a message tells the applicant by mail and by text; every declaration handed in is kept
 * as a paper, and anew with every signature that joins it or leaves it.
 */
export function reactAsOrder(
  before: Order,
  after: Order,
  { events, form }: Parameters<Reaction>[2],
): EnqueuedJob[] {
  return [
    ...tellingOf(before, after, events),
    ...behalfOf(before, after, events),
    ...declarationOf(before, after, { events, form }),
  ];
}

function tellingOf(before: Order, after: Order, events: readonly OrderEvent[]): EnqueuedJob[] {
  const happened = events.map(({ type }) => type);
  const status = noticeOf(before.status, after.status, happened);
  const beside = events.flatMap((event) =>
    event.type === 'exceptionNoted' ? [`beside_${event.step}` as const] : [],
  );
  const lost = events.flatMap(({ type }) => LOST[type] ?? []);
  return [...(status === null ? [] : [status]), ...beside, ...lost].map((message) => {
    const payload: StatusNoticeJob = { orderId: after.id, seq: after.version, message };
    return { name: 'order_notice', payload };
  });
}

const LOST: { readonly [E in OrderEvent['type']]?: LostNotice } = {
  lostContested: 'lost_contested',
  lostVoided: 'lost_voided',
  lostDismissed: 'lost_dismissed',
};

/** Whoever has no account here is told at the contact they gave. */
function behalfOf(before: Order, after: Order, events: readonly OrderEvent[]): EnqueuedJob[] {
  if (after.onBehalf?.handed !== false) return [];
  const orderId = after.id;
  if (before.submittedAt === null && after.submittedAt !== null)
    return [{ name: 'behalf_notice', payload: { orderId, what: 'submitted' } }];
  const happened = events.map(({ type }) => type);
  if (noticeOf(before.status, after.status, happened) === null) return [];
  const payload = { orderId, what: 'status', status: after.status, seq: after.version };
  return [{ name: 'behalf_notice', payload }];
}

/** Fields of the page that is kept as a paper. */
const DECLARED: readonly FieldKind[] = ['questions', 'signature'];

function declarationOf(
  before: Order,
  after: Order,
  { events, form }: Parameters<Reaction>[2],
): EnqueuedJob[] {
  // It is signed on paper.
  if (after.onBehalf !== undefined) return [];
  const pages = pagesOf(form).filter(({ fields }) => fields.some(({ kind }) => DECLARED.includes(kind)));
  const mended = before.supplement?.targets.some((target) =>
    pages.some(({ id }) => target.startsWith(`${id}.`)),
  );
  const signed =
    before.submittedAt === null
      ? after.submittedAt !== null
      : mended === true && events.some(({ type }) => type === 'supplementAnswered');
  if (!signed && signersOf(before) === signersOf(after)) return [];
  const payload: DeclarationJob = { orderId: after.id, post: after.post, seq: after.version };
  return [{ name: 'declaration_document', payload }];
}

/** Who filed signs by submitting, and is no news by themselves. */
function signersOf({ guardian }: Order): string {
  const [, ...others] = guardian?.signatures ?? [];
  return others.map(({ accountId }) => accountId).join();
}
