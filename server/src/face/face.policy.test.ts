import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { FaceCheckRules } from '@lingshi/domain/policy/face-check.schema.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { openRules } from '../policy/policy.rules.ts';
import type { Rules } from '../policy/policy.rules.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import { agree, ask, blind, bodyOfPictures, sendFrames, upload } from '../../test/face/face.ts';

/** Tries, seconds and movements are rows of the rules: another figure there is another check here. */
let desk: TestDesk;
let owner: Owner;
let body: Buffer;
let shipped: Rules;

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.app.parts.faces.close();
  desk.app.parts.faces = blind;
  shipped = desk.app.parts.rules;
  body = packFrames(await bodyOfPictures());
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.parts.rules = shipped;
  [owner] = (await desk.drafts(1, 'not_done')) as [Owner];
  await upload(owner, 'photo', await plainPicture());
});

/** The shipped rules but for these figures; null = no face check is offered. */
function ruled(figures: Partial<FaceCheckRules> | null): Rules {
  const rows = shipped.book.rows.map((row) => {
    if (row.subject !== 'face_check' || row.body === null) return row;
    return { ...row, body: figures && { ...row.body, ...figures } };
  });
  return openRules({ ...shipped.book, rows }, 'notice-2021');
}

const params = () => ({ orderId: owner.orderId });
const state = async () => owner.call(calls.getFaceState, { params: params() });

async function fail(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    const { challengeId } = await ask(owner, desk);
    await sendFrames(owner, challengeId, Buffer.from(body));
  }
}

describe('the figures of the rules', () => {
  test('shipped with the notice are ten tries, five for a minor, three movements in a minute, and say who says so', async () => {
    expect(await state()).toMatchObject({
      triesADay: 10,
      triesLeft: 10,
      minorMaySkipAfter: 5,
      movements: 3,
      seconds: 60,
      source: expect.stringContaining('facts A7') as string,
    });
  });

  test('decide how many tries a day has', async () => {
    desk.app.parts.rules = ruled({ triesADay: 2, minorMaySkipAfter: 1 });
    await agree(owner);
    await fail(2);
    expect(await state()).toMatchObject({ triesADay: 2, triesLeft: 0, maySkip: true });
    expect(await refusalOf(ask(owner, desk))).toBe('face.too_many_attempts');
    desk.app.parts.rules = shipped;
    expect(await state()).toMatchObject({ triesLeft: 8, maySkip: false });
    await fail(1);
  });

  test('decide how long a sequence lives and how much it asks', async () => {
    desk.app.parts.rules = ruled({ seconds: 40, movements: 4 });
    await agree(owner);
    const begin = async () => owner.call(calls.startFaceChallenge, { params: params(), body: {} });
    const late = await begin();
    expect(late.moves).toHaveLength(4);
    expect(late.seconds).toBe(40);
    desk.app.clock.advance(40_000);
    expect(await refusalOf(sendFrames(owner, late.challengeId, Buffer.from(body)))).toBe(
      'face.challenge_expired',
    );
    const inTime = await begin();
    desk.app.clock.advance(39_000);
    expect((await sendFrames(owner, inTime.challengeId, Buffer.from(body))).moves).toHaveLength(4);
  });

  test('decide after how many tries a minor may go on without', async () => {
    desk.app.parts.rules = ruled({ minorMaySkipAfter: 2 });
    const saved = (await owner.call(calls.getAnswers, { params: params() })).answers.find(
      ({ topic }) => topic === 'person',
    )!;
    const answer = { ...saved.answer, birthDay: '2015-05-05', residentId: '' };
    await owner.call(calls.saveAnswer, {
      params: { ...params(), topic: 'person' },
      body: { version: saved.version, answer },
    });
    await agree(owner);
    await fail(1);
    expect(await refusalOf(owner.call(calls.skipFace, { params: params(), body: {} }))).toBe(
      'face.skip_not_yet',
    );
    await fail(1);
    const skipped = await owner.call(calls.skipFace, { params: params(), body: {} });
    expect(skipped).toMatchObject({ outcome: 'skipped', minorMaySkipAfter: 2 });
  });

  test('may offer no face check: it is refused by name, and the order goes on to an interview', async () => {
    desk.app.parts.rules = ruled(null);
    expect(await state()).toMatchObject({ open: false, triesLeft: 0, nextDay: null });
    expect(await refusalOf(agree(owner))).toBe('face.not_offered');
    expect(await refusalOf(ask(owner, desk))).toBe('face.not_offered');
    await owner.does({ type: 'submit' });
    const { rows } = await desk.app.database.owner.query<{ reason: string }>(
      `SELECT snapshot -> 'interview' ->> 'reason' AS reason FROM orders WHERE id = $1`,
      [owner.orderId],
    );
    expect(rows[0]?.reason).toBe('face_not_done');
  });
});
