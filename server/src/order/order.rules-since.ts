import { answerCase, changesOf } from '@lingshi/domain/policy/case-answer.ts';
import type { AnswerChange } from '@lingshi/domain/policy/case-answer.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { compareDays, dayIn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { OrderParts } from './order.parts.ts';
import { factsOfCase } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';

/** What the person has to bring, pay or wait for. Whether the case is served at all is told on top of every page. */
const FELT = ['fee', 'material', 'guardians', 'path'] as const;
export type FeltChange = Extract<AnswerChange, { what: (typeof FELT)[number] }>;
export type RulesSince = { since: Day; changes: FeltChange[] };

/**
 * What today's rules ask of a draft otherwise than those of the day it was begun; its answers stay as they are.
 * @returns null for an order that was sent (it keeps the rules of its filing day), and where nothing is felt
 */
export function rulesChangedSince(
  { rules }: Pick<OrderParts, 'rules'>,
  loaded: LoadedOrder,
  where: OrderPolicy,
): RulesSince | null {
  const { order } = loaded;
  const { post, policy } = where;
  if (order.status !== 'draft') return null;
  const since = dayIn(post.timeZone, new Date(order.draftedAt));
  if (compareDays(policy.inForce.from, since) <= 0) return null;
  const then = rules.policy(post, order.service, order.kind, since);
  // Begun at a post that did not take it yet: nobody was told of other rules.
  if (!then.ok || then.value.rulesVersion === policy.rulesVersion) return null;
  const pinned = { facts: factsOfCase(loaded, where), residencePost: null };
  const under = (asked: Policy) =>
    answerCase({ policy: asked, post, at: order.draftedAt, gate: null }, pinned);
  const changes = changesOf(under(then.value), under(policy)).filter(isFelt);
  return changes.length === 0 ? null : { since, changes };
}

function isFelt(change: AnswerChange): change is FeltChange {
  return FELT.some((what) => what === change.what);
}
