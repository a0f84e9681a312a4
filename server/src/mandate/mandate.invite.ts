import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { checkTerms, mayGiveFor } from '@lingshi/domain/identity/mandate.ts';
import type { MandateTerms } from '@lingshi/domain/identity/mandate.ts';
import { getAccount } from '../account/account.store.ts';
import { listApplicants, putSelf, renameApplicant } from '../account/applicant.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { codeEndsAt, invitationCode, invitationCodeHash } from '../invitation/invitation.code.ts';
import { endOfDay, todayIn } from '@lingshi/domain/shared/day.ts';
import { toGivenCard } from './mandate.list.ts';
import type { GivenMandate } from './mandate.list.ts';
import { countOpen, findHolderName, MANDATE_COLUMNS } from './mandate.store.ts';
import type { MandateRow } from './mandate.store.ts';

const MOST_GIVEN = 5;

export type Invitation = MandateTerms & {
  accountId: string;
  /** A child or ward of the account; left out, it is for the account holder. */
  applicantId?: string | undefined;
  name: string;
  idempotency: Idempotency;
};

/**
 * Invites somebody to file for the account holder, or for a child or ward of theirs. Nothing is allowed yet: it takes the code and a verified account.
 * @throws AppError mandate.name_missing, mandate.not_guardian, mandate.service_unknown, mandate.until_invalid, mandate.too_many
 */
export async function inviteHolder(
  parts: AccountParts,
  invitation: Invitation,
): Promise<{ card: GivenMandate; replayed: boolean }> {
  const { pools, rules, clock } = parts;
  const zones = rules.book.posts.map(({ timeZone }) => timeZone);
  const offered = rules.book.services.map(({ id }) => id);
  const terms = orThrow(checkTerms(invitation, offered, todayIn(zones, clock.now())));
  return await inTransaction(pools.applicant, async (client) => {
    const { accountId, idempotency } = invitation;
    await getAccount(parts, client, accountId, { lock: true });
    const id = randomUUID();
    const replay = await claimKey(client, idempotency, { status: 201, answer: { id } });
    if (replay === null) {
      const applicantId = await whomFor(parts, client, invitation);
      const endsAt = endOfDay(terms.untilDay, zones);
      await insert(parts, client, { ...terms, id, accountId, applicantId, endsAt });
    }
    const wanted = replay === null ? id : (replay.answer as { id: string }).id;
    const card = await getOwn(parts, client, accountId, wanted);
    return { card, replayed: replay !== null };
  });
}

/** A child's guardian says what the other side reads: what one calls a child at home is not told to others. */
async function whomFor(parts: AccountParts, client: PoolClient, invitation: Invitation): Promise<string> {
  const { accountId, applicantId: id, name } = invitation;
  if (id === undefined) return await selfOf(parts, client, invitation);
  const people = await listApplicants(parts, client, accountId);
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new AppError('account.not_found');
  if (found.relation === 'self') return await selfOf(parts, client, invitation);
  if (!mayGiveFor(found.relation)) throw new AppError('mandate.not_guardian');
  if (name === '') throw new AppError('mandate.name_missing');
  await renameApplicant(parts, client, { id, accountId, label: name });
  return id;
}

/** The account holder, by the declared name, or by the one written now. */
async function selfOf(
  parts: AccountParts,
  client: PoolClient,
  { accountId, name }: Invitation,
): Promise<string> {
  const declared = await findHolderName(parts, client, accountId);
  if (declared === null) {
    if (name === '') throw new AppError('mandate.name_missing');
    await putSelf(parts, client, accountId, name);
  }
  const people = await listApplicants(parts, client, accountId);
  const self = people.find(({ relation }) => relation === 'self');
  if (self === undefined) throw new AppError('mandate.name_missing');
  return self.id;
}

type NewMandate = MandateTerms & { id: string; accountId: string; applicantId: string; endsAt: string };

async function insert(parts: AccountParts, client: PoolClient, mandate: NewMandate): Promise<void> {
  const { id, accountId, applicantId, untilDay, endsAt } = mandate;
  const now = parts.clock.now();
  if ((await countOpen(client, { accountId }, now)) >= MOST_GIVEN)
    throw new AppError('mandate.too_many', { most: MOST_GIVEN });
  await client.query(
    `DELETE FROM mandate WHERE account_id = $1 AND accepted_at IS NULL AND code_ends_at <= $2`,
    [accountId, now.toISOString()],
  );
  await client.query(
    `INSERT INTO mandate (id, account_id, applicant_id, services, until_day, ends_at, code_hash, code_ends_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      accountId,
      applicantId,
      mandate.services,
      untilDay,
      endsAt,
      invitationCodeHash(parts, 'mandate', invitationCode(parts, 'mandate', id)),
      codeEndsAt('mandate', now),
      now.toISOString(),
    ],
  );
}

async function getOwn(
  parts: AccountParts,
  client: PoolClient,
  accountId: string,
  id: string,
): Promise<GivenMandate> {
  const { rows } = await client.query<MandateRow>(SELECT_OWN, [id, accountId]);
  if (rows[0] === undefined) throw new AppError('account.not_found');
  return await toGivenCard(parts, client, rows[0], await listApplicants(parts, client, accountId));
}

const SELECT_OWN = `SELECT ${MANDATE_COLUMNS} FROM mandate m WHERE m.id = $1 AND m.account_id = $2`;
