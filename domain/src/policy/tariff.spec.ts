import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumMoney } from '../shared/money.ts';
import type { CaseFacts } from './fact.ts';
import { feeFor } from './fee.ts';
import { listMailed, listMaterials } from './material.ts';
import { openingSchema } from './opening.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { isServed, judgeCase } from './served.ts';
import { listSteps } from './stage.ts';
import { getTestlandPolicy, getTestlandPost } from '../../test/policy/testland.ts';

const policy = getTestlandPolicy();

describe('the fee', () => {
  test('is the sum of its lines, one extra for each endorsement', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (endorsements) => {
        const fee = feeFor(policy, { endorsements });
        expect(fee?.total).toEqual({ currency: 'XTS', cents: 700 + 100 * endorsements });
        expect(sumMoney(fee?.lines.map(({ sum }) => sum) ?? [])).toEqual(fee?.total);
        expect(fee?.lines.every((line) => line.sum.cents === line.times * line.amount.cents)).toBe(true);
      }),
    );
  });

  test('is not guessed where no source names one', () => {
    expect(feeFor({ fees: [], payment: policy.payment }, {})).toBeNull();
    expect(feeFor({ fees: policy.fees, payment: null }, {})).toBeNull();
  });
});

describe('the materials', () => {
  test('that are mailed are those of the envelope only', () => {
    const packed = listMailed(policy, {}).map(({ item }) => item);
    expect(packed).toEqual(['old_card', 'information_page', 'return_envelope']);
  });

  test('that hang on something unknown are named with "perhaps", never left out', () => {
    const [first] = policy.materials;
    if (first === undefined) throw new Error('no materials');
    const materials = [{ ...first, when: { fact: 'minor' as const, is: '=' as const, value: true } }];
    expect(listMaterials({ materials }, {}).map(({ need }) => need)).toEqual(['perhaps']);
    expect(listMaterials({ materials }, { minor: true }).map(({ need }) => need)).toEqual(['required']);
    expect(listMaterials({ materials }, { minor: false })).toEqual([]);
  });
});

describe('the stages', () => {
  test('have their days from the rules', () => {
    const due = PATH_JUDGE.dueStatuses(policy.path?.steps ?? []);
    expect(due).toHaveLength(11);
    expect(policy.deadlines.map(({ item }) => item)).toEqual(expect.arrayContaining([...due]));
    expect(listSteps(policy, {})[0]).toMatchObject({ item: 'in_first_review', turn: 'post', estimate: null });
  });
});

describe('an opening', () => {
  const judge = (offer: Partial<typeof policy.offer>, facts: CaseFacts, at: string) =>
    judgeCase(
      {
        policy: { ...policy, offer: { ...policy.offer, ...offer } },
        post: getTestlandPost(),
        at,
        noForm: null,
        leading: null,
      },
      { facts },
    );

  test('is not open one second before, and open at the instant', () => {
    expect(judge({}, {}, '2019-12-31T18:59:59Z')).toEqual({
      served: 'not_yet',
      title: null,
      leads: null,
      code: 'service.not_open',
      words: policy.offer.words,
      source: policy.offer.source,
      email: 'general',
      from: '2019-12-31T19:00:00Z',
      instead: null,
      because: null,
    });
    expect(isServed(judge({}, {}, '2019-12-31T19:00:00Z'))).toBe(true);
  });

  test('that has closed, or was never for this case, names no day to wait for', () => {
    const closes = { day: '2021-01-01', time: '00:00', timeZone: 'Etc/UTC', at: '2021-01-01T00:00:00Z' };
    expect(isServed(judge({ closes }, {}, '2020-12-31T23:59:59Z'))).toBe(true);
    expect(judge({ closes }, {}, '2021-01-01T00:00:00Z')).toMatchObject({ served: 'closed', from: null });
    const when = { fact: 'minor' as const, is: '=' as const, value: false };
    expect(judge({ when }, { minor: true }, '2026-01-01T00:00:00Z')).toMatchObject({
      served: 'no',
      from: null,
      because: 'birthDay',
    });
    expect(isServed(judge({ when }, {}, '2026-01-01T00:00:00Z'))).toBe(true);
  });

  test('whose local time and instant disagree is not well-formed', () => {
    const opening = {
      day: '2021-06-07',
      time: '09:00',
      timeZone: 'America/Los_Angeles',
      at: '2021-06-07T16:00:00Z',
    };
    expect(openingSchema.safeParse(opening).success).toBe(true);
    expect(openingSchema.safeParse({ ...opening, at: '2021-06-07T17:00:00Z' }).success).toBe(false);
    expect(openingSchema.safeParse({ ...opening, timeZone: 'Moon/Crater' }).success).toBe(false);
  });
});
