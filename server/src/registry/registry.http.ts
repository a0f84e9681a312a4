import { z } from 'zod';
import { REGISTRY_FIELDS, REGISTRY_VERDICTS } from '@lingshi/domain/identity/registry-answer.ts';
import type { RegistryFailure, RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { sendSigned, refusePlainHttp } from '../platform/signed-http/send-signed.ts';
import type { SignedPartner } from '../platform/signed-http/send-signed.ts';
import { createBreaker } from './registry.breaker.ts';
import type { Registry, RegistryQuestion } from './registry.types.ts';

const PATH = '/v1/matches';

/** The whole API is described in partners/sandbox-registry/openapi.json. */
const answerSchema = z.strictObject({
  requestId: z.uuid(),
  document: z.strictObject({ kind: z.string(), number: z.string() }),
  verdict: z.enum(REGISTRY_VERDICTS),
  differs: z.array(z.enum(REGISTRY_FIELDS)).max(REGISTRY_FIELDS.length),
});

/** Asks a registry over signed HTTP: one try, and a rest when it keeps failing. */
export function openHttpRegistry(settings: SignedPartner): Registry {
  const { url, now = () => new Date() } = settings;
  refusePlainHttp(url);
  const breaker = createBreaker(() => now().getTime());
  return {
    ask: async (question) => {
      if (!breaker.mayAsk()) return { answered: false, failure: 'resting' };
      const result = await sendSigned(settings, PATH, question);
      const read = result.answered ? readAnswer(question, result.text) : result;
      breaker.note(read.answered);
      return read;
    },
  };
}

/** A good signature does not make an answer ours: it has to name our question and our document. */
function readAnswer({ requestId, document }: RegistryQuestion, text: string): RegistryResult {
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

function failed(failure: RegistryFailure): RegistryResult {
  return { answered: false, failure };
}
