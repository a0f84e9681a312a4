import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a browser would do with the options of one ceremony. */
export type TestAuthenticator = {
  /** Answers options for making a passkey. */
  make: (options: Record<string, unknown>) => Record<string, unknown>;
  /** Answers options for proving it. */
  prove: (options: Record<string, unknown>) => Record<string, unknown>;
  id: string;
};

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/**
 * A passkey in software, as the standard has it (WebAuthn 3, ES256, no attestation), for a page of this origin.
 * @param verifies whether it asks its holder for a PIN, a finger or a face
 * @param counts whether it says how often it was used; one that lies in a cloud does not
 */
export function createAuthenticator(
  origin: string,
  { verifies = true, counts = true } = {},
): TestAuthenticator {
  const flags = verifies ? PRESENT | VERIFIED : PRESENT;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  const site = hash(Buffer.from(new URL(origin).hostname));
  let counter = 0;
  const head = (bits: number) => Buffer.concat([site, Buffer.of(bits), uint32(counts ? (counter += 1) : 0)]);
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  return {
    id,
    make: ({ challenge }) =>
      credential(id, {
        clientDataJSON: clientData('webauthn.create', challenge),
        attestationObject: attest(head(flags | WITH_KEY), rawId, publicKey),
      }),
    prove: ({ challenge }) => {
      const [data, authData] = [clientData('webauthn.get', challenge), head(flags)];
      const signed = createSign('sha256').update(authData).update(hash(data));
      return credential(id, {
        clientDataJSON: data,
        authenticatorData: authData,
        signature: signed.sign(privateKey),
      });
    },
  };
}

/** The form in which a browser hands it over: bytes as base64url. */
function credential(id: string, response: Record<string, Buffer>): Record<string, unknown> {
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
    ),
  };
}

/** The new key with its id, behind the head, vouched for by nobody. */
function attest(head: Buffer, rawId: Buffer, key: KeyObject): Buffer {
  const maker = Buffer.alloc(16);
  const authData = Buffer.concat([head, maker, uint16(rawId.length), rawId, coseKey(key)]);
  const attestation = new Map<string, unknown>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', Uint8Array.from(authData)],
  ]);
  return Buffer.from(isoCBOR.encode(attestation as never));
}

/** RFC 9053: key type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), the point. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const cose = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
    [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(cose as never));
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
