import type { Day, Instant } from '../shared/day.ts';
import { openFacts } from './condition.ts';
import type { CaseFacts, FactName } from './fact.ts';
import { resolvePolicy } from './policy.resolve.ts';
import type { Policy } from './policy.resolve.ts';
import type { Post } from './post.schema.ts';
import type { Question, QuestionOption, Questions } from './question.schema.ts';
import { decide, firstRoutes, lastRoutes, routesInForce, targetOf } from './route.ts';
import type { Deciding, Route, Target } from './route.ts';
import type { ActiveRow } from './rule-book.ts';
import { isServed, judgeCase } from './served.ts';
import type { NoForm, Served } from './served.types.ts';

/** Question id → option id. */
export type PrecheckAnswers = Readonly<Record<string, string>>;

/** The rules of one deployment as one post sees them at one instant; `day` is today there. */
export type PrecheckContext = {
  questions: Questions;
  rows: readonly ActiveRow[];
  post: Post;
  day: Day;
  at: Instant;
  noFormOf: (service: string, kind: string) => NoForm | null;
  /** What is known without asking. */
  known?: CaseFacts;
};

/** Where the answers lead: the row that decided, and what the service it names says to the case. */
export type PrecheckEnd = { route: Route; facts: CaseFacts; policy: Policy | null; served: Served | null };
export type Walk = { step: number; facts: CaseFacts } & (
  | { question: Question; end: null }
  | { question: null; end: PrecheckEnd | null }
);

/**
 * As far as the answers lead: always the question for the first fact that the first row not yet decided hangs on. An
 * answer nobody knows is asked again. Trap: `end` is null where no row holds at all; the last row of the data takes what is left.
 */
export function walk(answers: PrecheckAnswers, context: PrecheckContext): Walk {
  const routes = routesInForce(context.rows, context.post, context.day);
  const asked: string[] = [];
  let facts: CaseFacts = context.known ?? {};
  for (;;) {
    const step = asked.length;
    const next = nextStep(routes, facts, { context, asked });
    if ('end' in next) return { step, facts, question: null, end: next.end };
    const option = optionsOf(next.question, facts).find(({ id }) => id === answers[next.question.id]);
    const question = { ...next.question, options: optionsOf(next.question, facts) } as Question;
    if (option === undefined) return { step, facts, question, end: null };
    asked.push(question.id);
    facts = { ...facts, ...option.facts };
  }
}

type Asking = { context: PrecheckContext; asked: readonly string[] };
type Next = { question: Question } | { end: PrecheckEnd | null };

function nextStep(routes: readonly Route[], facts: CaseFacts, asking: Asking): Next {
  const canAsk = (fact: FactName) => questionFor(fact, facts, asking) !== null;
  const first = decide(firstRoutes(routes), facts, canAsk);
  const asked = questionOf(first, facts, asking);
  if (asked !== null) return { question: asked };
  if (first === null || !('route' in first)) return { end: null };
  const target = targetOf(first.route);
  if (target === null) return ended(first.route, facts);
  return judgeTarget({ routes, first: first.route, target }, facts, asking);
}

function ended(route: Route, facts: CaseFacts): Next {
  return { end: { route, facts, policy: null, served: null } };
}

type Found = { routes: readonly Route[]; first: Route; target: Target };

/** What the platform decides itself is asked there: whether it is open, where the person is, for whom it has a form. */
function judgeTarget({ routes, first, target }: Found, facts: CaseFacts, asking: Asking): Next {
  const { rows, post, day, at, noFormOf } = asking.context;
  const policy = resolvePolicy(rows, post, target.service, target.kind, day);
  if (!policy.ok) return { end: null };
  const noForm = noFormOf(target.service, target.kind);
  // The rows of `routes` are what is being walked.
  const under = { policy: policy.value, post, at, noForm, leading: null };
  const served = judgeCase(under, { facts, ...presenceOf(facts) });
  const wanting = openOf(policy.value, noForm, facts);
  const question = isServed(served) ? firstQuestion(wanting, facts, asking) : null;
  if (question !== null) return { question };
  const known = { ...facts, open: served.served !== 'not_yet' };
  // Not here yet: who writes to the post is asked nothing more.
  // Nor is who is led elsewhere anyway.
  const canAsk = (fact: FactName) => 'service' in first.leads && questionFor(fact, known, asking) !== null;
  const closed = served.served === 'no' || noForm?.when === null;
  const last = closed ? null : decide(lastRoutes(routes), known, canAsk);
  const late = questionOf(last, known, asking);
  if (late !== null) return { question: late };
  const end = { facts, policy: policy.value, served };
  if (last !== null && 'route' in last) return { end: { ...end, route: last.route } };
  return { end: { ...end, route: first } };
}

function presenceOf({ inCountry }: CaseFacts): { presence?: 'declared' | 'outside' } {
  if (inCountry === undefined) return {};
  return { presence: inCountry === true ? 'declared' : 'outside' };
}

/** What a service still hangs on. */
function openOf({ offer, filing }: Policy, noForm: NoForm | null, facts: CaseFacts): FactName[] {
  const open = [...openFacts(offer.when, facts), ...openFacts(noForm?.when ?? undefined, facts)];
  return filing.mustBeInCountry && facts.inCountry === undefined ? [...open, 'inCountry'] : open;
}

function questionOf(deciding: Deciding, facts: CaseFacts, asking: Asking): Question | null {
  return deciding !== null && 'open' in deciding ? firstQuestion(deciding.open, facts, asking) : null;
}

function firstQuestion(names: readonly FactName[], facts: CaseFacts, asking: Asking): Question | null {
  for (const name of names) {
    const question = questionFor(name, facts, asking);
    if (question !== null) return question;
  }
  return null;
}

/** A question is asked once; one that what is known leaves no choice in, never. */
function questionFor(name: FactName, facts: CaseFacts, { context, asked }: Asking): Question | null {
  const { questions } = context.questions;
  const found = questions.find(
    (question) =>
      !asked.includes(question.id) &&
      optionsOf(question, facts).length > 1 &&
      question.options.some((option) => (option.facts as CaseFacts)[name] !== undefined),
  );
  return found ?? null;
}

/** Without those that contradict what is known. */
function optionsOf({ options }: Question, facts: CaseFacts): QuestionOption[] {
  return (options as QuestionOption[]).filter((option) =>
    Object.entries(option.facts).every(([name, value]) => {
      const known = facts[name as FactName];
      return known === undefined || known === value;
    }),
  );
}
