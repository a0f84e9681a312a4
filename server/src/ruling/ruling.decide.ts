import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import { decideChange } from '@lingshi/domain/policy/rule-change.guard.ts';
import type { ChangeDecision, DecidedState } from '@lingshi/domain/policy/rule-change.guard.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { tellOnCommit } from '../platform/events/live.connection.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { readChangesAgain, RULES_TOPIC } from '../policy/policy.changes.ts';
import { bookOn, isSameGround, readGround } from './ruling.ground.ts';
import type { Ground } from './ruling.ground.ts';
import { assertHolds, contextAt, postOfOfficer, seenOf } from './ruling.propose.ts';
import type { RulingParts } from './ruling.propose.ts';
import { lockDecisions, writeStep } from './ruling.store.ts';

export type Decision = { changeId: string; decision: ChangeDecision; words: string; requestId: string };

/**
 * Approves, rejects or withdraws. Every process reads its rules again once this has committed; this one, before it
 * answers.
 * @throws rule.not_found, rule.decided_already, rule.own_proposal, rule.in_force, rule.invalid, version.stale
 */
export async function decide(parts: AccountParts, actor: StaffActor, decision: Decision): Promise<void> {
  const post = postOfOfficer(parts, actor);
  await judgeAndWrite(parts, { actor, post, ...decision });
  await readChangesAgain(parts);
  parts.live.changed([`post:${post.id}`]);
}

type Deciding = Decision & { actor: StaffActor; post: Post };
type Judged = { ground: Ground; state: DecidedState };

/** So often a decision is judged anew because others came between; posts change their rules a few times a year. */
const TRIES = 5;

/**
 * To check the whole book takes the process a while, and while it is busy the database would end a transaction that
 * waits for it. So the book is checked before one opens, and in it only that nothing has changed since.
 */
async function judgeAndWrite(parts: AccountParts, deciding: Deciding): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const ground = await parts.pools.withPost(deciding.post.id, async (staff) =>
      readGround(staff, deciding.changeId, todayAt(parts, deciding)),
    );
    const judged = { ground, state: judge(ground, parts, deciding) };
    if (await writeOn(parts, deciding, judged)) return;
  }
  throw new AppError('version.stale');
}

function todayAt({ clock }: RulingParts, { post }: Deciding): Ground['today'] {
  return dayIn(post.timeZone, clock.now());
}

function judge(ground: Ground, parts: RulingParts, { actor, post, decision }: Deciding): DecidedState {
  const { stored, today } = ground;
  const { change } = stored;
  const state = orThrow(decideChange(actor, { ...stored, from: change.from }, decision, today));
  if (state === 'approved') {
    const book = bookOn(ground, parts);
    // Approved is what the proposer saw changing, nothing else.
    if (seenOf(book, change, post) !== stored.seen) throw new AppError('version.stale');
    assertHolds(change, { ...contextAt(parts, post, book), today });
  }
  if (stored.state === 'approved') assertHoldsWithout(ground, parts, post);
  return state;
}

/** @returns false where the ground is another one than was judged; then nothing is written */
async function writeOn(parts: AccountParts, deciding: Deciding, { ground, state }: Judged): Promise<boolean> {
  const { actor, post, changeId: id, words, requestId } = deciding;
  return await parts.pools.withPost(post.id, async (staff) =>
    inTransaction(staff, async (client) => {
      await lockDecisions(client);
      if (!isSameGround(ground, await readGround(client, id, todayAt(parts, deciding)))) return false;
      const at = parts.clock.now().toISOString();
      await writeStep(client, { id, state, officerId: actor.id, words, at, requestId });
      await tellOnCommit(client, [RULES_TOPIC]);
      return true;
    }),
  );
}

/** What came after may stand on what is withdrawn. */
function assertHoldsWithout(ground: Ground, parts: RulingParts, post: Post): void {
  const { judge: pathJudge, isBuilt } = contextAt(parts, post);
  const book = bookOn(ground, parts, ground.stored.id);
  const problems = checkRuleBook(book, pathJudge, isBuilt).map(({ where, problem }) => ({
    field: 'body',
    code: 'book',
    detail: `${where}: ${problem}`,
  }));
  if (problems.length > 0) throw new AppError('rule.invalid', { problems });
}
