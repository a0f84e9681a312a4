import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { BlindIndex } from '../platform/crypto/blind-index.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';

type Db = { query: (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }> };

/** Under which a lost document is found. One for all kinds: their numbers have series of their own. */
export function lostIndex({ document }: { document: BlindIndex }, number: string): Buffer {
  return document(documentNumberKey('lost', number));
}

/**
 * Whether any of these numbers was declared lost. A number of nobody is none.
 * @throws document.declared_lost
 */
export async function refuseLost(db: Db, numbers: readonly Buffer[]): Promise<void> {
  if (numbers.length === 0) return;
  const { rows } = await db.query(ANY_LOST, [numbers]);
  if (rows.length > 0) throw new AppError('document.declared_lost');
}

const ANY_LOST = 'SELECT number_index FROM lost_document WHERE number_index = ANY($1::bytea[]) LIMIT 1';

/**
 * Whether another account holds this number, and more than its own word stands for it. Knowing a number proves nothing:
 * whoever has proven more is locked out of it by nobody.
 */
export async function isHeldByAnother(
  db: Db,
  { document }: { document: BlindIndex },
  { number, accountId }: { number: string; accountId: string },
): Promise<boolean> {
  return (await listHolders(db, { document }, { number, accountId })).length > 0;
}

/** The other accounts that have proven the number. */
export async function listHolders(
  db: Db,
  { document }: { document: BlindIndex },
  { number, accountId }: { number: string; accountId: string },
): Promise<string[]> {
  const values = [document(documentNumberKey('passport', number)), accountId];
  const { rows } = await db.query(HELD_BY_ANOTHER, values);
  return (rows as { id: string }[]).map(({ id }) => id);
}

const HELD_BY_ANOTHER = `
  SELECT DISTINCT d.account_id AS id FROM identity_document d JOIN real_name r ON r.account_id = d.account_id
  WHERE d.kind = 'passport' AND d.number_index = $1 AND d.account_id <> $2 AND r.level <> 'declared'`;

/** SQL: none of these numbers was declared lost. For the statement that hands an order in. */
export function noneLost(sql: OneStatement, numbers: readonly Buffer[]): string {
  return `NOT EXISTS (SELECT FROM lost_document WHERE number_index = ANY(${sql.bind(numbers, 'bytea[]')}))`;
}

/**
 * What the order declares lost is what its form says now. Declared again, after an order that ended without a new
 * book, it is the later order's to take back.
 */
export function declareLost(number: Buffer | null, at: string) {
  return (sql: OneStatement): void => {
    const index = sql.bind(number, 'bytea');
    sql.with(
      'no_longer_lost',
      `DELETE FROM lost_document l USING upd WHERE l.order_id = upd.id AND l.number_index IS DISTINCT FROM ${index}`,
    );
    if (number === null) return;
    sql.with(
      'lost',
      `INSERT INTO lost_document (number_index, order_id, declared_at)
       SELECT ${index}, upd.id, ${sql.bind(at, 'timestamptz')} FROM upd
       ON CONFLICT (number_index) DO UPDATE SET order_id = excluded.order_id, declared_at = excluded.declared_at`,
    );
  };
}

/** An officer found out whose it is: void from now on. Declared by another order meanwhile, it stays that one's. */
export function voidLost(number: Buffer, at: string) {
  return (sql: OneStatement): void =>
    sql.with(
      'voided',
      `INSERT INTO lost_document (number_index, order_id, declared_at)
       SELECT ${sql.bind(number, 'bytea')}, upd.id, ${sql.bind(at, 'timestamptz')} FROM upd ON CONFLICT DO NOTHING`,
    );
}

/** Found again before a new book was made: the number lives. */
export function releaseLost(sql: OneStatement): void {
  sql.with('found', 'DELETE FROM lost_document l USING upd WHERE l.order_id = upd.id');
}
