import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FieldKind, FormDef } from '@lingshi/domain/form/form.types.ts';
import { noticeOf } from '@lingshi/domain/message/message.notice.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { DeclarationJob } from './order.declaration.ts';
import type { StatusNoticeJob } from './order.notice.ts';

/**
 * Every new status that has a message tells the applicant by mail and by text; every declaration handed in is kept
 * as a paper.
 */
export function reactAsOrder(before: Order, after: Order, form: FormDef): EnqueuedJob[] {
  return [...tellingOf(before, after), ...declarationOf(before, after, form)];
}

function tellingOf(before: Order, after: Order): EnqueuedJob[] {
  const message = noticeOf(before.status, after.status);
  if (message === null) return [];
  const payload: StatusNoticeJob = { orderId: after.id, seq: after.version, message };
  return [{ name: 'order_notice', payload }];
}

/** Fields of the page that is kept as a paper. */
const DECLARED: readonly FieldKind[] = ['questions', 'signature'];

function declarationOf(before: Order, after: Order, form: FormDef): EnqueuedJob[] {
  const pages = pagesOf(form).filter(({ fields }) => fields.some(({ kind }) => DECLARED.includes(kind)));
  const mended = before.supplement?.targets.some((target) =>
    pages.some(({ id }) => target.startsWith(`${id}.`)),
  );
  const signed =
    before.submittedAt === null ? after.submittedAt !== null : mended === true && after.supplement === null;
  if (!signed) return [];
  const payload: DeclarationJob = { orderId: after.id, post: after.post, seq: after.version };
  return [{ name: 'declaration_document', payload }];
}
