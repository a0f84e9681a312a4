import { z } from 'zod';
import { openJson, sealJson, aad } from '../platform/crypto/cipher.ts';
import type { Aad } from '../platform/crypto/cipher.ts';

const person = z.object({ name: z.string(), mail: z.string() });
/** What names an officer; sealed with the officer's own key, which the post's key holds. */
export type OfficerPerson = z.infer<typeof person>;

export function sealOfficer(dek: Buffer, officerId: string, value: OfficerPerson): Buffer {
  return sealJson(dek, value, place('sealed', officerId));
}

export function openOfficer(dek: Buffer, officerId: string, sealed: Buffer): OfficerPerson {
  return person.parse(openJson(dek, sealed, place('sealed', officerId)));
}

export function totpPlace(officerId: string): Aad {
  return place('totp_sealed', officerId);
}

/** Selects what opens an officer's key; for a query that has `officer o`, with {@link OFFICER_KEY_JOINS}. */
export const OFFICER_KEY_COLUMNS = `k.person_id AS "personId", k.scope, k.scope_version AS "scopeVersion", k.wrapped,
  sk.wrapped AS "scopeWrapped"`;
export const OFFICER_KEY_JOINS = `JOIN person_key k ON k.person_id = o.person_id
  JOIN scope_key sk ON sk.scope = k.scope AND sk.version = k.scope_version`;

/** Whether `officer o` has a second factor. */
export const HAS_SECOND_FACTOR = `(o.totp_confirmed_at IS NOT NULL
  OR EXISTS (SELECT FROM passkey p WHERE p.officer_id = o.id))`;

function place(column: 'sealed' | 'totp_sealed', officerId: string): Aad {
  return aad('officer', column, officerId);
}
