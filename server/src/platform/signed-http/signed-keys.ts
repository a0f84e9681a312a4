import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export type OwnKey = { keyId: string; privateKey: KeyObject };
export type TheirKey = { keyId: string; publicKey: KeyObject };

/** @param text base64 of PKCS #8. @throws when it is no Ed25519 key */
export function readPrivateKey(text: string): KeyObject {
  const key = Buffer.from(text, 'base64');
  return ed25519(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

/** @param text base64 of SPKI. @throws when it is no Ed25519 key */
export function readPublicKey(text: string): KeyObject {
  const key = Buffer.from(text, 'base64');
  return ed25519(createPublicKey({ key, format: 'der', type: 'spki' }));
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not Ed25519');
  return key;
}
