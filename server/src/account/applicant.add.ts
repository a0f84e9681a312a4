import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Relation } from '@lingshi/domain/order/order.types.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import type { AccountParts } from './account.parts.ts';
import { findRealName } from './real-name.declare.ts';
import { getAccount } from './account.store.ts';
import { insertApplicant, listApplicants } from './applicant.store.ts';
import type { ApplicantCard } from './applicant.store.ts';

/** Enough for a family of three generations; more is an agency, which the notice does not know. */
const MOST_APPLICANTS = 20;

export type NewApplicant = { accountId: string; relation: Relation; label: string; idempotency: Idempotency };

/**
 * Adds a person to file for. Oneself is there already, since the real name was declared.
 * Rule: notice 三(二): whoever files is verified first.
 * @throws AppError identity.missing, applicant.too_many, idempotency.key_reused
 */
export async function addApplicant(
  parts: AccountParts,
  request: NewApplicant,
): Promise<{ card: ApplicantCard; replayed: boolean }> {
  const { accountId, idempotency } = request;
  return await inTransaction(parts.pools.applicant, async (client) => {
    const account = await getAccount(parts, client, accountId, { lock: true });
    if ((await findRealName(client, account)) === null) throw new AppError('identity.missing');
    const known = await listApplicants(parts, client, accountId);
    const id = request.relation === 'self' ? selfOf(known).id : randomUUID();
    // Ids only in the kept answer: the label names a person.
    const replay = await claimKey(client, idempotency, { status: 201, answer: { id } });
    const wanted = replay === null ? id : (replay.answer as { id: string }).id;
    const found = known.find((card) => card.id === wanted);
    if (found !== undefined) return { card: found, replayed: replay !== null };
    return { card: await add(parts, client, known, { ...request, id }), replayed: false };
  });
}

async function add(
  parts: AccountParts,
  client: PoolClient,
  known: readonly ApplicantCard[],
  { id, accountId, relation, label }: NewApplicant & { id: string },
): Promise<ApplicantCard> {
  selfOf(known);
  if (known.length >= MOST_APPLICANTS) throw new AppError('applicant.too_many', { most: MOST_APPLICANTS });
  const applicant = { id, relation, label };
  await insertApplicant(parts, client, { ...applicant, accountId });
  return { ...applicant, level: 'declared' };
}

function selfOf(known: readonly ApplicantCard[]): ApplicantCard {
  const self = known.find(({ relation }) => relation === 'self');
  if (self === undefined) throw new AppError('identity.missing');
  return self;
}
