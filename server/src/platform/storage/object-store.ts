import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

export type StoredObject = { readonly key: string; readonly bytes: number; readonly storedAt: string };

/**
 * Where files lie: a folder, or anything that speaks S3. Put the object first and commit the row that
 * names it second; what no row names after a day is an orphan, found with list().
 */
export type ObjectStore = {
  /** Complete or absent, never half; an object of the same key is replaced. */
  put(key: string, body: Buffer | Readable): Promise<void>;
  /** Null when there is no such object. */
  get(key: string): Promise<Buffer | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /**
   * At most 1000 objects whose keys begin with `prefix`, in key order.
   * @param after continue behind this key.
   */
  list(prefix: string, after?: string): Promise<StoredObject[]>;
};

export const LIST_PAGE = 1000;
const KEY = /^[a-z]{1,32}\/[0-9a-f]{2}\/[0-9a-f]{32}$/;
const PREFIX = /^(?:[a-z]{1,32}\/(?:[0-9a-f]{2}\/)?)?$/;

/** A name nobody can guess. @param shelf what kind of thing it is, in letters; never user text. */
export function newObjectKey(shelf: string): string {
  const name = randomBytes(16).toString('hex');
  return assertObjectKey(`${shelf}/${name.slice(0, 2)}/${name}`);
}

/** Throws unless the key is one that newObjectKey could have made: no dots, no way out of the folder. */
export function assertObjectKey(key: string): string {
  if (!KEY.test(key)) throw new Error('Not an object key');
  return key;
}

/** '' for all, 'shelf/' or 'shelf/ab/'. */
export function assertPrefix(prefix: string): string {
  if (!PREFIX.test(prefix)) throw new Error('Not a prefix of object keys');
  return prefix;
}
