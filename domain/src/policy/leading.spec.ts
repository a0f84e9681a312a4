import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emergencyLeading } from '../../test/policy/leading.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import type { CaseFacts } from './fact.ts';
import type { Leading } from './leading.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeRows } from './rule-book.ts';
import { isServed, judgeCase, ledRoute } from './served.ts';

const DAY = '2026-05-01';
const post = SHIPPED.posts.find(({ id }) => id === 'san-francisco')!;
const found = resolvePolicy(
  activeRows(SHIPPED, 'notice-2021'),
  post,
  'emergency_travel_document',
  'issue',
  DAY,
);
if (!found.ok) throw new Error(found.code);
const LEADING = emergencyLeading(SHIPPED, post, DAY);

const under = (more: Partial<Leading> | null) => ({
  policy: found.value,
  post,
  at: `${DAY}T20:00:00Z`,
  noForm: null,
  leading: more && { ...LEADING, ...more },
});
const judge = (facts: CaseFacts, more: Partial<Leading> | null = {}) =>
  judgeCase(under(more), { facts, residencePost: post.id, presence: 'declared' });

const STUDENT: CaseFacts = {
  stay: 'student',
  held: 'ordinary_passport',
  condition: 'lost',
  usable: false,
  urgency: 'none',
  daysToTravel: 60,
};

describe('a case of the emergency document', () => {
  it('that the rows lead elsewhere is refused where the service refuses, with the row that decided', () => {
    const served = judge(STUDENT);
    expect(served).toMatchObject({ served: 'no', code: 'service.led_elsewhere', because: 'situation' });
    expect(served).toMatchObject({ leads: { service: 'passport', kind: 'replace_lost' } });
    expect(ledRoute(under({}), served, STUDENT)?.item).toBe('passport_lost');
  });

  it('may be filed all the same where the service only advises, and the officer reads where it would go', () => {
    const served = judge(STUDENT, { effect: 'advise' });
    expect(isServed(served)).toBe(true);
    expect(served).toMatchObject({ advice: { leads: { service: 'passport', kind: 'replace_lost' } } });
  });

  it('of which the form has still to say what decides, is served perhaps; of one that heeds no row, for certain', () => {
    expect(judge({})).toEqual({ served: 'perhaps' });
    expect(judge({}, null)).toEqual({ served: 'yes' });
    // What the form never asks is not waited for: the row that takes what is left decides.
    expect(judge({}, { canSay: () => false })).toMatchObject({ code: 'service.led_elsewhere', leads: null });
  });

  it('of another reason is told that reason: nobody is led away from what is not open', () => {
    const early = judgeCase({ ...under({}), at: '2021-05-01T00:00:00Z' }, { facts: STUDENT });
    expect(early).toMatchObject({ served: 'not_yet', code: 'service.not_open', leads: null });
    expect(ledRoute(under({}), early, STUDENT)).toBeNull();
  });

  it('that is refused stays refused, and one that is served for certain stays served, whatever else becomes known', () => {
    const facts: fc.Arbitrary<CaseFacts> = fc.record({
      stay: fc.constantFrom('student', 'visitor'),
      held: fc.constantFrom('ordinary_passport', 'none', 'travel_document'),
      condition: fc.constantFrom('ok', 'lost', 'damaged'),
      usable: fc.boolean(),
      urgency: fc.constantFrom('none', 'family_death', 'own_treatment'),
      daysToTravel: fc.integer({ min: 0, max: 60 }),
      expired: fc.boolean(),
    });
    const names = ['stay', 'held', 'condition', 'usable', 'urgency', 'daysToTravel', 'expired'] as const;
    fc.assert(
      fc.property(facts, fc.subarray([...names]), (all, unknown) => {
        const known = Object.fromEntries(
          Object.entries(all).filter(([name]) => !unknown.some((one) => one === name)),
        ) as CaseFacts;
        const [before, after] = [judge(known), judge(all)];
        if (before.served !== 'perhaps') expect(after).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
