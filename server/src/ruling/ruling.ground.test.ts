import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import type * as BookCheck from '@lingshi/domain/policy/rule-book.check.ts';
import { BOOKLET, decideOn, proposeFee, wishFee } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type * as Transaction from '../platform/db/transaction.ts';
import type * as Ground from './ruling.ground.ts';

const seen = vi.hoisted(() => ({
  /** Whether a check ran while a transaction waited for it, once each. */
  checks: [] as boolean[],
  /** Runs once, before the next transaction opens: what comes between judging and writing. */
  between: null as (() => Promise<void>) | null,
  /** The twin: nobody asks whether the ground is still the one that was judged. */
  blind: false,
}));
const inside = vi.hoisted(() => ({ storage: null as AsyncLocalStorage<boolean> | null }));

vi.mock('../platform/db/transaction.ts', async (original) => {
  const real = await original<typeof Transaction>();
  inside.storage = new AsyncLocalStorage<boolean>();
  const watched = async (source: never, work: (client: never) => Promise<unknown>) => {
    const { between } = seen;
    seen.between = null;
    await between?.();
    return real.inTransaction(source, async (client) =>
      inside.storage!.run(true, async () => work(client as never)),
    );
  };
  return { ...real, inTransaction: watched };
});
vi.mock('@lingshi/domain/policy/rule-book.check.ts', async (original) => {
  const real = await original<typeof BookCheck>();
  const watched: typeof real.checkRuleBook = (...given) => {
    seen.checks.push(inside.storage?.getStore() === true);
    return real.checkRuleBook(...given);
  };
  return { ...real, checkRuleBook: watched };
});
vi.mock('./ruling.ground.ts', async (original) => {
  const real = await original<typeof Ground>();
  const asked: typeof real.isSameGround = (...given) => seen.blind || real.isSameGround(...given);
  return { ...real, isSameGround: asked };
});

const SF = 'san-francisco';
let desk: TestDesk;
let anna: Officer;
let ben: Officer;
beforeAll(async () => {
  desk = await openTestDesk({ now: '2026-03-03T07:50:00Z' });
  [anna, ben] = [await desk.officer(SF, 'editor'), await desk.officer(SF, 'post_admin')];
});
afterAll(async () => desk.close());
beforeEach(() => {
  seen.checks = [];
  seen.blind = false;
});

/** A fee for every kind of passport: a row that stands behind the one of a renewal. */
async function proposeForAll(cents: number): Promise<string> {
  const query = { ...BOOKLET, kind: '*' };
  const { seen: rows } = await anna.call(calls.openRule, { query });
  const body = { ...(await wishFee(anna, '2026-05-01', cents, { kind: '*' })), seen: rows };
  return (await anna.call(calls.proposeRule, { body, idempotencyKey: anna.key() })).id;
}

describe('the whole book', () => {
  it('is checked while no transaction is open, whether a change is proposed, approved or withdrawn', async () => {
    const id = await proposeFee(anna, '2026-04-01', 2500);
    expect((await decideOn(ben, id, 'approve')).status).toBe(200);
    expect((await decideOn(ben, id, 'withdraw')).status).toBe(200);
    expect(seen.checks.length).toBeGreaterThanOrEqual(3);
    expect(seen.checks).not.toContain(true);
  });

  it('would be seen if it were checked in one', async () => {
    const { rules, pools } = desk.app.parts;
    await pools.withPost(SF, async (client) =>
      inTransaction(client, async () => checkRuleBook(rules.raw, PATH_JUDGE, rules.isBuilt)),
    );
    // Others check meanwhile too, outside of any.
    expect(seen.checks.filter(Boolean)).toEqual([true]);
  });
});

describe('what was decided between judging and writing', () => {
  async function approveWithAnotherBetween(cents: number) {
    const [id, wide] = [await proposeFee(anna, '2026-05-01', cents), await proposeForAll(cents + 1)];
    seen.between = async () => {
      expect((await decideOn(ben, wide, 'approve')).status).toBe(200);
    };
    const answer = await decideOn(ben, id, 'approve');
    expect(seen.between).toBeNull();
    const again = await decideOn(ben, wide, 'withdraw');
    await decideOn(ben, id, answer.status === 200 ? 'withdraw' : 'reject');
    return { answer, again };
  }

  it('is judged again: the proposer saw other rows than there are now', async () => {
    const { answer, again } = await approveWithAnotherBetween(2500);
    expect(answer).toMatchObject({ status: 409, code: 'version.stale' });
    expect(again.status).toBe(200);
  });

  it('would be passed over by whoever does not compare', async () => {
    seen.blind = true;
    expect((await approveWithAnotherBetween(2600)).answer.status).toBe(200);
  });
});
