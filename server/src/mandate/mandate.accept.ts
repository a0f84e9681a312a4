import type { PoolClient } from 'pg';
import { parseInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Db } from '../account/session.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { invitationCodeHash } from '../invitation/invitation.code.ts';
import { tellMandate } from './mandate.notices.ts';
import { countOpen, findHolderName, loadApplicantNames, MANDATE_COLUMNS } from './mandate.store.ts';
import type { MandateRow } from './mandate.store.ts';
import { across } from '../platform/db/account-crossing.ts';

/** A family of three generations; more is an agency, which the notice does not know. */
const MOST_HELD = 20;

type Asked = { accountId: string; code: string };

/**
 * Who asks, for what, until when. Every call counts against the tries of the account.
 * @throws AppError mandate.holder_unverified, mandate.code_unknown, mandate.own
 */
export async function readInvitation(parts: AccountParts, asked: Asked) {
  const db = parts.pools.applicant;
  await refuseUnverified(parts, db, asked.accountId);
  const mandate = await getInvitation(parts, db, asked);
  const [names, { rows }] = await across(db, 'mandate_code', async () => [
    await loadApplicantNames(parts, db, [mandate.applicantId]),
    await db.query<{ running: number }>(COUNT_RUNNING, takeover(mandate, asked, parts)),
  ]);
  return {
    applicant: names.get(mandate.applicantId) ?? '',
    services: [...mandate.services],
    untilDay: mandate.untilDay,
    running: rows[0]?.running ?? 0,
  };
}

/**
 * Accepts a mandate. Orders of the person that were begun under one that has ended since go on under this one.
 * @throws as {@link readInvitation}, and mandate.too_many
 */
export async function acceptMandate(
  parts: AccountParts,
  asked: Asked & { idempotency: Idempotency },
): Promise<{ id: string; replayed: boolean }> {
  const { pools, clock, live } = parts;
  const { accountId, idempotency } = asked;
  const accepted = await inTransaction(pools.applicant, async (client) => {
    await refuseUnverified(parts, client, accountId);
    const mandate = await findUnused(parts, client, asked);
    const replay = await claimKey(client, idempotency, { status: 201, answer: { id: mandate?.id ?? null } });
    // Rolled back with the refusal: a key that led to no mandate marks nothing.
    const first = (replay?.answer as { id: string | null } | undefined)?.id;
    if (first != null) return { id: first, told: [], replayed: true };
    judge(mandate, asked);
    await across(client, 'mandate_code', async () => {
      await take(client, mandate, asked, clock.now());
      await client.query(TAKE_OVER, takeover(mandate, asked, parts));
    });
    await tellMandate(parts, client, {
      id: mandate.id,
      what: 'accepted',
      accountIds: [mandate.accountId, accountId],
    });
    return { id: mandate.id, told: [mandate.accountId, accountId], replayed: false };
  });
  live.changed(accepted.told.map((id) => `account:${id}`));
  return { id: accepted.id, replayed: accepted.replayed };
}

/** Rule: notice 三(二): whoever files is verified first. */
async function refuseUnverified(parts: AccountParts, db: Db, accountId: string): Promise<void> {
  const named = await findHolderName(parts, db, accountId);
  if (named?.verified !== true) throw new AppError('mandate.holder_unverified');
}

async function getInvitation(parts: AccountParts, db: Db, asked: Asked): Promise<MandateRow> {
  const found = await findUnused(parts, db, asked);
  judge(found, asked);
  return found;
}

/** Mistyped, used, taken back and too old look the same: who guesses learns nothing. */
function judge(found: MandateRow | null, { accountId }: Asked): asserts found is MandateRow {
  if (found === null) throw new AppError('mandate.code_unknown');
  if (found.accountId === accountId) throw new AppError('mandate.own');
}

async function findUnused(parts: AccountParts, db: Db, { code }: Asked): Promise<MandateRow | null> {
  const parsed = parseInvitationCode(code);
  if (parsed === null) return null;
  const of = [invitationCodeHash(parts, 'mandate', parsed), parts.clock.now().toISOString()];
  const { rows } = await across(db, 'mandate_code', async () => db.query(SELECT_UNUSED, of));
  return (rows[0] as MandateRow | undefined) ?? null;
}

/** Of two who accept at one moment the second finds it used. */
async function take(client: PoolClient, { id }: MandateRow, { accountId }: Asked, now: Date): Promise<void> {
  await client.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [accountId]);
  if ((await countOpen(client, { holderId: accountId }, now)) >= MOST_HELD)
    throw new AppError('mandate.too_many', { most: MOST_HELD });
  const { rowCount } = await client.query(
    `UPDATE mandate SET holder_id = $2, accepted_at = $3, code_hash = NULL
     WHERE id = $1 AND accepted_at IS NULL AND ended_at IS NULL`,
    [id, accountId, now.toISOString()],
  );
  if (rowCount !== 1) throw new AppError('mandate.code_unknown');
}

function takeover(
  { id, applicantId, services: covered }: MandateRow,
  { accountId }: Asked,
  { clock }: AccountParts,
) {
  return [id, applicantId, covered, clock.now().toISOString(), ENDED_STATUSES, accountId];
}

const SELECT_UNUSED = `SELECT ${MANDATE_COLUMNS} FROM mandate m
  WHERE m.code_hash = $1 AND m.accepted_at IS NULL AND m.ended_at IS NULL AND m.code_ends_at > $2 AND m.ends_at > $2`;

// An order under a mandate of somebody else that is still in force stays there.
const RUNNING = `o.applicant_id = $2 AND old.id = o.mandate_id AND old.id <> $1 AND o.snapshot->>'service' = ANY($3::text[])
  AND o.status <> ALL($5::text[]) AND (old.ended_at IS NOT NULL OR old.ends_at <= $4 OR old.holder_id = $6)`;
const COUNT_RUNNING = `SELECT count(*)::int AS running FROM orders o, mandate old WHERE old.applicant_id = $2 AND ${RUNNING}`;
const TAKE_OVER = `UPDATE orders o SET mandate_id = $1 FROM mandate old WHERE old.applicant_id = $2 AND ${RUNNING}`;
