import type { Pool, PoolClient } from 'pg';
import { asAccount, EVERY_ACCOUNT } from './account-scope.ts';
import { toldAccount, workFor } from './scoped-client.ts';
import { isInTransaction } from './transaction.ts';

/** Why the applicants' side looks at rows of other accounts than the caller's. Whatever is not here may not. */
export const CROSSINGS = {
  sign_in: 'Whose a code, a passkey or a contact is, is found before anybody is known.',
  find_session: 'Whose a session is, is found by its token.',
  end_session: 'A browser ends the session it came with, whoever it was of.',
  mandate_code: 'Whoever was given the code of a mandate reads who asks, and takes it.',
  mandate_sides:
    'Who gives a mandate and who holds it read the name of the other, and both are told of its end.',
  guardian_code: 'Whoever was given the code of an invitation reads what there is to sign.',
  guardian_signed: 'Who has signed an order sees that it is there, and takes the signature back.',
  compare_signers: 'Who signs and who files are compared: one person in two accounts signs once.',
  weigh_number: 'Whose a document number is, is weighed among all who claim it.',
  take_over: 'An order goes from the account that kept it for an officer into the account of its person.',
} as const satisfies Readonly<Record<string, string>>;

export type Crossing = keyof typeof CROSSINGS;

type Queryable = { query: (text: string, values?: unknown[]) => Promise<unknown> };

/**
 * Runs `work`, a statement or two, across accounts. Given a pool, what borrows from it meanwhile crosses; given a
 * connection, its own statements do, inside of a transaction too, and not one after it. Connections of the other roles
 * are told apart by no account and go on as they are.
 */
export async function across<T>(db: object, reason: Crossing, work: () => Promise<T>): Promise<T> {
  if (!Object.hasOwn(CROSSINGS, reason))
    throw new Error(`Nobody decided on crossing accounts for "${reason}".`);
  if (isPool(db)) return await asAccount(EVERY_ACCOUNT, work);
  const client = db as PoolClient;
  const before = toldAccount(client);
  if (before === null || before === EVERY_ACCOUNT) return await work();
  await tell(client, EVERY_ACCOUNT);
  try {
    return await work();
  } finally {
    await tell(client, before).catch(refuseUnlessAborted);
  }
}

/** From here on this transaction is of one account: for whoever crossed to find out which. */
export async function narrowTo(client: PoolClient, account: string): Promise<void> {
  await tell(client, account);
}

async function tell(client: PoolClient, account: string): Promise<void> {
  workFor(client, account);
  // Inside a transaction nothing leads: BEGIN has told it, for whom it was then.
  if (isInTransaction(client))
    await (client as Queryable).query(`SELECT set_config('lingshi.account', $1, true)`, [account]);
}

/** In a transaction that has failed nothing is read any more: it ends, and so does what was told in it. */
function refuseUnlessAborted(error: unknown): void {
  if ((error as { code?: unknown }).code !== '25P02') throw error as Error;
}

function isPool(db: object): db is Pool {
  return 'totalCount' in db;
}
