import type { Pool } from 'pg';
import { matchCounts } from '@lingshi/domain/identity/number-proof.ts';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import { weighProof } from '../lost-document/lost-document.proof.ts';
import { lostIndex } from '../lost-document/lost-document.store.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount } from './account.store.ts';
import { proveNumber } from './number.hold.ts';
import { findRealName } from './real-name.declare.ts';

type Match = { kind: string; level: NameLevel; declaredAt: string };

/**
 * What a register last confirmed of the account's present name proves the number it was asked about, beside a page that
 * was read or a face that was seen. Asked for after each of the three: whichever comes last finds the others. A passport
 * that is proven so weighs against reports of its loss.
 */
export async function proveByMatch(
  parts: AccountParts,
  pool: Pool,
  { accountId, faceSeen = false }: { accountId: string; faceSeen?: boolean },
): Promise<void> {
  const { rows } = await pool.query<Match>(SELECT_MATCH, [accountId]);
  const [match] = rows;
  if (match === undefined || !matchCounts({ level: match.level, faceSeen })) return;
  const { kind, declaredAt } = match;
  const weighed = await proveNumber(parts, pool, { accountId, kind, declaredAt, proof: 'registry' });
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
