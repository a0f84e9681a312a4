/**
 * Sealing personal data: AES-256-GCM with the place of the value as additional data, so that a
 * ciphertext moved to another row, column or table does not open.
 *
 * Layout of a sealed value, written for independent decryptors in docs/decisions/0003-personal-data-format.md:
 *
 *   byte 0      format version, always 1
 *   byte 1      key version
 *   bytes 2-13  nonce, random
 *   then        ciphertext, as long as the plaintext
 *   last 16     authentication tag
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT_VERSION = 1;
const HEADER_BYTES = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BODY_START = HEADER_BYTES + NONCE_BYTES;
const NAME = /^[a-z][a-z0-9_]*$/;

/** Where a sealed value lives; made by aad(). */
export type Aad = { readonly bytes: Buffer; readonly keyVersion: number };

/** A value that is not what was sealed here: damaged, moved, or sealed with another key. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value could not be opened');
    this.name = 'SealBroken';
  }
}

/** @param keyVersion 1 to 255: the version of the key that seals, not of the row. */
export function aad(table: string, column: string, rowId: string, keyVersion = 1): Aad {
  if (!NAME.test(table) || !NAME.test(column)) throw new Error('A sealed value needs a table and a column');
  if (rowId === '') throw new Error('A sealed value needs the id of its row');
  if (!Number.isInteger(keyVersion) || keyVersion < 1 || keyVersion > 255)
    throw new Error('Key version 1 to 255');
  return { bytes: Buffer.from(`${table}|${column}|${rowId}|${keyVersion}`), keyVersion };
}

export function seal(key: Buffer, plaintext: Buffer | string, place: Aad): Buffer {
  const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext;
  const nonce = nextNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(place.bytes);
  const header = Buffer.of(FORMAT_VERSION, place.keyVersion);
  const body = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([header, nonce, body, cipher.getAuthTag()]);
}

/** Throws SealBroken, and nothing that tells why: the reason would help only a forger. */
export function open(key: Buffer, sealed: Buffer, place: Aad): Buffer {
  if (
    sealed.length < BODY_START + TAG_BYTES ||
    sealed[0] !== FORMAT_VERSION ||
    sealed[1] !== place.keyVersion
  ) {
    throw new SealBroken();
  }
  const tagStart = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(HEADER_BYTES, BODY_START), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(place.bytes).setAuthTag(sealed.subarray(tagStart));
  const body = decipher.update(sealed.subarray(BODY_START, tagStart));
  try {
    decipher.final();
  } catch {
    throw new SealBroken();
  }
  return body;
}

export function openText(key: Buffer, sealed: Buffer, place: Aad): string {
  return open(key, sealed, place).toString('utf8');
}

export function sealJson(key: Buffer, value: unknown, place: Aad): Buffer {
  return seal(key, JSON.stringify(value), place);
}

/** The caller parses: what comes back was once written by an older version of the program. */
export function openJson(key: Buffer, sealed: Buffer, place: Aad): unknown {
  return JSON.parse(openText(key, sealed, place));
}

// Many nonces from one draw: drawing costs the same 2 µs for 12 bytes as for thousands.
const drawn = Buffer.alloc(NONCE_BYTES * 512);
let used = drawn.length;

function nextNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE_BYTES;
  return drawn.subarray(used - NONCE_BYTES, used);
}
