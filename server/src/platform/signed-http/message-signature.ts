/**
 * How messages between this platform and every partner are signed: RFC 9421 (HTTP Message Signatures) with Ed25519,
 * and RFC 9530 for the digest of the body. A request covers method, host,
 * path and body, so that what was sent to one partner is worth nothing at another; an answer covers its status, its
 * body and the body of the request it answers, so that an answer to another question does not pass.
 */
import { hash, randomUUID, sign, verify } from 'node:crypto';
import { component, createSignatureSync, isSignatureError, verifySignature } from 'http-message-sig';
import type { RequestDescriptor, ResponseDescriptor, UntrustedSignatureCandidate } from 'http-message-sig';
import type { OwnKey, TheirKey } from './signed-keys.ts';

export type SentRequest = { method: string; url: URL; body: string };
export type SeenAnswer = { status: number; headers: Headers; body: string };
export type SignedHeaders = { 'content-digest': string; 'signature-input': string; signature: string };

const ALGORITHM = 'ed25519';
const LABEL = 'sig1';
/** How far two machines' clocks may be apart. */
const TOLERANCE_SECONDS = 300;

const REQUEST_PARTS = ['@method', '@authority', '@path', 'content-digest'];
const ANSWER_PARTS = ['@status', 'content-digest', component('content-digest', { req: true })];

/**
 * The number in it is used once: whoever records the request and sends it again is refused.
 * @param at when it is sent; a receiver refuses what is older than five minutes
 */
export function signRequest({ keyId, privateKey }: OwnKey, request: SentRequest, at: Date): SignedHeaders {
  const { signature, signatureInput } = createSignatureSync(described(request), {
    label: LABEL,
    components: REQUEST_PARTS,
    parameters: { created: secondsOf(at), keyid: keyId, alg: ALGORITHM, nonce: randomUUID() },
    signer: { algorithm: ALGORITHM, sign: (bytes) => sign(null, bytes, privateKey) },
  });
  return { 'content-digest': contentDigest(request.body), 'signature-input': signatureInput, signature };
}

/** Whether the partner signed this very answer to this very request, within the last five minutes. */
export async function isAnswerSigned(
  { keyId, publicKey }: TheirKey,
  answer: SeenAnswer,
  request: SentRequest,
  now: Date,
): Promise<boolean> {
  // The signature covers the header alone; that the header fits the body is for us to see.
  if (answer.headers.get('content-digest') !== contentDigest(answer.body)) return false;
  const verifier = {
    algorithm: ALGORITHM,
    verify: (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicKey, signature),
  };
  return await isVerified(seen(answer, request), secondsOf(now), ({ parameters }) => {
    if (parameters.keyid !== keyId) throw new Error('Signed with a key of another name');
    return verifier;
  });
}

type Resolve = (candidate: UntrustedSignatureCandidate) => {
  algorithm: string;
  verify: (bytes: Uint8Array, signature: Uint8Array) => boolean;
};

async function isVerified(
  message: ResponseDescriptor,
  now: number,
  resolveVerifier: Resolve,
): Promise<boolean> {
  const policy = {
    // What an answer says of itself chooses neither parts, key nor algorithm.
    algorithms: [ALGORITHM],
    requiredComponents: ANSWER_PARTS,
    requiredParameters: ['created', 'keyid', 'alg'],
    now,
    // Trap: the library adds the two; a max age of five minutes as well would let ten pass.
    maxAge: 0,
    clockSkew: TOLERANCE_SECONDS,
  };
  try {
    await verifySignature(message, { label: LABEL, policy, resolveVerifier });
    return true;
  } catch (error) {
    if (isSignatureError(error)) return false;
    throw error;
  }
}

function described({ method, url, body }: SentRequest): RequestDescriptor {
  const fields = [{ name: 'content-digest', value: contentDigest(body) }];
  return { kind: 'request', method, targetUri: url.href, fields };
}

function seen({ status, headers }: SeenAnswer, request: SentRequest): ResponseDescriptor {
  const fields = [...headers].map(([name, value]) => ({ name, value }));
  return { kind: 'response', status, fields, request: described(request) };
}

function contentDigest(body: string): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
