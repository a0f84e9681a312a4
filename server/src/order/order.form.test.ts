import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Topic } from '@lingshi/domain/order/order.form.ts';
import { openTestDesk, refusalOf } from '../work/test-desk.ts';
import type { Owner, TestDesk } from '../work/test-desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const query = async (sql: string, values: unknown[]) =>
  (await desk.app.database.owner.query(sql, values)).rows;

async function answerOf(owner: Owner, topic: Topic) {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  return answers.find((stored) => stored.topic === topic);
}

async function save(owner: Owner, topic: Topic, answer: Record<string, unknown>) {
  const version = (await answerOf(owner, topic))?.version ?? 0;
  const params = { orderId: owner.orderId, topic };
  return owner.call(calls.saveAnswer, { params, body: { version, answer } });
}

describe('what is saved while the form is submitted', () => {
  test('is what was submitted, or is refused: never one thing judged and another thing kept', async () => {
    const owners = await desk.drafts(12);
    for (const [at, owner] of owners.entries()) {
      const number = `E9999${String(at).padStart(4, '0')}`;
      const { answer } = (await answerOf(owner, 'document'))!;
      const saving = refusalOf(save(owner, 'document', { ...answer, passportNumber: number }));
      const submitting = refusalOf(owner.does({ type: 'submit' }));
      const [saved, submitted] = await Promise.all([saving, submitting]);
      expect([saved, submitted]).toContain('none');
      if (submitted !== 'none') continue;
      const kept = (await answerOf(owner, 'document'))?.answer['passportNumber'];
      const [row] = await query('SELECT passport_index AS index FROM order_subject WHERE order_id = $1', [
        owner.orderId,
      ]);
      expect(desk.app.services.indexes.document(`passport:${String(kept)}`).equals(row.index)).toBe(true);
    }
  });
});

describe('a stale tab', () => {
  test('does not move the order to another post while its answer stays', async () => {
    const [owner] = await desk.drafts(1);
    const params = { orderId: owner!.orderId, topic: 'post' as const };
    const choose = async (post: string) =>
      owner!.call(calls.saveAnswer, { params, body: { version: 1, answer: { post } } });
    await choose('new-york');
    expect(await refusalOf(choose('chicago'))).toBe('version.stale');
    expect(await query('SELECT post FROM orders WHERE id = $1', [owner!.orderId])).toEqual([
      { post: 'new-york' },
    ]);
    expect((await answerOf(owner!, 'post'))?.answer).toEqual({ post: 'new-york' });
  });
});
