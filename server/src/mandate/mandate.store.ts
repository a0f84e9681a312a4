import { mandateState } from '@lingshi/domain/identity/mandate.ts';
import type { Mandate, MandateState } from '@lingshi/domain/identity/mandate.ts';
import { isVerified } from '@lingshi/domain/identity/mandate.ts';
import { getAccount } from '../account/account.store.ts';
import { findRealName } from '../account/real-name.declare.ts';
import type { Db } from '../account/session.store.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { openLabel } from '../account/applicant.label.ts';
import type { AccountParts } from '../account/account.parts.ts';

export type MandateRow = Mandate & {
  id: string;
  /** Who gives it. */
  accountId: string;
  applicantId: string;
  holderId: string | null;
  untilDay: string;
  codeEndsAt: string;
  createdAt: string;
  endedBy: 'applicant' | 'holder' | null;
};

export const MANDATE_COLUMNS = `m.id, m.account_id AS "accountId", m.applicant_id AS "applicantId", m.holder_id AS "holderId",
    m.services, m.until_day AS "untilDay", m.ends_at AS "endsAt", m.code_ends_at AS "codeEndsAt",
    m.created_at AS "createdAt", m.accepted_at AS "acceptedAt", m.ended_at AS "endedAt", m.ended_by AS "endedBy"`;

/** What both sides see. */
export type SharedCard = {
  id: string;
  state: MandateState;
  services: string[];
  untilDay: string;
  createdAt: string;
  acceptedAt: string | null;
  endedAt: string | null;
  endedBy: MandateRow['endedBy'];
};

export function toSharedCard(row: MandateRow, now: Date): SharedCard {
  const { id, services, untilDay, createdAt, acceptedAt, endedAt, endedBy } = row;
  const state = mandateState(row, now.toISOString());
  return { id, state, services: [...services], untilDay, createdAt, acceptedAt, endedAt, endedBy };
}

/** The name of an account holder in full, and whether anybody has looked at it; null: none was declared. */
export async function findHolderName(
  parts: Pick<AccountParts, 'keyring'>,
  db: Db,
  accountId: string,
): Promise<{ name: string; verified: boolean } | null> {
  const named = await findRealName(db, await getAccount(parts, db, accountId));
  if (named === null) return null;
  const { surname, givenName } = named.realName;
  return { name: surname + givenName, verified: isVerified(named.level) };
}

const SELECT_NAME = `
  SELECT a.id, a.sealed, k.person_id AS "personId", k.scope, k.scope_version AS "scopeVersion", k.wrapped,
    sk.wrapped AS "scopeWrapped"
  FROM applicant a
  JOIN person_key k ON k.person_id = a.person_id
  JOIN scope_key sk ON sk.scope = k.scope AND sk.version = k.scope_version
  WHERE a.id = ANY($1::uuid[])`;

/** What applicants are called, by id. A person whose key was erased has no name any more. */
export async function loadApplicantNames(
  { keyring }: Pick<AccountParts, 'keyring'>,
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query(SELECT_NAME, [ids]);
  const found = rows as (JoinedPersonKeyRow & { id: string; sealed: Buffer })[];
  return new Map(found.map((row) => [row.id, openLabel(openPersonKey(keyring, row), row.id, row.sealed)]));
}

/** Mandates of one side that count against its limit: in force, or still to be accepted. */
export async function countOpen(
  db: Db,
  side: { accountId: string } | { holderId: string },
  now: Date,
): Promise<number> {
  const given = 'accountId' in side;
  const { rows } = await db.query(given ? COUNT_GIVEN : COUNT_HELD, [
    given ? side.accountId : side.holderId,
    now.toISOString(),
  ]);
  return (rows[0] as { open: number } | undefined)?.open ?? 0;
}

const COUNT_GIVEN = `SELECT count(*)::int AS open FROM mandate WHERE account_id = $1 AND ended_at IS NULL AND ends_at > $2
  AND (accepted_at IS NOT NULL OR code_ends_at > $2)`;
const COUNT_HELD = `SELECT count(*)::int AS open FROM mandate WHERE holder_id = $1 AND ended_at IS NULL AND ends_at > $2`;
