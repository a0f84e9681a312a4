import { STATUS } from '@lingshi/domain/order/order.status.ts';
import type { Turn } from '@lingshi/domain/order/order.status.ts';
import type { OrderStatus } from '@lingshi/domain/order/order.types.ts';

/** A row of `orders o` as a list shows it; needs `$2`, the present instant. Opens nothing: the name is masked. */
export const LINE_COLUMNS = `o.id, o.number, o.masked_name AS "maskedName", o.snapshot->>'service' AS service,
    o.snapshot->>'kind' AS kind, o.status, o.away, o.queue_at AS "queueAt", o.due_day AS "dueDay",
    CASE WHEN o.claimed_until > $2 THEN o.claimed_by END AS "claimedBy", o.unread_by_post AS unread, o.version`;

export type LineRow = {
  id: string;
  number: string;
  maskedName: string;
  service: string;
  kind: string;
  status: OrderStatus;
  away: boolean;
  queueAt: string;
  dueDay: string | null;
  claimedBy: string | null;
  unread: boolean;
  version: number;
};

export type WorkLine = LineRow & { turn: Turn; claimedByMe: boolean };

export function toLine(row: LineRow, officerId: string): WorkLine {
  return { ...row, turn: STATUS[row.status].turn, claimedByMe: row.claimedBy === officerId };
}
