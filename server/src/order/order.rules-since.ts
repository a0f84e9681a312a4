import { answerCase } from '@lingshi/domain/policy/case-answer.ts';
import { changesOf } from '@lingshi/domain/policy/case-change.ts';
import type { AnswerChange } from '@lingshi/domain/policy/case-change.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { compareDays, dayIn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { OrderParts } from './order.parts.ts';
import { factsOfCase } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';

type Plain = Extract<AnswerChange, { what: 'fee' | 'guardians' | 'path' }>;
type Rule = Extract<AnswerChange, { what: 'rule' }>;
/** What the person has to bring, pay or wait for. Whether the case is served at all is told on top of every page. */
export type FeltChange =
  | Plain
  | (Pick<Rule, 'item' | 'before' | 'after'> & { what: 'material'; words: Words });
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
    answerCase({ policy: asked, post, at: order.draftedAt, noForm: null, leading: null }, pinned);
  const changes = changesOf(under(then.value), under(policy)).flatMap(felt);
  return changes.length === 0 ? null : { since, changes };
}

function felt(change: AnswerChange): FeltChange[] {
  if (change.what === 'fee' || change.what === 'guardians' || change.what === 'path') return [change];
  if (change.what !== 'rule' || change.subject !== 'material') return [];
  const { item, words, before, after } = change;
  return before === after || words === null ? [] : [{ what: 'material', item, words, before, after }];
}
