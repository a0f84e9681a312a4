import { chineseNameKey } from '@lingshi/domain/identity/normalise.ts';
import { getAccount } from '../account/account.store.ts';
import { findRealName } from '../account/real-name.declare.ts';
import type { Db } from '../account/session.store.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';

type Known = { name: string; key: string };

/**
 * The name under which an account signs, and which person that is. A number belongs to one account, but somebody with
 * a passport and an identity card could open two: who has the name and the birth day of an earlier signer is that
 * signer, and so is whoever filed the order under a mandate.
 * @throws AppError identity.missing: who signs has said who they are
 */
export async function getSigner(
  parts: OrderParts,
  db: Db,
  accountId: string,
  { order }: LoadedOrder,
): Promise<{ name: string; personId: string }> {
  const own = await findPerson(parts, db, accountId);
  if (own === null) throw new AppError('identity.missing');
  const [filer, ...others] = order.guardian?.signatures ?? [];
  if (filer !== undefined && (await isHolder(db, order.id, accountId)))
    return { name: own.name, personId: filer.personId };
  for (const signer of filer === undefined ? others : [filer, ...others]) {
    const known = await findPerson(parts, db, signer.accountId);
    if (known?.key === own.key) return { name: own.name, personId: signer.personId };
  }
  return { name: own.name, personId: accountId };
}

async function findPerson(parts: OrderParts, db: Db, accountId: string): Promise<Known | null> {
  const named = await findRealName(db, await getAccount(parts, db, accountId));
  if (named === null) return null;
  const { surname, givenName, birthDay } = named.realName;
  const name = surname + givenName;
  return { name, key: `${chineseNameKey(name)} ${birthDay}` };
}

async function isHolder(db: Db, orderId: string, accountId: string): Promise<boolean> {
  const { rows } = await db.query(
    'SELECT FROM orders o JOIN mandate m ON m.id = o.mandate_id AND m.holder_id = $2 WHERE o.id = $1',
    [orderId, accountId],
  );
  return rows.length > 0;
}
