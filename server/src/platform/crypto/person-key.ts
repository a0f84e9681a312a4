/**
 * Keys without a database: a person's key sealed by a scope's key, a scope's key sealed by the root.
 * keyring.ts stores them; a hot path calls these and puts the rows into its own statement.
 */
import { randomBytes } from 'node:crypto';
import { aad, open, seal } from './cipher.ts';

const KEY_BYTES = 32;

/** An opened scope key. A scope is whoever may hold people's keys, e.g. one office; a plain name here. */
export type ScopeKey = { readonly scope: string; readonly version: number; readonly key: Buffer };

/** A row of person_key, as it is stored. */
export type PersonKeyRow = {
  readonly personId: string;
  readonly scope: string;
  readonly scopeVersion: number;
  readonly wrapped: Buffer;
};

/** A new person's key: `dek` to seal with at once, `row` to insert. No I/O. */
export function newPersonKey(scopeKey: ScopeKey, personId: string): { dek: Buffer; row: PersonKeyRow } {
  const dek = randomBytes(KEY_BYTES);
  return { dek, row: wrapPersonKey(scopeKey, personId, dek) };
}

export function wrapPersonKey(scopeKey: ScopeKey, personId: string, dek: Buffer): PersonKeyRow {
  const wrapped = seal(scopeKey.key, dek, personKeyPlace(personId, scopeKey.version));
  return { personId, scope: scopeKey.scope, scopeVersion: scopeKey.version, wrapped };
}

/** @param scopeKey the version the row names; throws SealBroken with any other. */
export function unwrapPersonKey(scopeKey: ScopeKey, row: PersonKeyRow): Buffer {
  return open(scopeKey.key, row.wrapped, personKeyPlace(row.personId, row.scopeVersion));
}

export function newScopeKey(
  rootWrap: Buffer,
  scope: string,
  version: number,
): ScopeKey & { wrapped: Buffer } {
  const key = randomBytes(KEY_BYTES);
  return { scope, version, key, wrapped: seal(rootWrap, key, scopeKeyPlace(scope, version)) };
}

export function unwrapScopeKey(rootWrap: Buffer, scope: string, version: number, wrapped: Buffer): ScopeKey {
  return { scope, version, key: open(rootWrap, wrapped, scopeKeyPlace(scope, version)) };
}

function personKeyPlace(personId: string, scopeVersion: number) {
  return aad('person_key', 'wrapped', personId, scopeVersion);
}

function scopeKeyPlace(scope: string, version: number) {
  return aad('scope_key', 'wrapped', scope, version);
}
