import { exceptionState } from '@lingshi/domain/order/order.exception.ts';
import type { ExceptionState, LockException } from '@lingshi/domain/order/order.exception.ts';

/** A row but for its words. */
export type ExceptionRow = LockException & {
  id: string;
  post: string;
  service: string;
  kind: string;
  orderId: string;
  /** Its draft was thrown away: there is nothing left to file. */
  discarded: boolean;
  liveOrderId: string;
  wishedAt: string;
  askedAt: string | null;
  decidedAt: string | null;
};

export const EXCEPTION_COLUMNS = `x.id, x.post, x.service, x.kind, x.draft_id AS "orderId", x.order_id IS NULL AS discarded, x.live_order_id AS "liveOrderId",
  x.wished_at AS "wishedAt", x.asked_by AS "askedBy", x.asked_at AS "askedAt", x.decided_at AS "decidedAt", x.granted,
  x.ends_at AS "endsAt", x.used_at AS "usedAt"`;

/** What one says on the telephone to name it: opens nothing. */
export function referenceOf(id: string): string {
  return id.slice(0, 8).toUpperCase();
}

/** What is not used up has ended with its draft; a denial stays one. */
export function stateOf(
  row: Pick<ExceptionRow, keyof LockException | 'discarded'>,
  now: string,
): ExceptionState {
  const state = exceptionState(row, now);
  return row.discarded && state !== 'denied' ? 'ended' : state;
}

/** What its applicant is told. */
export function ownExceptionOf(row: LockException & { id: string }, now: Date) {
  return {
    state: exceptionState(row, now.toISOString()),
    reference: referenceOf(row.id),
    endsAt: row.endsAt,
  };
}
