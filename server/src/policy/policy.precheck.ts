import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { precheck } from '@lingshi/contract/policy/policy.contract.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { outcome } from '@lingshi/domain/policy/precheck.outcome.ts';
import type { PrecheckContact, PrecheckOutcome } from '@lingshi/domain/policy/precheck.outcome.ts';
import { walk } from '@lingshi/domain/policy/precheck.ts';
import type { PrecheckAnswers, PrecheckContext } from '@lingshi/domain/policy/precheck.ts';
import type { FeeLine } from '@lingshi/domain/policy/fee.ts';
import type { QuestionOption } from '@lingshi/domain/policy/question.schema.ts';
import type { Target } from '@lingshi/domain/policy/route.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { noFormAt, offersAt, toServedCard } from './policy.served.ts';
import type { ServedPlace } from './policy.served.ts';

type Answer = RouteAnswer<typeof precheck>;

/** The next question, or where the answers lead. @throws post.not_found, policy.none_in_force */
export function answerPrecheck(place: ServedPlace, answers: PrecheckAnswers): Answer {
  const context = contextOf(place);
  const { question, step } = walk(answers, context);
  if (question === null) return toAnswer(orThrow(outcome(answers, context)), place);
  const { id, words, help, options } = question;
  const cards = options.map((option) => ({
    id: option.id,
    words: option.words,
    closed: closedIn(place, option),
  }));
  return { kind: 'question', question: { id, words, help, options: cards }, step };
}

/** Said at the first tap, not behind three questions: that a service is not filed here at all. */
function closedIn(place: ServedPlace, { about }: QuestionOption): Words | null {
  const offer =
    about && offersAt(place).find((one) => one.service === about.service && one.kind === about.kind);
  if (!offer || !('words' in offer.served)) return null;
  return offer.served.words;
}

function insteadOf({ rules }: ServedPlace, target: Target) {
  const service = rules.book.services.find(({ id }) => id === target.service);
  const kind = service?.kinds.find(({ id }) => id === target.kind);
  if (service === undefined || kind === undefined) return null;
  return { ...target, words: service.words, kindWords: kind.words };
}

function contextOf({ rules, clock, forms, post }: ServedPlace): PrecheckContext {
  const questions = rules.book.questions.find(({ country }) => country === post.country);
  if (questions === undefined) throw new AppError('post.not_found');
  const at = clock.now();
  return {
    questions,
    rows: rules.rows,
    post,
    day: dayIn(post.timeZone, at),
    at: at.toISOString(),
    noFormOf: (service, kind) => noFormAt({ rules, forms }, { service, kind }),
  };
}

function toAnswer(end: PrecheckOutcome, place: ServedPlace): Answer {
  const { title, text, source } = end;
  const contacts = end.contacts.flatMap(toContact);
  if (end.type === 'elsewhere') {
    const instead = end.instead && insteadOf(place, end.instead);
    return { kind: 'elsewhere', elsewhere: end.elsewhere, instead, title, text, source, contacts };
  }
  return {
    kind: 'service',
    service: end.service,
    serviceKind: end.kind,
    title,
    text,
    source,
    contacts,
    served: toServedCard(place, end.served),
    fee: end.fee && {
      total: end.fee.total,
      lines: end.fee.lines.map(toLine),
      each: end.fee.each.map((one) => toLine({ ...one, sum: one.amount })),
    },
    materials: materialsOf(end),
    minorUnder: end.minorUnder,
    warnings: end.warnings.map(({ item, words, source: from }) => ({ id: item, words, source: from })),
    handling: end.handling,
    stages: stagesOf(end),
    facts: saidFacts(end.facts),
  };
}

function saidFacts(facts: CaseFacts) {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

type ServiceEnd = Extract<PrecheckOutcome, { type: 'service' }>;

function materialsOf({ materials, minorUnder }: ServiceEnd) {
  return materials.map(({ item, words, help, by, copies, need, only: whom, source }) => {
    const only = whom.filter((who) => who !== 'minors' || minorUnder !== null);
    return { id: item, words, help, by, copies, need, only, source };
  });
}

function stagesOf({ steps }: ServiceEnd) {
  return steps.map(({ item, words, turn, estimate, need, source }) => {
    return { id: item, words, turn, days: estimate, need, source };
  });
}

function toLine({ item, words, sum, source }: Pick<FeeLine, 'item' | 'words' | 'sum' | 'source'>) {
  return { id: item, words, amount: sum, source };
}

function toContact({ use, address }: PrecheckContact): { topic: string; address: string }[] {
  return address === null ? [] : [{ topic: use, address }];
}
