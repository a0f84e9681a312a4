import { isAnswerSigned, signRequest } from './message-signature.ts';
import type { OwnKey, TheirKey } from './signed-keys.ts';

/** A system of somebody else's that is asked over signed HTTP. */
export type SignedPartner = {
  /** Where its API begins; https, but on this machine. */
  url: string;
  own: OwnKey;
  their: TheirKey;
  timeoutMs?: number;
  now?: () => Date;
};

export type SignedResult =
  | { answered: true; text: string }
  | { answered: false; failure: 'down' | 'slow' | 'refused' | 'signature_wrong' };

const TIMEOUT_MS = 3_000;
const MOST_CHARACTERS = 16_000;

/** Posts JSON to a partner: one try of three seconds, no retry of its own. Never throws for what the partner does. */
export async function sendSigned(partner: SignedPartner, path: string, json: unknown): Promise<SignedResult> {
  const { url: base, own, their, timeoutMs = TIMEOUT_MS, now = () => new Date() } = partner;
  const url = new URL(path.slice(1), base.endsWith('/') ? base : `${base}/`);
  const request = { method: 'POST', url, body: JSON.stringify(json) };
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers: { 'content-type': 'application/json', ...signRequest(own, request, now()) },
      body: request.body,
      // A redirect would carry the question elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await readSome(answer);
    if (answer.status !== 200) return failed(answer.status >= 500 ? 'down' : 'refused');
    const { status, headers } = answer;
    const signed = await isAnswerSigned(their, { status, headers, body }, request, now());
    return signed ? { answered: true, text: body } : failed('signature_wrong');
  } catch (error) {
    return failed(isTimeout(error) ? 'slow' : 'down');
  }
}

async function readSome(answer: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new Error('The partner says too much');
  }
  return text + decoder.decode();
}

function failed(failure: (SignedResult & { answered: false })['failure']): SignedResult {
  return { answered: false, failure };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** @throws when the address would carry personal data over the network in the clear */
export function refusePlainHttp(url: string): void {
  const { protocol, hostname } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !here) throw new Error('A partner is asked over https');
}
