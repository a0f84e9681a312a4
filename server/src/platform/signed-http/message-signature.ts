import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * Signed messages between two machines: RFC 9421 (HTTP Message Signatures) with Ed25519 in one fixed profile, and
 * RFC 9530 for the digest of the body. A request covers method, path and body; an answer covers its status, its body
 * and the body of the request it answers, so that an answer to another question does not pass.
 */
export type OwnKey = { keyId: string; privateKey: KeyObject };
export type TheirKey = { keyId: string; publicKey: KeyObject };

export type SignedHeaders = { 'content-digest': string; 'signature-input': string; signature: string };

/** How far two machines' clocks may be apart. */
const TOLERANCE_SECONDS = 300;

const REQUEST_PARTS = '("@method" "@path" "content-digest")';
const ANSWER_PARTS = '("@status" "content-digest" "content-digest";req)';

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

export function contentDigest(body: string): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

/** @param at when it is sent; a receiver refuses what is older than five minutes */
export function signRequest(
  key: OwnKey,
  { method, path, body, at }: { method: string; path: string; body: string; at: Date },
): SignedHeaders {
  const params = paramsOf(REQUEST_PARTS, key.keyId, at);
  const digest = contentDigest(body);
  const lines = [`"@method": ${method}`, `"@path": ${path}`, `"content-digest": ${digest}`];
  const signature = sign(null, baseOf(lines, params), key.privateKey).toString('base64');
  return {
    'content-digest': digest,
    'signature-input': `sig1=${params}`,
    signature: `sig1=:${signature}:`,
  };
}

export type SignedAnswer = { status: number; headers: Headers; body: string };

/** @returns what is wrong with the answer's signature, or null when it holds */
export function findSignatureFault(
  key: TheirKey,
  answer: SignedAnswer,
  { requestDigest, now }: { requestDigest: string; now: Date },
): 'missing' | 'wrong' | 'old' | null {
  const params = /^sig1=(.{1,300})$/.exec(answer.headers.get('signature-input') ?? '')?.[1];
  const signature = /^sig1=:([A-Za-z0-9+/=]{1,200}):$/.exec(answer.headers.get('signature') ?? '')?.[1];
  if (params === undefined || signature === undefined) return 'missing';
  const created = Number(/;created=(\d{1,12});/.exec(params)?.[1]);
  // Only our own profile is believed: what an answer says of itself chooses neither parts, key nor algorithm.
  if (params !== paramsOf(ANSWER_PARTS, key.keyId, new Date(created * 1000))) return 'wrong';
  const digest = contentDigest(answer.body);
  if (answer.headers.get('content-digest') !== digest) return 'wrong';
  const lines = [
    `"@status": ${answer.status}`,
    `"content-digest": ${digest}`,
    `"content-digest";req: ${requestDigest}`,
  ];
  const holds = verify(null, baseOf(lines, params), key.publicKey, Buffer.from(signature, 'base64'));
  if (!holds) return 'wrong';
  return Math.abs(now.getTime() / 1000 - created) > TOLERANCE_SECONDS ? 'old' : null;
}

function paramsOf(parts: string, keyId: string, at: Date): string {
  const seconds = at.getTime() / 1000;
  const created = Number.isFinite(seconds) ? Math.floor(seconds) : 0;
  return `${parts};created=${created};keyid="${keyId}";alg="ed25519"`;
}

function baseOf(lines: readonly string[], params: string): Buffer {
  return Buffer.from([...lines, `"@signature-params": ${params}`].join('\n'));
}
