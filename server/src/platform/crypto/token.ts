import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const LEAST_BYTES = 16;

/** A secret that travels in a cookie or a link. 32 bytes by default, never fewer than 128 bits. */
export function newToken(bytes = 32): string {
  if (bytes < LEAST_BYTES) throw new Error('A token needs at least 128 bits');
  return randomBytes(bytes).toString('base64url');
}

/**
 * What the database keeps instead of the token. Plain SHA-256 is enough for 128 random bits; it is not
 * enough for a short code, which a thief of the table could try out.
 */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Compares secrets in a time that does not depend on where they differ. */
export function sameSecret(left: Buffer | string, right: Buffer | string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
