import { sourcesOfFact } from '@lingshi/domain/form/form.facts.ts';
import { askableTargets, withDependents } from '@lingshi/domain/form/form.target.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { openFacts } from '@lingshi/domain/policy/condition.ts';
import { listSlots } from '@lingshi/domain/policy/material.ts';
import { demandsOfCase, factsOfCase, missingPictures } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';
import { findingsOf, seeOrder } from './order.seen.ts';

/** What a supplement may ask for: what this order's form shows, and slots of the case. */
export function askableOf(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const slots = listSlots(where.policy, factsOfCase(loaded, where)).map(({ item }) => `file.${item}`);
  return [...askableTargets(seeOrder(loaded, where).pages), ...slots];
}

/** What is to be seen to: what was asked, and what is owed because of that. */
export function listedTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  return [...(loaded.order.supplement?.targets ?? []), ...followingTargets(loaded, where)];
}

/** Those whose answer is there and holds, with all that follows from it on its page. */
export function answeredTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const open = missingOfSupplement(loaded, where).map(pageOf);
  return listedTargets(loaded, where).filter(
    (target) => isAnswered(loaded, target) && !open.includes(pageOf(target)),
  );
}

/** A picture slot is a page of its own. */
function pageOf(target: string): string {
  return target.startsWith('file.') ? target : (target.split('.')[0] ?? target);
}

/** What was asked and is not there in a new version yet, or does not hold; and what follows from it and is open. */
export function missingOfSupplement(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const asked = loaded.order.supplement?.targets ?? [];
  const wrong = wrongTargets(loaded, where);
  const lacking = asked.filter((target) => !isAnswered(loaded, target) || wrong.includes(target));
  const following = followingTargets(loaded, where);
  return [...lacking, ...following.filter((target) => wrong.includes(target))];
}

/** The fields and slots that do not hold or lack something. */
function wrongTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const fields = findingsOf(seeOrder(loaded, where)).map(({ target }) =>
    target.split('.').slice(0, 2).join('.'),
  );
  return [...fields, ...missingPictures(loaded, demandsOfCase(loaded, where).uploads)];
}

/** What nobody asked for and is owed because of a mended answer; once seen to, it goes on being listed. */
function followingTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const asked = loaded.order.supplement?.targets ?? [];
  const wrong = wrongTargets(loaded, where);
  const pages = asked.map(pageOf);
  const shown = askableOf(loaded, where);
  const isSeenTo = (target: string) =>
    shown.includes(target) && !pages.includes(pageOf(target)) && isAnswered(loaded, target);
  const slots = slotsFollowing(where, asked).map((slot) => `file.${slot}`);
  return [...withDependents(where.form, asked), ...slots].filter(
    (target) => !asked.includes(target) && (wrong.includes(target) || isSeenTo(target)),
  );
}

/** The slots that a case has or lacks by what these targets say. */
export function slotsFollowing(
  { form, policy }: Pick<OrderPolicy, 'form' | 'policy'>,
  targets: readonly string[],
): string[] {
  const open = withDependents(form, targets);
  return policy.materials
    .filter(
      ({ by, when }) => by === 'upload' && openFacts(when, {}).some((fact) => isSaidIn(form, fact, open)),
    )
    .map(({ item }) => item);
}

function isSaidIn(form: FormDef, fact: string, targets: readonly string[]): boolean {
  return sourcesOfFact(form, fact).some((source) =>
    targets.includes(source.split('.').slice(0, 2).join('.')),
  );
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
