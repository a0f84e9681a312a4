import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FACE_CONSENT } from '@lingshi/contract/face/face-consent.words.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { FacePool } from '../platform/vision/face.pool.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import { agree, ask, bodyOfPictures, findCheck, sendFrames, upload } from '../../test/face/face.ts';

/** Who may check when, without an engine: here nobody is looked at. */
let desk: TestDesk;
let owner: Owner;
let body: Buffer;

/** A finder that sees nobody; `meanwhile` happens while it looks. */
let meanwhile: () => Promise<void> = async () => {};
const blind: FacePool = {
  find: async () => {
    await meanwhile();
    return { done: true, value: { faces: [], ms: 1 } };
  },
  close: async () => {},
};

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.app.parts.faces.close();
  desk.app.parts.faces = blind;
  body = packFrames(await bodyOfPictures());
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  meanwhile = async () => {};
  [owner] = (await desk.drafts(1)) as [Owner];
  await upload(owner, 'photo', await plainPicture());
});

const state = async () => owner.call(calls.getFaceState, { params: { orderId: owner.orderId } });
const challenge = async () => ask(owner, desk);
const params = () => ({ orderId: owner.orderId });

describe('consent', () => {
  test('comes before anything is asked, and is to the text that is shown now', async () => {
    expect((await state()).consent).toBeNull();
    expect(await refusalOf(challenge())).toBe('face.consent_required');
    const old = owner.call(calls.consentToFace, { params: params(), body: { version: 'face-0' } });
    expect(await refusalOf(old)).toBe('consent.outdated');
    await agree(owner);
    expect((await state()).consent).toMatchObject({ version: FACE_CONSENT.version });
    expect((await challenge()).moves).toHaveLength(3);
  });

  test('withdrawn midway ends the check without a trace', async () => {
    await agree(owner);
    const { challengeId } = await challenge();
    meanwhile = async () => {
      meanwhile = async () => {};
      await owner.call(calls.withdrawFaceConsent, { params: params() });
    };
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.consent_required');
    expect(await findCheck(desk, owner)).toMatchObject({ outcome: 'declined', reason: null, failures: 0 });
    expect(await state()).toMatchObject({ consent: null, outcome: 'declined' });
    expect(await refusalOf(challenge())).toBe('face.consent_required');
  });

  test('withdrawn before the frames come leaves no challenge that takes them', async () => {
    await agree(owner);
    const { challengeId } = await challenge();
    await owner.call(calls.withdrawFaceConsent, { params: params() });
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.consent_required');
    await agree(owner);
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.challenge_unknown');
  });

  test('may be given again: the way is open both ways', async () => {
    await owner.call(calls.declineFace, { params: params(), body: {} });
    expect((await state()).outcome).toBe('declined');
    await agree(owner);
    expect((await state()).outcome).toBeNull();
  });
});

describe('a challenge', () => {
  beforeEach(async () => agree(owner));

  test('is good for one answer', async () => {
    const { challengeId } = await challenge();
    expect(await sendFrames(owner, challengeId, Buffer.from(body))).toMatchObject({ fault: 'no_face' });
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.challenge_used');
  });

  test('answered twice at once is judged once', async () => {
    const { challengeId } = await challenge();
    const send = async () => refusalOf(sendFrames(owner, challengeId, Buffer.from(body)));
    expect((await Promise.all([send(), send()])).toSorted()).toEqual(['face.challenge_used', 'none']);
    expect(await findCheck(desk, owner)).toMatchObject({ attempts: 1, failures: 1 });
  });

  test('lives for a minute', async () => {
    const { challengeId, seconds } = await challenge();
    desk.app.clock.advance(seconds * 1000);
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.challenge_expired');
    expect((await findCheck(desk, owner)).attempts).toBe(0);
  });

  test('is replaced by the next one', async () => {
    const first = await challenge();
    await challenge();
    expect(await refusalOf(sendFrames(owner, first.challengeId, Buffer.from(body)))).toBe(
      'face.challenge_unknown',
    );
  });

  test('takes no frames of another session of the same account', async () => {
    const [person] = demoPeople('2026-03-02');
    const [here, there] = [openBrowser(desk.app.applicantHttp), openBrowser(desk.app.applicantHttp)];
    await signUp(desk.app.parts, here, person!);
    desk.app.clock.advance(120_000);
    await signUp(desk.app.parts, there, person!).catch(() => undefined);
    const { applicants } = await here.call(calls.listApplicants);
    const order = {
      applicantId: applicants[0]!.id,
      service: 'passport',
      kind: 'renew',
      post: 'san-francisco',
    };
    const { orderId } = await here.call(calls.startOrder, {
      body: order,
      idempotencyKey: crypto.randomUUID(),
    });
    const mine = { ...here, orderId } as unknown as Owner;
    await upload(mine, 'photo', await plainPicture());
    await agree(mine);
    const { challengeId } = await ask(mine, desk);
    const other = { ...there, orderId } as unknown as Owner;
    expect(await refusalOf(sendFrames(other, challengeId, Buffer.from(body)))).toBe('face.challenge_unknown');
    expect(await refusalOf(sendFrames(mine, challengeId, Buffer.from(body)))).toBe('none');
  });

  test('of one order is unknown at another, and to another account', async () => {
    const { challengeId } = await challenge();
    const [stranger] = (await desk.drafts(1)) as [Owner];
    const theirs = { ...stranger, orderId: owner.orderId };
    expect(await refusalOf(sendFrames(theirs, challengeId, Buffer.from(body)))).toBe('order.not_found');
    await upload(stranger, 'photo', await plainPicture());
    await agree(stranger);
    expect(await refusalOf(sendFrames(stranger, challengeId, Buffer.from(body)))).toBe(
      'face.challenge_unknown',
    );
  });

  test('whose frames span more time than has passed fails as too fast', async () => {
    const asked = await owner.call(calls.startFaceChallenge, { params: params(), body: {} });
    const answer = await sendFrames(owner, asked.challengeId, Buffer.from(body));
    expect(answer).toMatchObject({ outcome: 'failed', fault: 'too_fast' });
  });

  test('needs the photo it compares with', async () => {
    const [bare] = (await desk.drafts(1)) as [Owner];
    await agree(bare);
    await desk.app.database.owner.query(`UPDATE order_file SET replaced_at = now() WHERE order_id = $1`, [
      bare.orderId,
    ]);
    expect(await refusalOf(ask(bare, desk))).toBe('face.photo_required');
  });

  test('that cannot be judged now costs no try', async () => {
    const { challengeId } = await challenge();
    desk.app.parts.faces = { ...blind, find: async () => ({ done: false, failure: 'busy', message: '' }) };
    expect(await refusalOf(sendFrames(owner, challengeId, Buffer.from(body)))).toBe('face.busy');
    desk.app.parts.faces = blind;
    expect((await findCheck(desk, owner)).attempts).toBe(0);
  });
});

describe('tries', () => {
  const fail = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      const { challengeId } = await challenge();
      await sendFrames(owner, challengeId, Buffer.from(body));
    }
  };

  test('are ten a day; then it is the next day or the interview', async () => {
    await agree(owner);
    await fail(10);
    expect(await refusalOf(challenge())).toBe('face.too_many_attempts');
    expect(await state()).toMatchObject({
      triesLeft: 0,
      maySkip: true,
      nextDay: expect.any(String) as string,
    });
    const yesterday = `UPDATE face_check SET attempts_day = attempts_day - 1 WHERE order_id = $1`;
    await desk.app.database.owner.query(yesterday, [owner.orderId]);
    expect(await state()).toMatchObject({ triesLeft: 10, nextDay: null });
    await fail(1);
    expect(await findCheck(desk, owner)).toMatchObject({ attempts: 1, failures: 11 });
  });

  test('an adult with tries left may not skip, but may decline at any time', async () => {
    await agree(owner);
    await fail(5);
    const skip = owner.call(calls.skipFace, { params: params(), body: {} });
    expect(await refusalOf(skip)).toBe('face.skip_not_yet');
    await owner.call(calls.declineFace, { params: params(), body: {} });
    expect((await state()).outcome).toBe('declined');
  });

  test('a minor may skip after five', async () => {
    const saved = (await owner.call(calls.getAnswers, { params: params() })).answers.find(
      ({ topic }) => topic === 'person',
    )!;
    const answer = { ...saved.answer, birthDay: '2015-05-05', residentId: '' };
    await owner.call(calls.saveAnswer, {
      params: { ...params(), topic: 'person' },
      body: { version: saved.version, answer },
    });
    await agree(owner);
    expect(await state()).toMatchObject({ guarded: true, maySkip: false });
    await fail(5);
    const after = await owner.call(calls.skipFace, { params: params(), body: {} });
    expect(after).toMatchObject({ outcome: 'skipped', guarded: true });
  });

  test('belong to the time in which the order is the applicant’s', async () => {
    await agree(owner);
    await owner.does({ type: 'submit' });
    expect(await refusalOf(challenge())).toBe('order.wrong_status');
    const decline = owner.call(calls.declineFace, { params: params(), body: {} });
    expect(await refusalOf(decline)).toBe('order.wrong_status');
    await owner.call(calls.withdrawFaceConsent, { params: params() });
    expect((await state()).consent).toBeNull();
  });
});
