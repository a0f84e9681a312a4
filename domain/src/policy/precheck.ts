import type { Day, Instant } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { CaseFacts } from './fact.ts';
import { feeFor } from './fee.ts';
import type { Fee } from './fee.ts';
import { listMaterials } from './material.ts';
import type { Material } from './material.ts';
import { resolvePolicy } from './policy.resolve.ts';
import type { Policy } from './policy.resolve.ts';
import type { Post } from './post.schema.ts';
import type { PrecheckEnd, PrecheckGraph, PrecheckOption, PrecheckQuestion } from './precheck.schema.ts';
import type { ActiveRow } from './rule-book.ts';
import { judgeCase } from './served.ts';
import type { Gate, Served } from './served.ts';
import { listSteps } from './stage.ts';
import type { StageStep } from './stage.ts';

/** Question id → option id. */
export type PrecheckAnswers = Readonly<Record<string, string>>;

/** How far the answers lead: every option taken, and the question or the end they arrive at. */
type Walk = { taken: PrecheckOption[]; question: PrecheckQuestion | null; end: PrecheckEnd | null };

/** Trap: a graph that leads to nothing walks to neither; `checkPrecheck` refuses such data. */
function walk(graph: PrecheckGraph, answers: PrecheckAnswers): Walk {
  const taken: PrecheckOption[] = [];
  let next = graph.start;
  while (taken.length <= graph.questions.length) {
    const question = graph.questions.find(({ id }) => id === next);
    if (question === undefined) break;
    const option = question.options.find(({ id }) => id === answers[question.id]);
    if (option === undefined) return { taken, question, end: null };
    taken.push(option);
    next = option.next;
  }
  return {
    taken,
    question: null,
    end: graph.outcomes.find(({ id }) => id === resolveGoal(taken, next)) ?? null,
  };
}

function resolveGoal(taken: readonly PrecheckOption[], next: string): string | undefined {
  return next === 'goal' ? taken.findLast((option) => option.goal !== undefined)?.goal : next;
}

/** The question to ask now; null when the answers have reached an end. Unknown answers are asked again. */
export function nextQuestion(graph: PrecheckGraph, answers: PrecheckAnswers): PrecheckQuestion | null {
  return walk(graph, answers).question;
}

/** The end the answers lead to; null while a question is open. */
export function precheckEnd(graph: PrecheckGraph, answers: PrecheckAnswers): PrecheckEnd | null {
  return walk(graph, answers).end;
}

/** What the answers say about the case. */
export function precheckFacts(graph: PrecheckGraph, answers: PrecheckAnswers): CaseFacts {
  return Object.fromEntries(
    walk(graph, answers).taken.flatMap((option) => Object.entries(option.facts ?? {})),
  );
}

/** Questions answered so far, and how many there are at most on the way on. */
export function precheckProgress(
  graph: PrecheckGraph,
  answers: PrecheckAnswers,
): { step: number; steps: number } {
  const { taken, question } = walk(graph, answers);
  return { step: taken.length, steps: taken.length + (question === null ? 0 : longestFrom(graph, question)) };
}

function longestFrom(graph: PrecheckGraph, question: PrecheckQuestion): number {
  const followers = question.options.map(({ next }) => graph.questions.find(({ id }) => id === next));
  return 1 + Math.max(0, ...followers.map((follower) => (follower ? longestFrom(graph, follower) : 0)));
}

/** An address to write to; null address = not known for this post, then the hotline remains. */
export type PrecheckContact = { use: Post['emails'][number]['use']; address: string | null };

type EndTexts = Pick<PrecheckEnd, 'id' | 'title' | 'text' | 'source' | 'confidence'>;
export type PrecheckOutcome =
  | (EndTexts & { type: 'elsewhere'; contacts: PrecheckContact[] })
  | (EndTexts & {
      type: 'service';
      service: string;
      kind: string;
      served: Served;
      rulesVersion: string;
      fee: Fee | null;
      materials: Material[];
      steps: StageStep[];
      contacts: PrecheckContact[];
    });

/** The rules of one deployment as one post sees them at one instant; `day` is today there. */
export type PrecheckContext = {
  rows: readonly ActiveRow[];
  post: Post;
  day: Day;
  at: Instant;
  gateOf: (service: string, kind: string) => Gate | null;
};

/**
 * Where the answers lead, with everything the person wants to know before opening an account.
 * @returns `precheck.unfinished` while a question is open; `policy.none_in_force` from the rules.
 */
export function outcome(
  graph: PrecheckGraph,
  answers: PrecheckAnswers,
  context: PrecheckContext,
): Result<PrecheckOutcome> {
  const end = precheckEnd(graph, answers);
  if (end === null) return refuse('precheck.unfinished');
  const { id, title, text, source, confidence } = end;
  const texts = { id, title, text, source, confidence };
  if (end.type === 'elsewhere')
    return ok({ ...texts, type: end.type, contacts: contacts(context.post, end.emails) });
  const policy = resolvePolicy(context.rows, context.post, end.service, end.kind, context.day);
  if (!policy.ok) return policy;
  return ok({
    ...texts,
    type: end.type,
    ...serviceOutcome(policy.value, precheckFacts(graph, answers), context),
  });
}

function serviceOutcome(policy: Policy, facts: CaseFacts, { post, at, gateOf }: PrecheckContext) {
  const { service, kind, offer, rulesVersion } = policy;
  const parts = {
    fee: feeFor(policy, facts),
    materials: listMaterials(policy, facts),
    steps: listSteps(policy),
  };
  const served = judgeCase({ policy, post, at, gate: gateOf(service, kind) }, { facts });
  return { service, kind, served, rulesVersion, ...parts, contacts: contacts(post, [offer.email]) };
}

function contacts(post: Post, uses: readonly PrecheckContact['use'][]): PrecheckContact[] {
  return uses.map((use) => ({
    use,
    address: post.emails.find((email) => email.use === use)?.address ?? null,
  }));
}
