import { dayIn } from '@lingshi/domain/shared/day.ts';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { PoolClient } from 'pg';
import {
  maskChineseName,
  maskPassportNumber,
  maskPinyinName,
  maskResidentId,
} from '@lingshi/domain/identity/masking.ts';
import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import { SEXES } from '@lingshi/domain/identity/resident-id.ts';
import { openJson, sealJson } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { orThrow } from '../platform/http/app-error.ts';
import { countAsked } from '../lost-document/lost-document.asked.ts';
import { lostIndex, refuseLost } from '../lost-document/lost-document.store.ts';
import type { AccountParts } from './account.parts.ts';
import { realNamePlace } from './account.places.ts';
import { getAccount } from './account.store.ts';
import type { OpenAccount } from './account.store.ts';
import { enqueueRegistryCheck } from '../registry/registry.jobs.ts';
import { putSelf } from './applicant.store.ts';
import { otherKinds } from '@lingshi/domain/policy/identity-document.schema.ts';
import { checkRealName } from '@lingshi/domain/identity/real-name.check.ts';
import { documentsOf } from './real-name.documents.ts';
import type { DeclaredName, RealName } from '@lingshi/domain/identity/real-name.check.ts';
import type { Db } from './session.store.ts';

export type RealNameCard = {
  level: NameLevel;
  name: string;
  pinyin: string;
  passportNumber: string | null;
  residentId: string | null;
};

const stored = z.object({
  surname: z.string(),
  givenName: z.string(),
  surnamePinyin: z.string(),
  givenPinyin: z.string(),
  birthDay: z.string(),
  sex: z.enum(SEXES),
  passportNumber: z.string().nullable(),
  residentId: z.string().nullable(),
  other: z.object({ kind: z.string(), number: z.string() }).nullable().default(null),
});

/**
 * Keeps the declared name, its document numbers as claimed by this account, and the account holder as somebody to file
 * for. Something else declared replaces it and stands at the lowest level, which the answer says; the same declared
 * again keeps what is known of it. A registry, where there is one, is asked afterwards.
 * @throws AppError identity.*, document.declared_lost
 */
export async function declareRealName(
  parts: AccountParts,
  accountId: string,
  declared: DeclaredName,
): Promise<RealNameCard> {
  const { pools, clock, limiter } = parts;
  const kinds = otherKinds(parts.rules.book.identityDocuments);
  const realName = orThrow(checkRealName(declared, dayIn('UTC', clock.now()), kinds));
  const { passportNumber } = realName;
  const numbers = passportNumber === null ? [] : [lostIndex(parts.indexes, passportNumber)];
  await countAsked(limiter, { accountId, numbers });
  const level = await inTransaction(pools.applicant, async (client) => {
    const account = await getAccount(parts, client, accountId, { lock: true });
    const before = await findRealName(client, account);
    if (before !== null && isDeepStrictEqual(before.realName, realName)) return before.level;
    await refuseLost(client, numbers);
    await claimDocuments(parts, client, accountId, realName);
    await putRealName(client, account, realName, clock.now().toISOString());
    await putSelf(parts, client, accountId, realName.surname + realName.givenName);
    if (parts.registry) await enqueueRegistryCheck(client, { accountId, by: 'declaration' });
    return 'declared' as const;
  });
  return toCard({ realName, level });
}

/** null: nothing was declared yet. */
export async function findRealName(
  db: Db,
  { id: accountId, dek }: OpenAccount,
): Promise<{ realName: RealName; level: NameLevel; declaredAt: string } | null> {
  const { rows } = await db.query(
    'SELECT sealed, level, declared_at AS "declaredAt" FROM real_name WHERE account_id = $1',
    [accountId],
  );
  const row = rows[0] as { sealed: Buffer; level: NameLevel; declaredAt: string } | undefined;
  if (row === undefined) return null;
  const { sealed, ...rest } = row;
  return { realName: openRealName(dek, accountId, sealed), ...rest };
}

export function openRealName(dek: Buffer, accountId: string, sealed: Buffer): RealName {
  return stored.parse(openJson(dek, sealed, realNamePlace(accountId)));
}

/** Family name first, as it is written in Chinese. */
export function openFullName(
  dek: Buffer,
  { accountId, sealed }: { accountId: string; sealed: Buffer },
): string {
  const { surname, givenName } = openRealName(dek, accountId, sealed);
  return surname + givenName;
}

/** Masked: whoever looks over the shoulder learns nothing to use. */
export function toCard({ realName, level }: { realName: RealName; level: NameLevel }): RealNameCard {
  const { surname, givenName, surnamePinyin, givenPinyin, passportNumber, residentId } = realName;
  return {
    level,
    name: maskChineseName(surname + givenName),
    pinyin: maskPinyinName({ surname: surnamePinyin, given: givenPinyin }),
    passportNumber: passportNumber && maskPassportNumber(passportNumber),
    residentId: residentId && maskResidentId(residentId),
  };
}

/**
 * Declared, a number is claimed and no more: whoever else claims it, or holds it, makes no difference to be seen or
 * measured, and keeps nobody from it.
 */
async function claimDocuments(
  { indexes }: AccountParts,
  client: PoolClient,
  accountId: string,
  realName: RealName,
): Promise<void> {
  await client.query('DELETE FROM identity_document WHERE account_id = $1', [accountId]);
  for (const { kind, number } of documentsOf(realName)) {
    await client.query(`INSERT INTO identity_document (kind, number_index, account_id) VALUES ($1, $2, $3)`, [
      kind,
      indexes.document(documentNumberKey(kind, number)),
      accountId,
    ]);
  }
}

async function putRealName(db: Db, { id, dek }: OpenAccount, realName: RealName, at: string): Promise<void> {
  await db.query(
    `INSERT INTO real_name (account_id, sealed, level, declared_at) VALUES ($1, $2, 'declared', $3)
     ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed, level = 'declared', declared_at = excluded.declared_at`,
    [id, sealJson(dek, realName, realNamePlace(id)), at],
  );
}
