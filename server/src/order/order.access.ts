import { z } from 'zod';
import { AppError } from '../platform/http/app-error.ts';
import { countPlace, readCursor, writeCursor } from '../platform/http/page-cursor.ts';
import type { OrderParts } from './order.parts.ts';

export type AccessEntry = { at: string; role: string; what: string; reason: string | null; officer: string };

const PAGE = 50;

type ReadingRow = Omit<AccessEntry, 'officer'> & { id: number | string; place: number | string };

/**
 * Who of the post, under a mandate or on an invitation to sign read what of this order, newest first. Readers are told
 * apart by a number of their own within the order, not by name.
 * @param before `next` of the last page
 * @throws order.not_found, request.invalid
 */
export async function listReaders(
  { pools }: OrderParts,
  { accountId, orderId, before }: { accountId: string; orderId: string; before: string | null },
): Promise<{ entries: AccessEntry[]; next: string | null }> {
  const own = await pools.applicant.query(`SELECT 1 FROM orders WHERE id = $1 AND account_id = $2`, [
    orderId,
    accountId,
  ]);
  if (own.rowCount === 0) throw new AppError('order.not_found');
  const { rows } = await pools.applicant.query<ReadingRow>(
    `SELECT l.id, l.at, l.role, l.what, l.reason, n.place
     FROM access_log l
     JOIN (SELECT coalesce(officer_id, mandate_id, signer_id) AS reader, row_number() OVER (ORDER BY min(id)) AS place
           FROM access_log WHERE order_id = $1 GROUP BY 1) n ON n.reader = coalesce(l.officer_id, l.mandate_id, l.signer_id)
     WHERE l.order_id = $1 AND ($2::bigint IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`,
    [orderId, readingBefore(before), PAGE],
  );
  const entries = rows.map(({ at, role, what, reason, place }) => ({
    at,
    role,
    what,
    reason,
    officer: `${place}`,
  }));
  return { entries, next: rows.length === PAGE ? nextReading(rows.at(-1)?.id) : null };
}

/** The number of the line behind which a page of the log begins; null = at its end. @throws request.invalid */
export function readingBefore(cursor: string | null | undefined): string | null {
  return cursor == null ? null : readCursor(z.tuple([countPlace]), 'before', cursor)[0];
}

export function nextReading(id: number | string | undefined): string {
  return writeCursor([String(id)]);
}
