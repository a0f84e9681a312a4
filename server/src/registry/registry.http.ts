import { z } from 'zod';
import { REGISTRY_FIELDS, REGISTRY_VERDICTS } from '@lingshi/domain/identity/registry-answer.ts';
import type { RegistryFailure, RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { contentDigest, findSignatureFault, signRequest } from '../platform/http/message-signature.ts';
import type { OwnKey, TheirKey } from '../platform/http/message-signature.ts';
import { createBreaker } from './registry.breaker.ts';
import type { Registry, RegistryQuestion } from './registry.types.ts';

export type HttpRegistrySettings = {
  /** Where its API begins; https, but on this machine. */
  url: string;
  own: OwnKey;
  their: TheirKey;
  timeoutMs?: number;
  now?: () => Date;
};

const PATH = '/v1/matches';
const MOST_CHARACTERS = 16_000;

/** The whole API is described in partners/sandbox-registry/openapi.json. */
const answerSchema = z.strictObject({
  requestId: z.uuid(),
  document: z.strictObject({ kind: z.string(), number: z.string() }),
  verdict: z.enum(REGISTRY_VERDICTS),
  differs: z.array(z.enum(REGISTRY_FIELDS)).max(REGISTRY_FIELDS.length),
});

/** Asks a registry over signed HTTP: one try of three seconds, no retry of its own, and a rest when it keeps failing. */
export function openHttpRegistry(settings: HttpRegistrySettings): Registry {
  const { url, now = () => new Date() } = settings;
  refusePlainHttp(url);
  const breaker = createBreaker(() => now().getTime());
  return {
    ask: async (question) => {
      if (!breaker.mayAsk()) return { answered: false, failure: 'resting' };
      const result = await askOnce({ ...settings, now }, question);
      breaker.note(result.answered);
      return result;
    },
  };
}

type Settings = HttpRegistrySettings & { now: () => Date };

async function askOnce(settings: Settings, question: RegistryQuestion): Promise<RegistryResult> {
  const { url, own, their, now, timeoutMs = 3_000 } = settings;
  const body = JSON.stringify(question);
  const address = new URL(PATH.slice(1), url.endsWith('/') ? url : `${url}/`);
  const signed = signRequest(own, { method: 'POST', path: address.pathname, body, at: now() });
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body,
      // A redirect would carry the question elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readSome(answer);
    if (answer.status !== 200) return failed(answer.status >= 500 ? 'down' : 'refused');
    const seen = { status: answer.status, headers: answer.headers, body: text };
    const fault = findSignatureFault(their, seen, { requestDigest: contentDigest(body), now: now() });
    return fault === null ? read(question, text) : failed('signature_wrong');
  } catch (error) {
    return failed(isTimeout(error) ? 'slow' : 'down');
  }
}

/** A good signature does not make an answer ours: it has to name our question and our document. */
function read({ requestId, document }: RegistryQuestion, text: string): RegistryResult {
  const parsed = answerSchema.safeParse(parseJson(text));
  if (!parsed.success) return failed('answer_wrong');
  const { data } = parsed;
  const ours =
    data.requestId === requestId &&
    data.document.kind === document.kind &&
    data.document.number === document.number;
  if (!ours) return failed('answer_wrong');
  return { answered: true, verdict: data.verdict, differs: data.differs };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readSome(answer: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new Error('The registry says too much');
  }
  return text + decoder.decode();
}

function failed(failure: RegistryFailure): RegistryResult {
  return { answered: false, failure };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function refusePlainHttp(url: string): void {
  const { protocol, hostname } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !here) throw new Error('A registry is asked over https');
}
