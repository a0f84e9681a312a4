import type { Pool } from 'pg';
import { findingsOnFiler } from '@lingshi/domain/guardian/guardian.signer.ts';
import type { Signer, SignerCase } from '@lingshi/domain/guardian/guardian.signer.ts';
import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { nameOf, pinyinOf } from '@lingshi/domain/order/case-person.ts';
import type { Flag } from '@lingshi/domain/order/order.flags.ts';
import { getAccount } from '../account/account.store.ts';
import { findRealName } from '../account/real-name.declare.ts';
import { documentsOf } from '../account/real-name.documents.ts';
import type { Db } from '../account/session.store.ts';
import { AppError } from '../platform/http/app-error.ts';
import { namedGuardians, signatureIn } from './order.guardian.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { getPerson, personIn } from './order.seen.ts';
import { across } from '../platform/db/account-crossing.ts';

/** Who a child or a ward is to whoever signs. */
export function guardedIn(loaded: LoadedOrder, where: OrderPolicy): SignerCase['child'] {
  const person = getPerson(loaded, where);
  const { passportNumber, residentId, ward } = person;
  const documents = documentsOf({ passportNumber, residentId, other: null });
  return {
    name: nameOf(person),
    pinyin: pinyinOf(person),
    birthDay: person.birthDay,
    ...(ward && { ward }),
    documents: keysOf(documents),
  };
}

export async function findSigner(parts: OrderParts, db: Db, accountId: string): Promise<Signer | null> {
  const naming = async () => findRealName(db, await getAccount(parts, db, accountId));
  const named = await across(db, 'compare_signers', naming);
  if (named === null) return null;
  const { realName, level } = named;
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay } = realName;
  const documents = keysOf(documentsOf(realName));
  return { name: surname + givenName, pinyin: `${surnamePinyin} ${givenPinyin}`, birthDay, documents, level };
}

function keysOf(documents: readonly { kind: string; number: string }[]): string[] {
  return documents.map(({ kind, number }) => documentNumberKey(kind, number));
}

type Filer = { accountId: string; forOneself: boolean };

/** Whose account signs by filing: the holder of a mandate for the person of another account. */
async function findFiler(db: Pick<Pool, 'query'>, orderId: string): Promise<Filer | null> {
  const { rows } = await db.query<Filer>(SELECT_FILER, [orderId]);
  return rows[0] ?? null;
}

const SELECT_FILER = `
  SELECT CASE WHEN p.relation = 'self' THEN coalesce(m.holder_id, o.account_id) ELSE o.account_id END AS "accountId",
    p.relation = 'self' AND m.holder_id IS NULL AS "forOneself"
  FROM orders o JOIN applicant p ON p.id = o.applicant_id LEFT JOIN mandate m ON m.id = o.mandate_id
  WHERE o.id = $1`;

/**
 * An adult for whom a guardian acts files for nobody, themselves least of all. What an officer files for somebody is
 * signed on paper.
 * @throws AppError guardian.ward_files
 */
export async function refuseOwnWard(
  { pools }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<void> {
  const { order } = loaded;
  if (order.onBehalf !== undefined || personIn(loaded, where)?.ward !== true) return;
  const filer = await findFiler(pools.applicant, order.id);
  if (filer?.forOneself === true) throw new AppError('guardian.ward_files');
}

/** What is worth a look at the guardian who files; where others sign too it is told with what they signed. */
export async function filerFlags(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { guardian, onBehalf, id }: Order,
): Promise<Flag[]> {
  const named = namedGuardians(loaded, where);
  if (guardian !== undefined || onBehalf !== undefined || named.filer === null) return [];
  const { applicant } = parts.pools;
  const found = await findFiler(applicant, id);
  const filer = found && (await findSigner(parts, applicant, found.accountId));
  const asked = { filer, child: guardedIn(loaded, where), rules: where.policy, named };
  const signature = signatureIn(where.form);
  return findingsOnFiler(asked, where.today).flatMap((code) => {
    const target = code === 'filer_differs' ? (where.service.guardians?.filer ?? signature) : signature;
    return target === null ? [] : [{ target, code }];
  });
}
