import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';

/**
 * Finds a value without storing it: a keyed hash, one key per column, so that equal values in two
 * columns do not look equal.
 *
 * It leaks equality inside a column and nothing else. National ID numbers have few possible values, so
 * the key must never be where the database is.
 */
export type BlindIndex = (normalised: string) => Buffer;

/**
 * @param lookupKey RootKey.lookup
 * @param column names the set of values that may be compared, e.g. 'document.number'; two columns that
 *   must find each other share one name. Never rename it: every stored hash would be lost.
 */
export function blindIndex(lookupKey: Buffer, column: string): BlindIndex {
  const bytes = hkdfSync('sha256', lookupKey, '', `lingshi/blind-index/${column}`, 32);
  // Made once: from bytes, each hash would take six times as long.
  const key = createSecretKey(Buffer.from(bytes));
  return (normalised) => createHmac('sha256', key).update(normalised, 'utf8').digest();
}
