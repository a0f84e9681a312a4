import { checkTopic } from '@lingshi/domain/order/order.form-check.ts';
import { splitTarget } from '@lingshi/domain/order/order.form.ts';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { InterviewReason } from '@lingshi/domain/interview/interview.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { mendedFee, missingDeclaration } from './order.facts.ts';
import type { OrderPolicy } from './order.facts.ts';
import { soundAnswers } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';

/** A supplement unlocks just what it names; a draft is wholly open; anything else is closed. */
export function isUnlocked(order: Order, topic: string): boolean {
  if (order.status === 'draft') return true;
  if (order.status !== 'needs_supplement') return false;
  return (order.supplement?.targets ?? []).some((target) => target.split('.')[0] === topic);
}

/** The fields of a topic that may be changed; null = all of them. */
export function unlockedFields(order: Order, topic: string): string[] | null {
  if (order.status === 'draft') return null;
  const targets = order.supplement?.targets ?? [];
  return targets.flatMap((target) => {
    const [name, field] = target.split('.');
    return name === topic && field !== undefined ? [field] : [];
  });
}

/** Everything the answer to a supplement is judged by. */
export function supplementFacts(
  loaded: LoadedOrder,
  where: OrderPolicy,
): Pick<OrderFacts, 'supplementMissing' | 'supplementFee' | 'supplementInterview'> {
  return {
    supplementMissing: missingOfSupplement(loaded, where),
    supplementFee: mendedFee(loaded, where),
    supplementInterview: interviewSince(loaded, where),
  };
}

/**
 * Why a person whose check was passed is wanted for an interview now: they exchanged a picture and did not pass it
 * again. Null for whoever was asked for other things, or was never wanted to do one.
 */
function interviewSince(loaded: LoadedOrder, { policy, today }: OrderPolicy): InterviewReason | null {
  const { faceOutcome, faceVoid } = loaded;
  if (faceOutcome === null && !faceVoid) return null;
  return interviewReason(policy, faceOutcome, soundAnswers(loaded.answers).person?.birthDay, today);
}

/** What was asked and is not there in a new version yet, or does not hold. */
function missingOfSupplement(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const targets = loaded.order.supplement?.targets ?? [];
  // A declaration is complete by its questions, and signed by its ink: its shape alone says neither.
  const undeclared = missingDeclaration(where, soundAnswers(loaded.answers));
  return targets.filter(
    (target) =>
      !isAnswered(loaded, target) || !holds(loaded, target, where.today) || undeclared.includes(target),
  );
}

export function isAnswered(loaded: LoadedOrder, target: string): boolean {
  const askedAt = loaded.askedAt;
  if (askedAt === null) return true;
  const split = splitTarget(target);
  if (split === null) return true;
  // Of `supplement` there may be pictures from before: one that is newer is enough.
  const saved =
    split.topic === 'file'
      ? loaded.files.filter(({ slot }) => slot === split.field).map(({ createdAt }) => createdAt)
      : loaded.answers.filter(({ topic }) => topic === split.topic).map(({ savedAt }) => savedAt);
  return saved.some((at) => Date.parse(at) > Date.parse(askedAt));
}

function holds(loaded: LoadedOrder, target: string, today: string): boolean {
  const split = splitTarget(target);
  if (split === null || split.topic === 'file') return true;
  const stored = loaded.answers.find(({ topic }) => topic === split.topic);
  return checkTopic(split.topic, stored?.answer, today).every(
    ({ field }) => field.split('.')[0] !== split.field,
  );
}
