import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccessEntry } from '../order/order.access.ts';
import type { Services } from '../services.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from '../staff/staff.person.ts';
import type { Officer } from './work.list.ts';

const PAGE = 50;

/**
 * Who of the post read what of this order, newest first, by name: the applicant sees a number in its place.
 * @throws order.not_found
 */
export async function listOrderReaders(
  { pools, keyring }: Services,
  officer: Officer,
  { orderId, before }: { orderId: string; before: string | undefined },
): Promise<{ entries: AccessEntry[]; next: string | null }> {
  return await pools.withPost(officer.post, async (client) => {
    const found = await client.query(`SELECT FROM orders WHERE id = $1 AND post = $2`, [
      orderId,
      officer.post,
    ]);
    if (found.rowCount === 0) throw new AppError('order.not_found');
    const { rows } = await client.query<EntryRow>(SELECT_ENTRIES, [
      orderId,
      before !== undefined && /^\d{1,18}$/.test(before) ? before : null,
      PAGE,
    ]);
    const entries = rows.map((row) => {
      const { name } = openOfficer(openPersonKey(keyring, row), row.officerId, row.sealed);
      const { at, role, what, reason } = row;
      return { at, role, what, reason, officer: name };
    });
    return { entries, next: rows.length === PAGE ? String(rows.at(-1)?.id) : null };
  });
}

type EntryRow = JoinedPersonKeyRow & {
  id: number | string;
  at: string;
  role: string;
  what: string;
  reason: string | null;
  officerId: string;
  sealed: Buffer;
};

const SELECT_ENTRIES = `
  SELECT l.id, l.at, l.role, l.what, l.reason, o.id AS "officerId", o.sealed, ${OFFICER_KEY_COLUMNS}
  FROM access_log l JOIN officer o ON o.id = l.officer_id ${OFFICER_KEY_JOINS}
  WHERE l.order_id = $1 AND ($2::bigint IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`;
