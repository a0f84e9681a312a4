import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import { agree, ask, bodyOfPictures, sendFrames, upload } from '../../test/face/face.ts';

let desk: TestDesk;
let owner: Owner;
let moves: string[];
const POST = 'san-francisco';

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.app.parts.faces.close();
  desk.app.parts.faces = {
    find: async () => ({ done: true, value: { faces: [], ms: 1 } }),
    close: async () => {},
  };
  [owner] = (await desk.drafts(1)) as [Owner];
  await upload(owner, 'photo', await plainPicture());
  await agree(owner);
  const asked = await ask(owner, desk);
  moves = asked.moves;
  await sendFrames(owner, asked.challengeId, packFrames(await bodyOfPictures()));
  await owner.does({ type: 'submit' });
}, 60_000);
afterAll(() => desk.close());

test('an officer sees how the check ended, and which movements were asked', async () => {
  const reviewer = await desk.officer(POST, 'reviewer');
  const { face } = await reviewer.call(calls.openDesk, { params: { orderId: owner.orderId } });
  expect(face).toMatchObject({
    outcome: 'failed',
    fault: 'no_face',
    withdrawn: false,
    failures: 1,
    threshold: null,
  });
  expect(face?.moves).toEqual(moves.map((move) => ({ move, seen: false })));
});

test('an order without a passed check goes to the interview after the first review', async () => {
  const reviewer = await desk.officer(POST, 'reviewer');
  await reviewer.does(owner.orderId, { type: 'passFirstReview', note: 'All agrees.' });
  const { order } = await reviewer.call(calls.openDesk, { params: { orderId: owner.orderId } });
  expect(order.status).toBe('needs_interview');
});

test('who only handles mail or books sees nothing of it', async () => {
  for (const role of ['mail_room', 'production'] as const) {
    const officer = await desk.officer(POST, role);
    const { face } = await officer.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect(face).toBeNull();
  }
});

test('an order nobody began a check for has none', async () => {
  const [other] = await desk.orders(POST, 1);
  await desk.app.database.owner.query('DELETE FROM face_check WHERE order_id = $1', [other!.orderId]);
  const reviewer = await desk.officer(POST, 'reviewer');
  const { face } = await reviewer.call(calls.openDesk, { params: { orderId: other!.orderId } });
  expect(face).toBeNull();
});
