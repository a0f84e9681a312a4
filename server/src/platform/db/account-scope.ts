import { AsyncLocalStorage } from 'node:async_hooks';

/** Rows of accounts stay hidden: for what happens before somebody is known, and outside of requests. */
export const NO_ACCOUNT = '';

/** The platform itself looks across accounts: see `across` in account-crossing.ts, which alone says so. */
export const EVERY_ACCOUNT = '*';

const scope = new AsyncLocalStorage<{ account: string }>();

/**
 * Runs `work` for one account: every connection of the applicants' pool that is borrowed meanwhile tells the database
 * so (`lingshi.account`). Opened where a handler is called; a scope inside a scope is its own.
 */
export async function asAccount<T>(account: string, work: () => Promise<T>): Promise<T> {
  return await scope.run({ account }, work);
}

/** From here on the present scope is this account's: for a handler that learns only now who calls. */
export function becomeAccount(account: string): void {
  const present = scope.getStore();
  if (present === undefined) throw new Error('Nobody opened a scope: run this within asAccount().');
  present.account = account;
}

/** The account that the caller of this function acts for. */
export function accountInScope(): string {
  return scope.getStore()?.account ?? NO_ACCOUNT;
}
