import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import { agree, ask, blind, bodyOfPictures, findCheck, sendFrames, upload } from '../../test/face/face.ts';

/** One challenge, one verdict: also when everything comes at the same moment. */
let desk: TestDesk;
let owner: Owner;
let body: Buffer;

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.app.parts.faces.close();
  desk.app.parts.faces = blind;
  // As on several processes, each with its own turns: what comes at a time is told apart by the database alone.
  desk.app.parts.turns = { ...desk.app.parts.turns, take: async (_kind, _ask, work) => work() };
  body = packFrames(await bodyOfPictures());
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.parts.faces = blind;
  [owner] = (await desk.drafts(1, 'not_done')) as [Owner];
  await upload(owner, 'photo', await plainPicture());
  await agree(owner);
});

const params = () => ({ orderId: owner.orderId });
const send = async (challengeId: string) => refusalOf(sendFrames(owner, challengeId, Buffer.from(body)));

/** Begins several things while a row of the challenge is held, and lets go only when all of them stand before it. */
async function allAtOnce<T>(table: 'face_challenge' | 'face_check', begin: () => Promise<T>[]): Promise<T[]> {
  const db = desk.app.database.owner;
  const begun = await inTransaction(db, async (client) => {
    await client.query(HOLD[table], [owner.orderId]);
    const running = begin();
    for (let waiting = 0; waiting < running.length; await sleep(20)) {
      const { rows } = await db.query<{ count: number }>(WAITING);
      waiting = rows[0]?.count ?? 0;
    }
    return { running };
  });
  return Promise.all(begun.running);
}

const HOLD = {
  face_challenge: `SELECT FROM face_challenge WHERE order_id = $1 FOR UPDATE`,
  face_check: `SELECT FROM face_check WHERE order_id = $1 FOR UPDATE`,
};
const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('frames sent twice at once', () => {
  test('are decided once: of four that all stand before the challenge one is judged', async () => {
    const { challengeId } = await ask(owner, desk);
    const answers = await allAtOnce('face_challenge', () =>
      Array.from({ length: 4 }, async () => send(challengeId)),
    );
    expect(answers.toSorted()).toEqual([
      'face.challenge_used',
      'face.challenge_used',
      'face.challenge_used',
      'none',
    ]);
    expect(await findCheck(desk, owner)).toMatchObject({ attempts: 1, failures: 1 });
  });

  test('without the lock more than one would be: this test can fail', async () => {
    const { challengeId } = await ask(owner, desk);
    // The planted fault: each looks first, and only then uses the challenge up.
    const db = desk.app.database.owner;
    const look = async () => {
      const { rows } = await db.query<{ used: string | null }>(LOOK, [owner.orderId, challengeId]);
      await sleep(20);
      await db.query(`UPDATE face_challenge SET used_at = now() WHERE order_id = $1`, [owner.orderId]);
      return rows[0]?.used === null ? 'none' : 'face.challenge_used';
    };
    const answers = await Promise.all([look(), look(), look(), look()]);
    expect(answers.filter((answer) => answer === 'none').length).toBeGreaterThan(1);
  });

  test('do not take more tries than the day has', async () => {
    const used = `UPDATE face_check SET attempts = 9, attempts_day = $2, failures = 9 WHERE order_id = $1`;
    const { challengeId } = await ask(owner, desk);
    await desk.app.database.owner.query(used, [owner.orderId, '2026-03-02']);
    await allAtOnce('face_challenge', () => [send(challengeId), send(challengeId)]);
    expect((await findCheck(desk, owner)).attempts).toBe(10);
    expect(await refusalOf(ask(owner, desk))).toBe('face.too_many_attempts');
  });
});

const LOOK = `SELECT used_at AS used FROM face_challenge WHERE order_id = $1 AND id = $2`;

describe('what comes while frames are judged', () => {
  /** Does something while the first frame is looked at. */
  function meanwhile(act: () => Promise<unknown>): void {
    let done = false;
    desk.app.parts.faces = {
      ...blind,
      find: async (task) => {
        if (!done) {
          done = true;
          await act();
        }
        return blind.find(task);
      },
    };
  }

  test('a newer challenge counts, and the late verdict is not kept', async () => {
    const { challengeId } = await ask(owner, desk);
    meanwhile(async () => ask(owner, desk));
    expect(await send(challengeId)).toBe('face.challenge_unknown');
    expect(await findCheck(desk, owner)).toMatchObject({ outcome: null, failures: 0, attempts: 1 });
  });

  test('choosing the interview stands, whatever the frames show', async () => {
    const { challengeId } = await ask(owner, desk);
    meanwhile(async () => owner.call(calls.declineFace, { params: params(), body: {} }));
    expect(await send(challengeId)).toBe('face.consent_required');
    expect(await findCheck(desk, owner)).toMatchObject({ outcome: 'declined', reason: null, failures: 0 });
  });

  test('a submission stands, and its mark with it', async () => {
    const { challengeId } = await ask(owner, desk);
    meanwhile(async () => owner.does({ type: 'submit' }));
    expect(await send(challengeId)).toBe('order.wrong_status');
    expect(await findCheck(desk, owner)).toMatchObject({ outcome: null });
    const { interview } = await owner.call(calls.getOrder, { params: params() });
    expect(interview).toMatchObject({ reason: 'face_not_done' });
  });
});

describe('the limit of face checks', () => {
  test('lets an account ask and send as often as the rules allow twice over, then says when to come back', async () => {
    const { points } = LIMITS.face_by_account;
    expect(points).toBeGreaterThanOrEqual(2 * 2 * 10);
    const strict = await openTestDesk({ realLimits: true });
    try {
      const [account] = (await strict.drafts(1, 'not_done')) as [Owner];
      await upload(account, 'photo', await plainPicture());
      await agree(account);
      for (let n = 0; n < points; n += 1) expect(await refusalOf(ask(account, strict))).toBe('none');
      expect(await refusalOf(ask(account, strict))).toBe('limit.exceeded');
      const at = { orderId: account.orderId };
      expect(await account.call(calls.declineFace, { params: at, body: {} })).toMatchObject({
        outcome: 'declined',
      });
      await account.does({ type: 'submit' });
    } finally {
      await strict.close();
    }
  });
});
