import type { PoolClient } from 'pg';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { readChanges } from '@lingshi/domain/policy/rule-change.check.ts';
import { decideChange } from '@lingshi/domain/policy/rule-change.guard.ts';
import type { ChangeDecision } from '@lingshi/domain/policy/rule-change.guard.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { tellOnCommit } from '../platform/events/live.connection.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { listApproved, readChangesAgain, RULES_TOPIC } from '../policy/policy.changes.ts';
import { assertHolds, contextAt, postOfOfficer, seenOf } from './ruling.propose.ts';
import type { RulingParts } from './ruling.propose.ts';
import { findChange, lockDecisions, writeStep } from './ruling.store.ts';
import type { StoredChange } from './ruling.store.ts';

export type Decision = { changeId: string; decision: ChangeDecision; words: string; requestId: string };

/**
 * Approves, rejects or withdraws. Every process reads its rules again once this has committed; this one, before it
 * answers.
 * @throws rule.not_found, rule.decided_already, rule.own_proposal, rule.in_force, rule.invalid, version.stale
 */
export async function decide(parts: AccountParts, actor: StaffActor, decision: Decision): Promise<void> {
  const post = postOfOfficer(parts, actor);
  await parts.pools.withPost(post.id, async (staff) =>
    inTransaction(staff, async (client) => decideIn(client, parts, { actor, post, ...decision })),
  );
  await readChangesAgain(parts);
  parts.live.changed([`post:${post.id}`]);
}

type Deciding = Decision & { actor: StaffActor; post: Post };

async function decideIn(client: PoolClient, parts: RulingParts, deciding: Deciding): Promise<void> {
  const { actor, post, changeId: id, decision, words, requestId } = deciding;
  await lockDecisions(client);
  const stored = await findChange(client, id);
  if (stored === null) throw new AppError('rule.not_found');
  const book = await bookNow(client, parts);
  const context = contextAt(parts, post, book);
  const { from } = stored.change;
  const state = orThrow(decideChange(actor, { ...stored, from }, decision, context.today));
  if (state === 'approved') {
    // Approved is what the proposer saw changing, nothing else.
    if (seenOf(book, stored.change, post) !== stored.seen) throw new AppError('version.stale');
    assertHolds(stored.change, context);
  }
  const at = parts.clock.now().toISOString();
  await writeStep(client, { id, state, officerId: actor.id, words, at, requestId });
  if (stored.state === 'approved') await assertHoldsWithout(client, parts, stored);
  await tellOnCommit(client, [RULES_TOPIC]);
}

/** Not as this process last read it: somebody may have decided a moment ago. */
async function bookNow(client: PoolClient, { rules }: RulingParts): Promise<RuleBook> {
  return applyChanges(rules.seed, readChanges(await listApproved(client)).changes);
}

/** What came after may stand on what is withdrawn. */
async function assertHoldsWithout(
  client: PoolClient,
  parts: RulingParts,
  { change }: StoredChange,
): Promise<void> {
  const { judge, isBuilt } = contextAt(parts, postOfOfficer(parts, change));
  const problems = checkRuleBook(await bookNow(client, parts), judge, isBuilt).map(({ where, problem }) => ({
    field: 'body',
    code: 'book',
    detail: `${where}: ${problem}`,
  }));
  if (problems.length > 0) throw new AppError('rule.invalid', { problems });
}
