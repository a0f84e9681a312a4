import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { precheck } from '@lingshi/contract/policy/policy.contract.ts';
import { nextQuestion, outcome, precheckProgress } from '@lingshi/domain/policy/precheck.ts';
import type { PrecheckAnswers, PrecheckContact, PrecheckOutcome } from '@lingshi/domain/policy/precheck.ts';
import type { FeeLine } from '@lingshi/domain/policy/fee.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { toServedCard } from './policy.served.ts';
import type { ServedPlace } from './policy.served.ts';

type Answer = RouteAnswer<typeof precheck>;

/** The next question, or where the answers lead. @throws post.not_found, policy.none_in_force */
export function answerPrecheck(place: ServedPlace, answers: PrecheckAnswers): Answer {
  const { rules, clock, post } = place;
  const graph = rules.book.precheck.find(({ country }) => country === post.country);
  if (graph === undefined) throw new AppError('post.not_found');
  const question = nextQuestion(graph, answers);
  if (question !== null) {
    const { id, words, help, options } = question;
    const cards = options.map((option) => ({ id: option.id, words: option.words }));
    return {
      kind: 'question',
      question: { id, words, help, options: cards },
      ...precheckProgress(graph, answers),
    };
  }
  const at = clock.now();
  const context = { rows: rules.rows, post, day: dayIn(post.timeZone, at), at: at.toISOString() };
  return toAnswer(orThrow(outcome(graph, answers, context)), place);
}

function toAnswer(end: PrecheckOutcome, place: ServedPlace): Answer {
  const { title, text, source } = end;
  const contacts = end.contacts.flatMap(toContact);
  if (end.type === 'elsewhere') return { kind: 'elsewhere', title, text, source, contacts };
  return {
    kind: 'service',
    service: end.service,
    serviceKind: end.kind,
    title,
    text,
    source,
    contacts,
    served: toServedCard(place, end.served),
    fee: end.fee === null ? null : { total: end.fee.total, lines: end.fee.lines.map(toLine) },
    materials: end.materials.map(({ item, words, help, by, copies, need, source: from }) => ({
      id: item,
      words,
      help,
      by,
      copies,
      need,
      source: from,
    })),
    stages: end.steps.map(({ item, words, turn, estimate, source: from }) => ({
      id: item,
      words,
      turn,
      days: estimate,
      source: from,
    })),
  };
}

function toLine({ item, words, sum, source }: FeeLine) {
  return { id: item, words, amount: sum, source };
}

function toContact({ use, address }: PrecheckContact): { topic: string; address: string }[] {
  return address === null ? [] : [{ topic: use, address }];
}
