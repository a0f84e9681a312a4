import { whoSigns } from '@lingshi/domain/evidence/signature.signer.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { signedTargets } from '@lingshi/domain/form/form.signed.ts';
import { withDependents } from '@lingshi/domain/form/form.target.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { InterviewReason } from '@lingshi/domain/interview/interview.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';
import { factsOfCase, guardiansOf, mendedFee, travelDayOf } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { missingOfSupplement } from './order.owed.ts';
import { personIn, seeOrder } from './order.seen.ts';

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
  | 'supplementMissing'
  | 'supplementFee'
  | 'supplementTravelDay'
  | 'supplementInterview'
  | 'signedAskedAgain'
  | 'guardiansNow'
> {
  return {
    supplementMissing: missingOfSupplement(loaded, where),
    supplementFee: mendedFee(loaded, where),
    supplementTravelDay: travelDayOf(seeOrder(loaded, where)),
    supplementInterview: interviewSince(loaded, where),
    signedAskedAgain: isSignedAsked(loaded, where),
    guardiansNow: guardiansOf(where.policy, factsOfCase(loaded, where), loaded),
  };
}

/**
 * Why a person whose check was passed is wanted for an interview now: they exchanged a picture and did not pass it
 * again. Null for whoever was asked for other things, or was never wanted to do one; who is wanted already may be for
 * another reason now.
 */
function interviewSince(loaded: LoadedOrder, where: OrderPolicy): InterviewReason | null {
  const { faceOutcome, faceVoid } = evidenceOf(loaded, where);
  if (faceOutcome === null && !faceVoid && !loaded.order.interview) return null;
  return interviewReason(where.policy, faceOutcome, personIn(loaded, where) ?? undefined, where.today);
}

/** Whether a supplement asks for what guardians sign: the answers they declare, or for which child. */
export function isSignedAsked(loaded: LoadedOrder, where: OrderPolicy): boolean {
  const open = withDependents(where.form, loaded.order.supplement?.targets ?? []);
  if (signedTargets(where.form).some((target) => open.includes(target))) return true;
  const { answers } = seeOrder(loaded, where);
  return childIn(where, answers) !== childIn(where, withoutTargets(answers, open));
}

/** Who the child or the ward is to whoever signs, and whether it is one. */
function childIn({ service, policy, today }: OrderPolicy, answers: Answers): string | null {
  const person = service.person(answers);
  if (person === null) return null;
  return `${nameOf(person)} ${person.birthDay} ${whoSigns(policy, person, today).signer}`;
}

function withoutTargets(answers: Answers, targets: readonly string[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([page, answer]) => [
      page,
      Object.fromEntries(Object.entries(answer).filter(([field]) => !targets.includes(`${page}.${field}`))),
    ]),
  );
}

/** Whether the applicant has begun to answer: anything saved or taken since the post asked. */
export function isBegun({ askedAt, files, answers }: LoadedOrder): boolean {
  const since = (at: string) => askedAt !== null && Date.parse(at) > Date.parse(askedAt);
  return answers.some(({ savedAt }) => since(savedAt)) || files.some(({ createdAt }) => since(createdAt));
}
