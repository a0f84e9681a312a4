import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { sumMoney } from '@lingshi/domain/shared/money.ts';
import { readRules } from '../app/app.ts';
import type { Rules } from '../policy/policy.rules.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
/** What was added to every fee row since, in cents: somebody edited a row of the past. */
let edited = 0;

beforeAll(async () => {
  desk = await openTestDesk({ parts: { rules: editable(await readRules()) } });
  reviewer = await desk.officer('san-francisco', 'reviewer');
  second = await desk.officer('san-francisco', 'second_reviewer');
});
afterAll(() => desk.close());

function editable(rules: Rules): Rules {
  return {
    ...rules,
    policy: (...question) => {
      const policy = rules.policy(...question);
      if (!policy.ok || edited === 0) return policy;
      const fees = policy.value.fees.map((fee) => ({
        ...fee,
        amount: { ...fee.amount, cents: fee.amount.cents + edited },
      }));
      return { ok: true, value: { ...policy.value, fees } };
    },
  };
}

async function atTheGate(): Promise<Owner> {
  edited = 0;
  const [owner] = await desk.orders('san-francisco', 1);
  await reviewer.does(owner!.orderId, { type: 'passFirstReview', note: 'All agrees.' });
  await second.does(owner!.orderId, { type: 'passSecondReview', note: 'All agrees.' });
  return owner!;
}

async function feeOf(owner: Owner) {
  const { fee } = await owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
  return fee!;
}

async function kitStatus({ send, orderId }: Owner): Promise<number> {
  return (await send('GET', `/api/orders/${orderId}/documents/mailing_kit`)).status;
}

/** As an order was kept before the lines of its fee were. */
async function forgetLines({ orderId }: Owner): Promise<void> {
  const sql = `UPDATE orders SET snapshot = snapshot - 'feeLines' WHERE id = $1`;
  await desk.app.database.owner.query(sql, [orderId]);
}

describe('when a fee row of the past was edited, an order', () => {
  test('keeps the lines it was submitted with, and they add up to its total', async () => {
    const owner = await atTheGate();
    const before = await feeOf(owner);
    edited = 100;
    expect(await feeOf(owner)).toEqual(before);
    expect(sumMoney(before.lines.map(({ amount }) => amount))).toEqual(before.total);
    expect(before.lines).toHaveLength(2);
    expect(await kitStatus(owner)).toBe(200);
  });

  test('from before lines were kept shows its total as one line', async () => {
    const owner = await atTheGate();
    await forgetLines(owner);
    const { total } = await feeOf(owner);
    edited = 100;
    expect((await feeOf(owner)).lines).toMatchObject([{ id: 'whole', amount: total }]);
    expect(await kitStatus(owner)).toBe(200);
  });

  test('that is still a draft costs what the rules of today say', async () => {
    edited = 0;
    const [draft] = await desk.drafts(1);
    const { total } = await feeOf(draft!);
    edited = 100;
    expect((await feeOf(draft!)).total.cents).toBe(total.cents + 200);
  });
});

test('an order from before lines were kept shows those of the rules while they agree with its total', async () => {
  const owner = await atTheGate();
  const before = await feeOf(owner);
  await forgetLines(owner);
  expect(await feeOf(owner)).toEqual(before);
});

test('while an answer to a supplement is being written, the lines stay those of the total', async () => {
  edited = 0;
  const [owner] = await desk.orders('san-francisco', 1);
  const before = await feeOf(owner!);
  await reviewer.does(owner!.orderId, {
    type: 'askSupplement',
    targets: ['endorsement.wanted', 'endorsement.names'],
    note: 'Please look again.',
  });
  // An answer counts from the moment it was asked for.
  desk.app.clock.advance(1000);
  const params = { orderId: owner!.orderId, topic: 'endorsement' };
  const { answers } = await owner!.call(calls.getAnswers, { params: { orderId: owner!.orderId } });
  const version = answers.find(({ topic }) => topic === 'endorsement')?.version ?? 0;
  await owner!.call(calls.saveAnswer, {
    params,
    body: { version, answer: { wanted: true, names: [{ what: 'foreign_name', name: 'ZHANG SAN' }] } },
  });
  expect(await feeOf(owner!)).toEqual(before);
  await owner!.does({ type: 'answerSupplement' });
  const after = await feeOf(owner!);
  expect(after.total.cents).toBe(before.total.cents + 500);
  expect(sumMoney(after.lines.map(({ amount }) => amount))).toEqual(after.total);
});
