import { askableTargets, withDependents } from '@lingshi/domain/form/form.target.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { InterviewReason } from '@lingshi/domain/interview/interview.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { listSlots } from '@lingshi/domain/policy/material.ts';
import { factsOfCase, mendedFee } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { findingsOf, personIn, seeOrder } from './order.seen.ts';

/** What a supplement may ask for: fields of the form and slots of the case. */
export function askableOf(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const slots = listSlots(where.policy, factsOfCase(loaded, where)).map(({ item }) => `file.${item}`);
  return [...askableTargets(where.form), ...slots];
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
function interviewSince(loaded: LoadedOrder, where: OrderPolicy): InterviewReason | null {
  const { faceOutcome, faceVoid } = evidenceOf(loaded, where);
  if (faceOutcome === null && !faceVoid) return null;
  return interviewReason(where.policy, faceOutcome, personIn(loaded, where)?.birthDay, where.today);
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

export function isAnswered({ askedAt, files, answers }: LoadedOrder, target: string): boolean {
  if (askedAt === null) return true;
  const [page, field] = target.split('.');
  // Of a slot with many there may be pictures from before: one that is newer is enough.
  const saved =
    page === 'file'
      ? files.filter(({ slot }) => slot === field).map(({ createdAt }) => createdAt)
      : answers.filter(({ topic }) => topic === page).map(({ savedAt }) => savedAt);
  return saved.some((at) => Date.parse(at) > Date.parse(askedAt));
}
