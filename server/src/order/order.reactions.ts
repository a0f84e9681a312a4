import { noticeOf } from '@lingshi/domain/message/message.notice.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { ApplicantCheckJob } from '../account/applicant.check.ts';
import type { DeclarationJob } from './order.declaration.ts';
import type { StatusNoticeJob } from './order.notice.ts';

/**
 * What follows from a change, enqueued in its own transaction, so that it can neither be lost nor come for nothing:
 * every new status that has a message tells the applicant by mail and by text; every declaration handed in is kept as
 * a paper; an interview that was held raises the level of the name; whoever a form is for is checked as it was handed in.
 */
export function reactTo(before: Order, after: Order): EnqueuedJob[] {
  return [
    ...tellingOf(before, after),
    ...declarationOf(before, after),
    ...sightOf(before, after),
    ...personOf(before, after),
  ];
}

function tellingOf(before: Order, after: Order): EnqueuedJob[] {
  const message = noticeOf(before.status, after.status);
  if (message === null) return [];
  const payload: StatusNoticeJob = { orderId: after.id, seq: after.version, message };
  return [{ name: 'order_notice', payload }];
}

function sightOf(before: Order, after: Order): EnqueuedJob[] {
  const seen = before.interview?.outcome === null && after.interview?.outcome === 'seen';
  return seen ? [{ name: 'holder_seen', payload: { orderId: after.id } }] : [];
}

function personOf(before: Order, after: Order): EnqueuedJob[] {
  const handedIn = after.submittedAt !== null && (before.submittedAt === null || before.supplement !== null);
  if (!handedIn || after.supplement !== null) return [];
  const payload: ApplicantCheckJob = { orderId: after.id, tries: 0 };
  return [{ name: 'applicant_check', payload }];
}

function declarationOf(before: Order, after: Order): EnqueuedJob[] {
  const mended = before.supplement?.targets.some((target) => target.startsWith('declaration.')) === true;
  const signed =
    before.submittedAt === null ? after.submittedAt !== null : mended && after.supplement === null;
  if (!signed) return [];
  const payload: DeclarationJob = { orderId: after.id, post: after.post, seq: after.version };
  return [{ name: 'declaration_document', payload }];
}
