import type { PoolClient } from 'pg';
import { formatInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import { noteAct } from '../staff/staff.acts.ts';
import { codeEndsAt, invitationCode, invitationCodeHash } from '../invitation/invitation.code.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { openCase, openFiling } from './behalf.store.ts';

/** Birth days tried with the right code. */
export const TRIES = 5;

type Round = { orderId: string; codeRound: number };

/** Each round has a code of its own; the first one follows from the order alone. */
export function behalfCode(parts: Pick<OrderParts, 'indexes'>, { orderId, codeRound }: Round): string {
  return invitationCode(parts, 'behalf', codeRound === 0 ? orderId : `${orderId}:${codeRound}`);
}

type Renewal = { orderId: string; show: boolean };

/**
 * A new code; the old one is worth nothing from now on. It goes to the contact, or is shown once to the officer, who
 * prints it or reads it to a person without one. Either is in the log the person reads.
 * @throws AppError order.not_found, behalf.not_filled_here, behalf.no_contact
 */
export async function renewCode(
  parts: OrderParts,
  officer: ActingOfficer,
  { orderId, show }: Renewal,
): Promise<{ code: string | null; endsAt: string }> {
  const { row, loaded } = await openFiling(parts, officer, orderId, 'behalf_code');
  const { contact } = openCase(loaded.dek, orderId, row.sealed);
  if (!show && contact === null) throw new AppError('behalf.no_contact');
  const codeRound = row.codeRound + 1;
  const code = behalfCode(parts, { orderId, codeRound });
  const endsAt = codeEndsAt('behalf', parts.clock.now());
  const renew = async (client: PoolClient) => {
    const { rowCount } = await client.query(
      `UPDATE on_behalf SET code_round = $2, code_hash = $3, code_ends_at = $4, tries_left = $5
       WHERE order_id = $1 AND taken_at IS NULL AND code_round = $2 - 1`,
      [orderId, codeRound, invitationCodeHash(parts, 'behalf', code), endsAt, TRIES],
    );
    if (rowCount === 0) throw new AppError('behalf.not_filled_here');
    const what = show ? 'behalf_code_shown' : 'behalf_code_sent';
    await noteAct(client, { ...officer, what, orderId, at: parts.clock.now() });
    if (!show) await enqueue(client, { name: 'behalf_notice', payload: { orderId, what: 'code' } });
  };
  await parts.pools.withPost(officer.post, async (client) => inTransaction(client, renew));
  return { code: show ? formatInvitationCode(code) : null, endsAt };
}
