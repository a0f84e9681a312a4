import { isSamePerson } from '@lingshi/domain/guardian/guardian.signer.ts';
import type { SignerCase } from '@lingshi/domain/guardian/guardian.signer.ts';
import type { Db } from '../account/session.store.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { findSigner, guardedIn } from '../order/order.filer.ts';
import { namedGuardians } from '../order/order.guardian.ts';
import { policyOf } from '../order/order.policy.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { across } from '../platform/db/account-crossing.ts';

/** Somebody who signs: by what name, which person that is, and all that is compared. */
export type Signing = { name: string; personId: string; signer: SignerCase };

/**
 * The name under which an account signs, and which person that is. One account holds a number, but somebody with
 * a passport and an identity card could open two: who has the name and the birth day of an earlier signer is that
 * signer, and so is whoever filed the order under a mandate.
 * @throws AppError identity.missing: who signs has said who they are
 */
export async function getSigner(
  parts: OrderParts,
  db: Db,
  accountId: string,
  loaded: LoadedOrder,
): Promise<Signing> {
  const { order } = loaded;
  const own = await findSigner(parts, db, accountId);
  if (own === null) throw new AppError('identity.missing');
  const [first] = order.guardian?.signatures ?? [];
  const before = await listSigners(parts, db, loaded);
  const filer = before.find(({ accountId: id }) => id === first?.accountId) ?? null;
  const signer = {
    signer: own,
    filer,
    others: before,
    child: guardedIn(loaded, policyOf(parts, loaded.order)),
    rules: rulesOf(parts, loaded),
    named: namedGuardians(loaded, policyOf(parts, loaded.order)),
  };
  const holds = first !== undefined && (await isHolder(db, order.id, accountId));
  const same = holds ? first : before.find((other) => isSamePerson(own, other));
  return { name: own.name, personId: same?.personId ?? accountId, signer };
}

async function listSigners(parts: OrderParts, db: Db, { order }: LoadedOrder) {
  const signed = [];
  for (const { accountId, personId } of order.guardian?.signatures ?? []) {
    const known = await findSigner(parts, db, accountId);
    if (known !== null) signed.push({ ...known, accountId, personId });
  }
  return signed;
}

function rulesOf(parts: OrderParts, { order }: LoadedOrder): SignerCase['rules'] {
  return policyOf(parts, order).policy;
}

async function isHolder(db: Db, orderId: string, accountId: string): Promise<boolean> {
  const sql =
    'SELECT FROM orders o JOIN mandate m ON m.id = o.mandate_id AND m.holder_id = $2 WHERE o.id = $1';
  const { rows } = await across(db, 'compare_signers', async () => db.query(sql, [orderId, accountId]));
  return rows.length > 0;
}
