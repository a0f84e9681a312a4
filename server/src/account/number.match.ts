import type { Pool } from 'pg';
import { provenByMatch } from '@lingshi/domain/identity/number-proof.ts';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import { weighProof } from '../lost-document/lost-document.proof.ts';
import { lostIndex } from '../lost-document/lost-document.store.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount } from './account.store.ts';
import { proveNumber } from './number.hold.ts';
import { findRealName } from './real-name.declare.ts';

type Match = { kind: string; level: NameLevel; declaredAt: string };

/**
 * What a register last confirmed of the account's present name proves the number it was asked about, by what was seen
 * beside it: a page that proves the name, a face on the page of that very number. Asked for after each of the three. A
 * passport that is proven so weighs against reports of its loss.
 * @param faced kinds of the account's documents on whose page a face was seen
 */
export async function proveByMatch(
  parts: AccountParts,
  pool: Pool,
  { accountId, faced = [] }: { accountId: string; faced?: readonly string[] },
): Promise<void> {
  const { rows } = await pool.query<Match>(SELECT_MATCH, [accountId]);
  const [match] = rows;
  if (match === undefined) return;
  const { kind, declaredAt, level } = match;
  const proof = provenByMatch({ page: level !== 'declared', face: faced.includes(kind) });
  if (proof === null) return;
  const weighed = await proveNumber(parts, pool, { accountId, kind, declaredAt, proof });
  if (kind !== 'passport' || weighed === null || weighed === 'disputed') return;
  const named = await findRealName(pool, await getAccount(parts, pool, accountId));
  const number = named?.realName.passportNumber ?? null;
  if (number !== null) await weighProof(pool, { accountId, number: lostIndex(parts.indexes, number) });
}

const SELECT_MATCH = `
  SELECT m.kind, r.level, r.declared_at AS "declaredAt" FROM real_name r
  CROSS JOIN LATERAL (SELECT a.document_kind AS kind, a.verdict FROM registry_answer a
    WHERE a.account_id = r.account_id AND a.order_id IS NULL AND a.asked_at >= r.declared_at AND a.verdict IS NOT NULL
    ORDER BY a.asked_at DESC, a.id LIMIT 1) m
  WHERE r.account_id = $1 AND m.verdict = 'match'`;
