import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

// Written from openapi.json and RFC 9421 alone, and not shared with the platform: two sides that agree prove the words.

export type Keys = { own: KeyObject; ownId: string; caller: KeyObject; callerId: string };

/** @param text base64 of DER: PKCS #8 for a private key, SPKI for a public one */
export function privateKey(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
}
export function publicKey(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
}

const CLOCK_SECONDS = 300;
const INPUT =
  /^sig1=(\("@method" "@authority" "@path" "content-digest"\);created=(\d+);keyid="([\w.-]+)";alg="ed25519";nonce="([\w-]{16,64})")$/;

/** Numbers of the last minutes that a request may not use again, with the second until which each is remembered. */
const used = new Map<string, number>();

/** Whether nobody has used it yet; from now on it is used. */
function takeNonce(nonce: string): boolean {
  const now = Date.now() / 1000;
  for (const [old, until] of used) if (until < now) used.delete(old);
  if (used.has(nonce)) return false;
  used.set(nonce, now + 2 * CLOCK_SECONDS);
  return true;
}

/** Whether the caller signed this very request, to us, now and for the first time: `authority` is our own address, whatever the request calls us. */
export function isSigned(
  keys: Keys,
  request: { method: string; authority: string; path: string; body: string },
  headers: IncomingHttpHeaders,
): boolean {
  const [, params, created, keyId, nonce = ''] = INPUT.exec(String(headers['signature-input'])) ?? [];
  const signature = /^sig1=:([\w+/=]+):$/.exec(String(headers['signature']))?.[1];
  if (params === undefined || signature === undefined || keyId !== keys.callerId) return false;
  if (Math.abs(Date.now() / 1000 - Number(created)) > CLOCK_SECONDS) return false;
  if (headers['content-digest'] !== digest(request.body)) return false;
  const lines = [
    `"@method": ${request.method}`,
    `"@authority": ${request.authority}`,
    `"@path": ${request.path}`,
    `"content-digest": ${digest(request.body)}`,
    `"@signature-params": ${params}`,
  ];
  const isTheirs = verify(null, Buffer.from(lines.join('\n')), keys.caller, Buffer.from(signature, 'base64'));
  return isTheirs && takeNonce(nonce);
}

/** Headers of an answer to the request with this body. */
export function signAnswer(
  keys: Keys,
  { status, body, asked }: { status: number; body: string; asked: string },
): Record<string, string> {
  const created = Math.floor(Date.now() / 1000);
  const params = `("@status" "content-digest" "content-digest";req);created=${created};keyid="${keys.ownId}";alg="ed25519"`;
  const lines = [
    `"@status": ${status}`,
    `"content-digest": ${digest(body)}`,
    `"content-digest";req: ${digest(asked)}`,
    `"@signature-params": ${params}`,
  ];
  const signature = sign(null, Buffer.from(lines.join('\n')), keys.own).toString('base64');
  return {
    'content-digest': digest(body),
    'signature-input': `sig1=${params}`,
    signature: `sig1=:${signature}:`,
  };
}

function digest(body: string): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}
