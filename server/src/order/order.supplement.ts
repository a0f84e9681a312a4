import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { signedTargets } from '@lingshi/domain/form/form.signed.ts';
import { askableTargets, withDependents } from '@lingshi/domain/form/form.target.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { InterviewReason } from '@lingshi/domain/interview/interview.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';
import { listSlots } from '@lingshi/domain/policy/material.ts';
import { factsOfCase, mendedFee, travelDayOf } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { findingsOf, personIn, seeOrder } from './order.seen.ts';

/** What a supplement may ask for: what this order's form shows, and slots of the case. */
export function askableOf(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const slots = listSlots(where.policy, factsOfCase(loaded, where)).map(({ item }) => `file.${item}`);
  return [...askableTargets(seeOrder(loaded, where).pages), ...slots];
}

/**
 * The fields of a page that may be changed; null = all of them. A draft is wholly open; a supplement unlocks what it
 * names and what hangs on that; anything else is closed.
 */
export function unlockedFields(order: Order, form: FormDef, page: string): string[] | null {
  if (order.status === 'draft') return null;
  if (order.status !== 'needs_supplement') return [];
  return withDependents(form, order.supplement?.targets ?? []).flatMap((target) => {
    const [name, field] = target.split('.');
    return name === page && field !== undefined ? [field] : [];
  });
}

/** Everything the answer to a supplement is judged by. */
export function supplementFacts(
  loaded: LoadedOrder,
  where: OrderPolicy,
): Pick<
  OrderFacts,
  'supplementMissing' | 'supplementFee' | 'supplementTravelDay' | 'supplementInterview' | 'signedAskedAgain'
> {
  return {
    supplementMissing: missingOfSupplement(loaded, where),
    supplementFee: mendedFee(loaded, where),
    supplementTravelDay: travelDayOf(seeOrder(loaded, where)),
    supplementInterview: interviewSince(loaded, where),
    signedAskedAgain: isSignedAsked(loaded, where),
  };
}

/**
 * Why a person whose check was passed is wanted for an interview now: they exchanged a picture and did not pass it
 * again. Null for whoever was asked for other things, or was never wanted to do one.
 */
function interviewSince(loaded: LoadedOrder, where: OrderPolicy): InterviewReason | null {
  const { faceOutcome, faceVoid } = evidenceOf(loaded, where);
  if (faceOutcome === null && !faceVoid) return null;
  return interviewReason(where.policy, faceOutcome, personIn(loaded, where) ?? undefined, where.today);
}

/** Whether a supplement asks for what guardians sign: the answers they declare, or for which child. */
export function isSignedAsked(loaded: LoadedOrder, where: OrderPolicy): boolean {
  const open = withDependents(where.form, loaded.order.supplement?.targets ?? []);
  if (signedTargets(where.form).some((target) => open.includes(target))) return true;
  const { answers } = seeOrder(loaded, where);
  return childIn(where, answers) !== childIn(where, withoutTargets(answers, open));
}

/** Who the child is to whoever signs. */
function childIn({ service }: OrderPolicy, answers: Answers): string | null {
  const person = service.person(answers);
  return person === null ? null : `${nameOf(person)} ${person.birthDay}`;
}

function withoutTargets(answers: Answers, targets: readonly string[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([page, answer]) => [
      page,
      Object.fromEntries(Object.entries(answer).filter(([field]) => !targets.includes(`${page}.${field}`))),
    ]),
  );
}

/** The targets whose answer is there and holds, with all that follows from it on its page. */
export function answeredTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const open = missingOfSupplement(loaded, where).map(pageOf);
  return (loaded.order.supplement?.targets ?? []).filter(
    (target) => isAnswered(loaded, target) && !open.includes(pageOf(target)),
  );
}

/** A picture slot is a page of its own. */
function pageOf(target: string): string {
  return target.startsWith('file.') ? target : (target.split('.')[0] ?? target);
}

/** What was asked and is not there in a new version yet, or does not hold; and what follows from it and is open. */
function missingOfSupplement(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const asked = loaded.order.supplement?.targets ?? [];
  const wrong = findingsOf(seeOrder(loaded, where)).map(({ target }) =>
    target.split('.').slice(0, 2).join('.'),
  );
  const lacking = asked.filter((target) => !isAnswered(loaded, target) || wrong.includes(target));
  const following = withDependents(where.form, asked).filter((target) => !asked.includes(target));
  return [...lacking, ...following.filter((target) => wrong.includes(target))];
}

/** Whether the applicant has begun to answer: anything saved or taken since the post asked. */
export function isBegun({ askedAt, files, answers }: LoadedOrder): boolean {
  const since = (at: string) => askedAt !== null && Date.parse(at) > Date.parse(askedAt);
  return answers.some(({ savedAt }) => since(savedAt)) || files.some(({ createdAt }) => since(createdAt));
}

function isAnswered({ askedAt, files, answers }: LoadedOrder, target: string): boolean {
  if (askedAt === null) return true;
  const [page, field] = target.split('.');
  // Of a slot with many there may be pictures from before: one that is newer is enough.
  const saved =
    page === 'file'
      ? files.filter(({ slot }) => slot === field).map(({ createdAt }) => createdAt)
      : answers.filter(({ topic }) => topic === page).map(({ savedAt }) => savedAt);
  return saved.some((at) => Date.parse(at) > Date.parse(askedAt));
}
