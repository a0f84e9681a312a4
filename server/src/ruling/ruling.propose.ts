import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { proposeRule, ruleWish } from '@lingshi/contract/ruling/ruling.contract.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { checkChange } from '@lingshi/domain/policy/rule-change.check.ts';
import type { ChangeContext } from '@lingshi/domain/policy/rule-change.check.ts';
import { rowsBehind, seenVersion } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleChange, RuleKey } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { AppError } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { insertChange } from './ruling.store.ts';

export type Proposal = z.output<typeof proposeRule.body>;

/** The rules as one post writes them. */
export type RulingParts = Pick<AccountParts, 'rules' | 'clock'>;

export function postOfOfficer({ rules }: RulingParts, { post: id }: Pick<StaffActor, 'post'>): Post {
  const post = rules.findPost(id);
  if (post === null) throw new Error(`the rules have no post ${id}`);
  return post;
}

export function contextAt({ rules, clock }: RulingParts, post: Post, book = rules.raw): ChangeContext {
  const today = dayIn(post.timeZone, clock.now());
  return { book, post, today, judge: PATH_JUDGE, isBuilt: rules.isBuilt };
}

/** Whoever changes the rules of a post writes a row of the rule set in force, at the post alone. */
export function changeOf({ rules }: RulingParts, post: Post, wish: z.output<typeof ruleWish>): RuleChange {
  const { subject, item, service, kind, from, to, body, source, confidence, note } = wish;
  const key = { ruleSet: rules.ruleSet, subject, item, post: post.id, service, kind };
  return { ...key, from, to, body: body ?? null, source, confidence, ...(note !== undefined && { note }) };
}

export function seenOf(book: RuleBook, key: RuleKey, post: Post): string {
  return seenVersion(rowsBehind(book.rows, key, post.country));
}

/** @throws rule.invalid with every problem and its field */
export function assertHolds(change: RuleChange, context: ChangeContext): void {
  const problems = checkChange(change, context);
  if (problems.length > 0) throw new AppError('rule.invalid', { problems });
}

/** @throws rule.invalid, version.stale (the rows are others than the officer saw), rule.proposed_already */
export async function proposeChange(
  parts: AccountParts,
  actor: StaffActor,
  { why, seen, ...wish }: Proposal,
  idempotency: Idempotency,
): Promise<{ id: string }> {
  const post = postOfOfficer(parts, actor);
  const change = changeOf(parts, post, wish);
  const first = { status: 201, answer: { id: randomUUID() } };
  const proposedAt = parts.clock.now().toISOString();
  const stored = { ...first.answer, change, why, seen, proposedBy: actor.id, proposedAt };
  // Before the transaction opens: to check the whole book takes a while. A replay is answered whatever comes of it.
  const problems = checkChange(change, contextAt(parts, post));
  const proposing = parts.pools.withPost(post.id, async (staff) =>
    inTransaction(staff, async (client) => {
      const replay = await claimKey(client, idempotency, first);
      if (replay) return replay.answer as { id: string };
      if (seenOf(parts.rules.raw, change, post) !== seen) throw new AppError('version.stale');
      if (problems.length > 0) throw new AppError('rule.invalid', { problems });
      await insertChange(client, stored);
      return first.answer;
    }),
  );
  const answer = await proposing.catch((error: unknown) => {
    throw isUniqueViolation(error, 'rule_change_one_proposal')
      ? new AppError('rule.proposed_already')
      : error;
  });
  parts.live.changed([`post:${post.id}`]);
  return answer;
}
