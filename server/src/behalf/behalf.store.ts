import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { Actor, BehalfWay } from '@lingshi/domain/order/order.types.ts';
import { SITTING } from '../actor/actor.sitting.ts';
import { aad, openJson, sealJson } from '../platform/crypto/cipher.ts';
import { executeCommand } from '../order/order.commands.ts';
import { findOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { AppError } from '../platform/http/app-error.ts';
import { becomeAccount } from '../platform/db/account-scope.ts';

/** What was asked, why it is filed so, and where the person is told. */
export type BehalfCase = { reason: string; request: string; contact: Contact | null };

export type BehalfRow = {
  orderId: string;
  accountId: string;
  how: BehalfWay;
  codeRound: number;
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
 * An order that an officer of the post opened and nobody has taken over yet. It is found on a connection that sees this
 * post alone; what is read and written in it then is that of the account found there, on the applicants' side. The line
 * of the access log is written first: there is no reading without one.
 * @throws AppError order.not_found (another post's, or none), behalf.not_filled_here (taken over)
 */
export async function openFiling(
  parts: OrderParts,
  { officerId, post, role, requestId }: ActingOfficer,
  orderId: string,
  what: 'behalf' | 'behalf_saved' | 'behalf_code',
): Promise<Filing> {
  const now = parts.clock.now();
  const { applicant, withPost } = parts.pools;
  const row = await withPost(post, async (client) => {
    const { rows } = await client.query<BehalfRow & { open: boolean }>(SELECT_FILING, [orderId, post]);
    const [found] = rows;
    if (found === undefined) throw new AppError('order.not_found');
    if (!found.open) throw new AppError('behalf.not_filled_here');
    await client.query(LOG, [now.toISOString(), officerId, role, post, orderId, what, requestId]);
    return found;
  });
  becomeAccount(row.accountId);
  const loaded = await findOrder(parts, applicant, { accountId: row.accountId }, orderId, now);
  if (loaded === null) throw new AppError('order.not_found');
  return { row, loaded };
}

const SELECT_FILING = `
  SELECT order_id AS "orderId", account_id AS "accountId", how, opened_at AS "openedAt", sealed,
    code_round AS "codeRound", taken_at IS NULL AS open
  FROM on_behalf WHERE order_id = $1 AND post = $2`;

/**
 * The same, for who writes in it: a colleague who goes on with it is from now on the one who has it in hand, and reviews
 * it nowhere.
 */
export async function takeFiling(parts: OrderParts, officer: ActingOfficer, filing: Filing): Promise<Filing> {
  const { order } = filing.loaded;
  const { officerId, post, roles, requestId } = officer;
  if (order.onBehalf?.officerId === officerId) return filing;
  const { applicant } = parts.pools;
  const { id: orderId, version } = order;
  const actor: Actor = { kind: 'officer', officerId, post, roles };
  const command = { type: 'takeFiling' } as const;
  await executeCommand(parts, applicant, {
    orderId,
    version,
    command,
    actor,
    requestId,
    loaded: filing.loaded,
  });
  const loaded = await findOrder(
    parts,
    applicant,
    { accountId: filing.row.accountId },
    orderId,
    parts.clock.now(),
  );
  if (loaded === null) throw new AppError('order.not_found');
  return { ...filing, loaded };
}

// Of one sitting there is one line, however many pages and pieces it saves.
const LOG = `INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
  SELECT $1, $2, $3, $4, $5, $6, $7
  WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = $5 AND l.officer_id = $2 AND l.what = $6
    AND l.at > $1::timestamptz - ${SITTING})`;
