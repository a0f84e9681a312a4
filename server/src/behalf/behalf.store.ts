import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { BehalfWay } from '@lingshi/domain/order/order.types.ts';
import { aad, openJson, sealJson } from '../platform/crypto/cipher.ts';
import { findOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { AppError } from '../platform/http/app-error.ts';

/** Who fills in at which post, in which request. */
export type FilingOfficer = { officerId: string; post: string; role: string; requestId: string };

/** What was asked, why it is filed so, and where the person is told. */
export type BehalfCase = { reason: string; request: string; contact: Contact | null };

export type BehalfRow = {
  orderId: string;
  accountId: string;
  how: BehalfWay;
  openedAt: string;
  sealed: Buffer;
};

export function sealCase(dek: Buffer, orderId: string, case_: BehalfCase): Buffer {
  return sealJson(dek, case_, aad('on_behalf', 'sealed', orderId));
}

export function openCase(dek: Buffer, orderId: string, sealed: Buffer): BehalfCase {
  return openJson(dek, sealed, aad('on_behalf', 'sealed', orderId)) as BehalfCase;
}

export type Filing = { row: BehalfRow; loaded: LoadedOrder };

/**
 * An order this officer opened and still fills in. The line of the access log is written first: there is no reading
 * without one.
 * @throws AppError order.not_found (another post's, or none), behalf.not_filled_here (another officer's, or taken over)
 */
export async function openFiling(
  parts: OrderParts,
  { officerId, post, role, requestId }: FilingOfficer,
  orderId: string,
  what: 'behalf' | 'behalf_saved',
): Promise<Filing> {
  const now = parts.clock.now();
  const { applicant } = parts.pools;
  const { rows } = await applicant.query<BehalfRow & { mine: boolean }>(SELECT_FILING, [
    orderId,
    post,
    officerId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new AppError('order.not_found');
  if (!row.mine) throw new AppError('behalf.not_filled_here');
  await applicant.query(LOG, [now.toISOString(), officerId, role, post, orderId, what, requestId]);
  const loaded = await findOrder(parts, applicant, { accountId: row.accountId }, orderId, now);
  if (loaded === null) throw new AppError('order.not_found');
  return { row, loaded };
}

const SELECT_FILING = `
  SELECT order_id AS "orderId", account_id AS "accountId", how, opened_at AS "openedAt", sealed,
    officer_id = $3 AND taken_at IS NULL AS mine
  FROM on_behalf WHERE order_id = $1 AND post = $2`;

// Of one sitting there is one line, however many pages and pieces it saves.
const LOG = `INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
  SELECT $1, $2, $3, $4, $5, $6, $7
  WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = $5 AND l.officer_id = $2 AND l.what = $6
    AND l.at > $1::timestamptz - interval '30 minutes')`;
