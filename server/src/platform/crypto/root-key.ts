import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const ROOT_KEY_BYTES = 32;

/** One purpose, one key: no derived key ever serves two algorithms. */
export type KeyPurpose = 'wrap' | 'lookup' | 'outbox';

/** The secret above all others. Everything at rest hangs from it; it is never in the database. */
export type RootKey = Readonly<Record<KeyPurpose, Buffer>>;

/** @param secret 32 random bytes. */
export function rootKeyFrom(secret: Buffer): RootKey {
  if (secret.length !== ROOT_KEY_BYTES) throw new Error(`The root key must be ${ROOT_KEY_BYTES} bytes`);
  if (secret.every((byte) => byte === secret[0])) throw new Error('The root key is not random');
  return {
    wrap: deriveKey(secret, 'wrap'),
    lookup: deriveKey(secret, 'lookup'),
    outbox: deriveKey(secret, 'outbox'),
  };
}

/** @param text 32 bytes in base64 or base64url, as an operator puts them into the environment. */
export function rootKeyFromText(text: string): RootKey {
  return rootKeyFrom(Buffer.from(text.trim(), 'base64'));
}

/** Reads the file an operator mounted; its content is what rootKeyFromText takes. */
export function readRootKey(file: string): RootKey {
  return rootKeyFromText(readFileSync(file, 'utf8'));
}

/**
 * For demo and tests: makes the file on first use. A real installation must never call this, because a
 * key that appears by itself is a key nobody has a copy of.
 */
export function readOrCreateRootKey(file: string): RootKey {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Written aside and linked: two processes that start together never read half a key, nor make two.
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(ROOT_KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readRootKey(file);
}

function deriveKey(secret: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `lingshi/${purpose}/1`, 32));
}
