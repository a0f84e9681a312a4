import { aad } from '../platform/crypto/cipher.ts';
import type { Aad } from '../platform/crypto/cipher.ts';

/** Where sealed values of accounts lie: a ciphertext moved elsewhere does not open. */
export function contactPlace(contactId: string): Aad {
  return aad('contact', 'sealed', contactId);
}

export function codeContactPlace(codeId: string): Aad {
  return aad('one_time_code', 'contact_sealed', codeId);
}

export function realNamePlace(accountId: string): Aad {
  return aad('real_name', 'sealed', accountId);
}
