import { Client } from 'pg';
import { isInTransaction } from '../../src/platform/db/transaction.ts';

const LOCKS_ALONE = /^\s*select\b.*\bfor\s+(no\s+key\s+update|update|share|key\s+share)\b/is;

/**
 * From here on no connection of this process takes a lock that is gone as soon as it is taken: a SELECT … FOR UPDATE
 * outside a transaction guards nothing.
 */
export function refuseLooseLocks(): void {
  const { query } = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  Client.prototype.query = function guarded(this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string } | undefined];
    const text = typeof first === 'string' ? first : first?.text;
    if (text !== undefined && LOCKS_ALONE.test(text) && !isInTransaction(this))
      throw new Error(`A lock outside a transaction guards nothing: ${text}`);
    return query.apply(this, args);
  } as typeof Client.prototype.query;
}
