import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallError } from '@lingshi/contract/client.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { DEMO_SLOTS } from '../demo/demo.answers.ts';
import { stockPassedChecks } from '../face/face.store.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer('san-francisco', 'reviewer');
  second = await desk.officer('san-francisco', 'second_reviewer');
});
afterAll(() => desk.close());

async function asked(...targets: string[]): Promise<Owner> {
  const [owner] = await desk.orders('san-francisco', 1);
  await reviewer.does(owner!.orderId, { type: 'askSupplement', targets, note: 'Please look again.' });
  desk.app.clock.advance(1000);
  return owner!;
}

async function save(owner: Owner, topic: string, answer: Record<string, unknown>): Promise<void> {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  const version = answers.find((stored) => stored.topic === topic)?.version ?? 0;
  await owner.call(calls.saveAnswer, {
    params: { orderId: owner.orderId, topic },
    body: { version, answer },
  });
}

async function answerOf(owner: Owner, topic: string): Promise<Record<string, unknown>> {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  return answers.find((stored) => stored.topic === topic)?.answer ?? {};
}

async function sendPicture(owner: Owner, slot: string): Promise<void> {
  const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#ccc' } })
    .jpeg()
    .toBuffer();
  const body = { orderId: owner.orderId, slot, bytes: picture.length };
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  await owner.call(calls.sendPiece, { params: { uploadId }, body: picture as never, headers });
}

describe('a number mended in a supplement', () => {
  async function locksOf({ orderId }: Owner): Promise<string[]> {
    const sql = `SELECT encode(person_index, 'hex') AS key FROM live_order WHERE order_id = $1 ORDER BY key`;
    return (await desk.app.database.owner.query<{ key: string }>(sql, [orderId])).rows.map(({ key }) => key);
  }
  const keyOf = (number: string) => desk.app.parts.indexes.document(`passport:${number}`).toString('hex');

  test('takes its lock along: the old number is free, the new one is taken', async () => {
    const owner = await asked('document.passportNumber');
    const old = String((await answerOf(owner, 'document'))['passportNumber']);
    const before = await locksOf(owner);
    await save(owner, 'document', { passportNumber: 'E99999991' });
    await owner.does({ type: 'answerSupplement' });
    const after = await locksOf(owner);
    expect(before).toContain(keyOf(old));
    expect(after).toContain(keyOf('E99999991'));
    expect(after).not.toContain(keyOf(old));
    expect(after).toHaveLength(before.length);
  });

  test('cannot become the number of another live order', async () => {
    const [other] = await desk.orders('new-york', 1);
    const owner = await asked('document.passportNumber');
    const before = await locksOf(owner);
    await save(owner, 'document', { passportNumber: (await answerOf(other!, 'document'))['passportNumber'] });
    const refusal = await owner.does({ type: 'answerSupplement' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'order.already_live' });
    // It is in another account, and one's own is not the one that is in the way.
    expect((refusal as CallError).detail).not.toHaveProperty('orderId');
    expect(await locksOf(owner)).toEqual(before);
  });

  test('is the same number however it is written, so that nobody files twice with an O for a 0', async () => {
    const [first, twin] = await desk.drafts(2);
    const number = String((await answerOf(first!, 'document'))['passportNumber']);
    await first!.does({ type: 'submit' });
    await save(twin!, 'document', {
      ...(await answerOf(twin!, 'document')),
      passportNumber: number.replaceAll('0', 'O').toLowerCase(),
    });
    expect(await refusalOf(twin!.does({ type: 'submit' }))).toBe('order.already_live');
    const { lines } = await reviewer.call(calls.searchWork, { body: { query: number.replaceAll('0', 'o') } });
    expect(lines.map(({ id }) => id)).toEqual([first!.orderId]);
  });
});

describe('what a supplement changed', () => {
  test('is marked on the desk with what stood there before, masked alike, once it was sent and not sooner', async () => {
    const owner = await asked('document.passportNumber', 'contact.phone');
    const params = { orderId: owner.orderId };
    await save(owner, 'document', { passportNumber: 'E99999982' });
    await save(owner, 'document', { passportNumber: 'E99999983' });
    const { phone } = await answerOf(owner, 'contact');
    await save(owner, 'contact', { phone });
    expect((await reviewer.call(calls.openDesk, { params })).changedFields).toEqual([]);
    await owner.does({ type: 'answerSupplement' });
    const { before, changedFields, maskedFields } = await reviewer.call(calls.openDesk, { params });
    expect(changedFields).toEqual(['document.passportNumber']);
    expect(maskedFields).toContain('document.passportNumber');
    const was = before.find(({ topic }) => topic === 'document')?.answer['passportNumber'];
    expect(was).toMatch(/\*/);
    expect(String(was)).not.toContain('E9999998');
  });
});

describe('endorsements mended in a supplement', () => {
  test('change the fee with them, on the page, in the kit and for the mail room', async () => {
    const owner = await asked('endorsement.wanted', 'endorsement.names');
    await save(owner, 'endorsement', { wanted: true, names: [{ what: 'foreign_name', name: 'ZHANG SAN' }] });
    await owner.does({ type: 'answerSupplement' });
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: 'All agrees.' });
    await second.does(owner.orderId, { type: 'passSecondReview', note: 'All agrees.' });
    const { order, papers } = await second.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect(order).toMatchObject({ fee: { currency: 'USD', cents: 2800 }, endorsements: 1 });
    expect(papers?.payment?.amount).toEqual({ currency: 'USD', cents: 2800 });
    const kit = await owner.send('GET', `/api/orders/${owner.orderId}/documents/mailing_kit`);
    expect(kit.status).toBe(200);
  });
});

describe('a photo exchanged in a supplement', () => {
  const pageOf = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });

  test('voids the face check that was passed with the old one: the interview it had spared is due', async () => {
    const owner = await asked('file.photo');
    expect((await pageOf(owner)).interview).toBeNull();
    await sendPicture(owner, 'photo');
    await owner.does({ type: 'answerSupplement' });
    expect((await pageOf(owner)).interview).toEqual({ reason: 'face_not_done', outcome: null });
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: 'All agrees.' });
    expect((await pageOf(owner)).status).toBe('needs_interview');
  });

  test('asks for no interview of whoever passed the check again, with the new one', async () => {
    const owner = await asked('file.photo');
    await sendPicture(owner, 'photo');
    await stockPassedChecks(
      desk.app.database.owner,
      [owner.orderId],
      DEMO_SLOTS,
      desk.app.clock.now().toISOString(),
    );
    await owner.does({ type: 'answerSupplement' });
    expect((await pageOf(owner)).interview).toBeNull();
  });

  test('changes nothing for whoever is wanted for an interview already', async () => {
    const [owner] = await desk.orders('san-francisco', 1, 'not_done');
    const before = (await pageOf(owner!)).interview;
    await reviewer.does(owner!.orderId, {
      type: 'askSupplement',
      targets: ['file.photo'],
      note: 'Please look again.',
    });
    desk.app.clock.advance(1000);
    await sendPicture(owner!, 'photo');
    await owner!.does({ type: 'answerSupplement' });
    expect((await pageOf(owner!)).interview).toEqual(before);
  });
});

describe('a picture asked besides', () => {
  test('is there when a new one is, whatever was sent before', async () => {
    const [owner] = await desk.orders('san-francisco', 1);
    await sendPicture(owner!, 'supplement');
    const targets = ['file.supplement'];
    await reviewer.does(owner!.orderId, { type: 'askSupplement', targets, note: 'Please send the permit.' });
    desk.app.clock.advance(1000);
    expect(await refusalOf(owner!.does({ type: 'answerSupplement' }))).toBe('order.materials_missing');
    await sendPicture(owner!, 'supplement');
    expect(await refusalOf(owner!.does({ type: 'answerSupplement' }))).toBe('none');
  });
});

describe('what is asked', () => {
  test.each(['constructor.name', 'document.constructor', '__proto__.x', 'post.post', 'consents.accepted'])(
    '%s cannot be asked for, and nothing changes',
    async (target) => {
      const [owner] = await desk.orders('san-francisco', 1);
      const asking = reviewer.does(owner!.orderId, {
        type: 'askSupplement',
        targets: [target],
        note: 'Please look again.',
      });
      expect(await refusalOf(asking)).toBe('request.invalid');
    },
  );

  test('opens no other field of its topic', async () => {
    const owner = await asked('person.birthPlace');
    const before = await answerOf(owner, 'person');
    await save(owner, 'person', { ...before, birthPlace: '广州', surname: '冒', residentId: '' });
    expect(await answerOf(owner, 'person')).toEqual({ ...before, birthPlace: '广州' });
  });

  test.each([
    ['declaration.signature', { signature: [] }],
    ['declaration.signature', { signature: [[[0.5, 0.5]]] }],
    ['declaration.answers', { answers: {} }],
  ])('a declaration without its %s is not taken', async (target, answer) => {
    const owner = await asked(target);
    await save(owner, 'declaration', answer);
    const body = { type: 'answerSupplement' } as const;
    expect(await refusalOf(owner.does(body))).toBe('order.materials_missing');
  });

  test('that does not hold is named, and is no bug', async () => {
    const owner = await asked('person.birthDay');
    await save(owner, 'person', { birthDay: 'abcd' });
    expect(await refusalOf(owner.does({ type: 'answerSupplement' }))).toBe('order.materials_missing');
  });
});

describe('a request that was a mistake', () => {
  test('is taken back by the officer, with words the applicant reads; not once the answer has begun', async () => {
    const owner = await asked('person.givenPinyin');
    const note = 'It stands on the second page already.';
    const { commands, leads } = await reviewer.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect([commands.includes('withdrawRequest'), leads['withdrawRequest']]).toEqual([
      true,
      'in_first_review',
    ]);
    expect(commands).not.toContain('closeUnanswered');
    await reviewer.does(owner.orderId, { type: 'withdrawRequest', note });
    const page = await owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
    expect(page).toMatchObject({ status: 'in_first_review', supplement: null });
    const { messages } = await owner.call(calls.listMessages, { params: { orderId: owner.orderId } });
    expect(JSON.stringify(messages)).toContain(note);
    const { rows } = await desk.app.database.owner.query(
      `SELECT payload->>'message' AS message FROM enqueued_job WHERE payload->>'orderId' = $1 ORDER BY seq DESC LIMIT 1`,
      [owner.orderId],
    );
    expect(rows).toEqual([{ message: 'request_withdrawn' }]);

    const begun = await asked('person.givenPinyin');
    await save(begun, 'person', await answerOf(begun, 'person'));
    expect(await refusalOf(reviewer.does(begun.orderId, { type: 'withdrawRequest', note }))).toBe(
      'order.supplement_begun',
    );
  });
});
