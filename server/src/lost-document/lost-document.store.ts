import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { BlindIndex } from '../platform/crypto/blind-index.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import { across } from '../platform/db/account-crossing.ts';

export type Db = { query: (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }> };
type Indexes = { document: BlindIndex };

/** Under which a lost document is found. One for all kinds: their numbers have series of their own. */
export function lostIndex({ document }: Indexes, number: string): Buffer {
  return document(documentNumberKey('lost', number));
}

/**
 * Whether any of these numbers is void. A number of nobody is none, and one that somebody reported who only knows it.
 * @throws document.declared_lost
 */
export async function refuseLost(db: Db, numbers: readonly Buffer[]): Promise<void> {
  if (numbers.length === 0) return;
  const { rows } = await db.query(ANY_LOST, [numbers]);
  if (rows.length > 0) throw new AppError('document.declared_lost');
}

const ANY_LOST = `
  SELECT number_index FROM lost_document
  WHERE number_index = ANY($1::bytea[]) AND effective_at IS NOT NULL LIMIT 1`;

/**
 * The same, told to nobody but whoever declared the loss or has proven the number: others hear the same of every
 * number, by the same query.
 * @throws document.declared_lost
 */
export async function refuseOwnLost(
  db: Db,
  indexes: Indexes,
  { numbers, accountId }: { numbers: readonly string[]; accountId: string },
): Promise<void> {
  if (numbers.length === 0) return;
  const lost = numbers.map((number) => lostIndex(indexes, number));
  const passports = numbers.map((number) => passportIndex(indexes, number));
  const { rows } = await db.query(OWN_LOST, [lost, accountId, passports]);
  if (rows.length > 0) throw new AppError('document.declared_lost');
}

const OWN_LOST = `
  SELECT l.number_index FROM lost_document l JOIN orders o ON o.id = l.order_id
  WHERE l.number_index = ANY($1::bytea[]) AND l.effective_at IS NOT NULL AND (o.account_id = $2 OR EXISTS (
    SELECT FROM identity_document d
    WHERE d.account_id = $2 AND d.number_index = ANY($3::bytea[]) AND d.proof IS NOT NULL))
  LIMIT 1`;

/** Those of these numbers that the account has not declared as its own. */
export async function listForeign(
  db: Db,
  indexes: Indexes,
  { numbers, accountId }: { numbers: readonly string[]; accountId: string },
): Promise<string[]> {
  if (numbers.length === 0) return [];
  const { rows } = await db.query(OWN_NUMBERS, [accountId]);
  const own = (rows as { number: Buffer }[]).map(({ number }) => number);
  return numbers.filter((number) => !own.some((one) => one.equals(passportIndex(indexes, number))));
}

const OWN_NUMBERS = `SELECT number_index AS number FROM identity_document WHERE account_id = $1`;

function passportIndex({ document }: Indexes, number: string): Buffer {
  return document(documentNumberKey('passport', number));
}

/** The other accounts that have proven the number: knowing it proves nothing. */
export async function listHolders(
  db: Db,
  indexes: Indexes,
  { number, accountId }: { number: string; accountId: string },
): Promise<string[]> {
  const asked = [passportIndex(indexes, number), accountId];
  const { rows } = await across(db, 'weigh_number', async () => db.query(HELD_BY_ANOTHER, asked));
  return (rows as { id: string }[]).map(({ id }) => id);
}

const HELD_BY_ANOTHER = `
  SELECT d.account_id AS id FROM identity_document d
  WHERE d.kind = 'passport' AND d.number_index = $1 AND d.account_id <> $2 AND d.proof IS NOT NULL`;

/** Whether the account has proven the number itself. */
export async function holdsNumber(
  db: Db,
  indexes: Indexes,
  { number, accountId }: { number: string; accountId: string },
): Promise<boolean> {
  const { rows } = await db.query(HELD_BY_ITSELF, [passportIndex(indexes, number), accountId]);
  return rows.length > 0;
}

const HELD_BY_ITSELF = `
  SELECT d.account_id FROM identity_document d
  WHERE d.kind = 'passport' AND d.number_index = $1 AND d.account_id = $2 AND d.proof IS NOT NULL`;

/** Which of these numbers another order reports lost, void or not. */
export async function listReported(db: Db, numbers: readonly Buffer[], orderId: string): Promise<Buffer[]> {
  if (numbers.length === 0) return [];
  const { rows } = await db.query(REPORTED, [numbers, orderId]);
  return (rows as { number: Buffer }[]).map(({ number }) => number);
}

const REPORTED = `
  SELECT DISTINCT number_index AS number FROM lost_document
  WHERE number_index = ANY($1::bytea[]) AND order_id <> $2`;

/** SQL: none of these numbers is void. For the statement that hands an order in. */
export function noneLost(sql: OneStatement, numbers: readonly Buffer[]): string {
  return `NOT EXISTS (SELECT FROM lost_document
    WHERE effective_at IS NOT NULL AND number_index = ANY(${sql.bind(numbers, 'bytea[]')}))`;
}

/**
 * What the order declares lost is what its form says now; what others declared of the same number is theirs.
 * @param number null: it declares nothing any more
 */
export function declareLost(number: Buffer | null, { at, effective }: { at: string; effective: boolean }) {
  return (sql: OneStatement): void => {
    const index = sql.bind(number, 'bytea');
    sql.with(
      'no_longer_lost',
      `DELETE FROM lost_document l USING upd WHERE l.order_id = upd.id AND l.number_index IS DISTINCT FROM ${index}`,
    );
    if (number === null) return;
    const now = sql.bind(at, 'timestamptz');
    sql.with(
      'lost',
      `INSERT INTO lost_document AS l (number_index, order_id, declared_at, effective_at)
       SELECT ${index}, upd.id, ${now}, ${effective ? now : 'NULL::timestamptz'} FROM upd
       ON CONFLICT (order_id, number_index) DO UPDATE SET effective_at = coalesce(l.effective_at, excluded.effective_at)`,
    );
  };
}

/** What the order declared is void from now on: a review passed it, or its account has proven the number. */
export function voidDeclared(at: string) {
  return (sql: OneStatement): void =>
    sql.with(
      'voided',
      `UPDATE lost_document l SET effective_at = coalesce(l.effective_at, ${sql.bind(at, 'timestamptz')})
       FROM upd WHERE l.order_id = upd.id`,
    );
}

/** The report does not hold: the number lives, unless somebody else declared it too. */
export function releaseDeclared(sql: OneStatement): void {
  sql.with('released', 'DELETE FROM lost_document l USING upd WHERE l.order_id = upd.id');
}

/**
 * Found again before a new book was made: the account's own declarations of the number are taken back, but for one that
 * brought a new book. Nobody else's are.
 */
export function releaseFound(sql: OneStatement): void {
  sql.with(
    'found',
    `DELETE FROM lost_document l USING upd, orders mine, orders o
     WHERE mine.id = upd.id AND o.id = l.order_id AND (l.order_id = upd.id OR (
       o.account_id = mine.account_id AND o.status <> 'completed'
       AND l.number_index IN (SELECT f.number_index FROM lost_document f WHERE f.order_id = upd.id)))`,
  );
}
