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

const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/** A passkey in software, as the standard has it (WebAuthn 3, ES256, no attestation), for a page of this origin. */
export function createAuthenticator(origin: string): TestAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  const site = hash(Buffer.from(new URL(origin).hostname));
  let counter = 0;
  const head = (flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([site, Buffer.of(flags), count]);
  };
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const credential = (response: Record<string, string>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    id,
    make: ({ challenge }) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const authData = Buffer.concat([
        head(PRESENT_AND_VERIFIED | WITH_KEY),
        Buffer.alloc(16),
        length,
        rawId,
        coseKey(publicKey),
      ]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData)],
      ]);
      return credential({
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      });
    },
    prove: ({ challenge }) => {
      const [data, authData] = [clientData('webauthn.get', challenge), head(PRESENT_AND_VERIFIED)];
      const signed = createSign('sha256').update(authData).update(hash(data));
      return credential({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signed.sign(privateKey).toString('base64url'),
      });
    },
  };
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
