/** A wall as the catalogue says it, `@` being the table; open: none, for a reason. */
export type Wall = { sql: string | null; why: string };
export type Decision = { rights: readonly string[]; wall: Wall | readonly Wall[] };
/** By table. */
export type Decisions = Readonly<Record<string, readonly Decision[]>>;

export const OWN: Wall = { why: 'rows of the present account', sql: 'is_own(account_id)' };
/** Beside officers' rows in one table. */
export const OWN_SIDE: Wall = {
  why: 'rows of the present account, and of no officer',
  sql: '((officer_id IS NULL) AND is_own(account_id))',
};
export const ORDER: Wall = {
  why: 'rows of an order that the policy of orders shows',
  sql: '(EXISTS ( SELECT FROM orders o WHERE (o.id = @.order_id)))',
};
export const POST: Wall = {
  why: 'rows of the post of the connection',
  sql: '(post = current_setting(post))',
};
export const OFFICER: Wall = {
  why: 'rows of an officer whom the policy of officers shows',
  sql: 'is_own_officer(officer_id)',
};

/** Beside accounts' rows in one table. */
export const OFFICER_SIDE: Wall = {
  why: 'rows of an officer whom the policy of officers shows, and of no account',
  sql: '((officer_id IS NOT NULL) AND is_own_officer(officer_id))',
};

export function by(why: string, sql: string): Wall {
  return { why, sql };
}

/** There is no wall here, and this is why. */
export function open(why: string): Wall {
  return { why, sql: null };
}

/** What the table's rights must ask, in the form of the catalogue. */
export function askedBy(table: string, { wall }: Decision): string[] {
  return [wall].flat().map(({ sql }) => (sql ?? 'true').replaceAll('@', table));
}
