import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '../shared/day.ts';
import { caseFacts } from './case-facts.ts';
import { conditionSchema, openFacts, truthOf } from './condition.ts';
import type { Condition } from './condition.ts';
import { RULE_LIMITS } from './rule.limits.ts';
import { getTestlandPolicy } from '../../test/policy/testland.ts';

const RULES = getTestlandPolicy();

const leaf: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom('ageYears', 'yearsLeft', 'endorsements'),
  is: fc.constantFrom('=', '<', '<=', '>', '>='),
  value: fc.integer({ min: 0, max: 3 }),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const number = fc.integer({ min: 0, max: 3 });
const known = fc.record({ ageYears: number, yearsLeft: number, endorsements: number });

describe('a condition', () => {
  test('without anything to ask always holds', () => {
    expect(truthOf(undefined, {})).toBe('yes');
  });

  test('is perhaps when it hangs on what is not known, and certain when the rest decides', () => {
    const minor: Condition = { fact: 'minor', is: '=', value: true };
    const left: Condition = { fact: 'yearsLeft', is: '>=', value: 1 };
    expect(truthOf(minor, {})).toBe('perhaps');
    expect(truthOf({ all: [minor, left] }, { yearsLeft: 0 })).toBe('no');
    expect(truthOf({ any: [minor, left] }, { yearsLeft: 1 })).toBe('yes');
    expect(truthOf({ not: minor }, { minor: false })).toBe('yes');
  });

  test('that a guardian acts holds for a minor and for a ward, and asks for neither once one is known', () => {
    const guarded: Condition = { fact: 'guarded', is: '=', value: true };
    expect(truthOf(guarded, { minor: true })).toBe('yes');
    expect(truthOf(guarded, { minor: false, ward: true })).toBe('yes');
    // Whether an adult is a ward is open until it is said: otherwise saying so would turn a no into a yes.
    expect(truthOf(guarded, { minor: false })).toBe('perhaps');
    expect(truthOf(guarded, { minor: false, ward: false })).toBe('no');
    expect(truthOf(guarded, { ward: false })).toBe('perhaps');
    expect(openFacts(guarded, {})).toEqual(['minor', 'ward']);
    expect(openFacts(guarded, { minor: false })).toEqual(['ward']);
    expect(openFacts(guarded, { minor: false, ward: false })).toEqual([]);
  });

  test('is never perhaps once all facts are known', () => {
    fc.assert(
      fc.property(condition, known, (rule, facts) => {
        expect(truthOf(rule, facts)).not.toBe('perhaps');
        expect(truthOf({ not: rule }, facts)).not.toBe(truthOf(rule, facts));
      }),
    );
  });

  test('that is certain stays so whatever the missing fact turns out to be', () => {
    fc.assert(
      fc.property(
        condition,
        known,
        fc.constantFrom('ageYears', 'yearsLeft', 'endorsements'),
        (rule, facts, gone) => {
          const before = truthOf(rule, { ...facts, [gone]: undefined });
          if (before !== 'perhaps') expect(truthOf(rule, facts)).toBe(before);
        },
      ),
    );
  });
});

describe('the facts of a case', () => {
  test('a person is a minor until the birthday the rules name', () => {
    expect(caseFacts(RULES, { birthDay: '2011-06-07' }, '2026-06-06')).toMatchObject({
      ageYears: 14,
      minor: true,
    });
    expect(caseFacts(RULES, { birthDay: '2011-06-07' }, '2026-06-07')).toMatchObject({
      ageYears: 15,
      minor: false,
    });
  });

  test('what is not known is no fact', () => {
    expect(caseFacts(RULES, { birthDay: null, expiresDay: null, ownDistrict: null }, '2026-01-01')).toEqual(
      {},
    );
  });

  test('the last day of a passport still counts as valid', () => {
    expect(caseFacts(RULES, { expiresDay: '2026-01-01' }, '2026-01-01')).toEqual({
      expired: false,
      monthsLeft: 0,
      yearsLeft: 0,
      yearsExpired: 0,
    });
  });

  test('a passport has years left or years behind it, never both', () => {
    const days = fc.integer({ min: -5000, max: 5000 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(days, (expiresDay) => {
        const { yearsLeft, yearsExpired } = caseFacts(RULES, { expiresDay }, '2026-01-01');
        expect(Number(yearsLeft) * Number(yearsExpired)).toBe(0);
        expect(Number(yearsLeft) >= 1).toBe(expiresDay >= addYears('2026-01-01', 1));
        expect(Number(yearsExpired) >= 2).toBe(expiresDay <= addYears('2026-01-01', -2));
      }),
    );
  });
});

const MINOR = { fact: 'minor', is: '=', value: true };
const leaves = (count: number) => Array.from({ length: count }, () => MINOR);
const nested = (levels: number): unknown => (levels === 0 ? MINOR : { all: [nested(levels - 1)] });
const SHAPES = 'say { fact, is, value }, { fact, in }, { all }, { any } or { not }';

describe('a condition that asks wrongly is told what it may ask', () => {
  test.each<[unknown, string]>([
    ['minor', `not a condition: ${SHAPES}`],
    [null, `not a condition: ${SHAPES}`],
    [{ all: [MINOR], any: [MINOR] }, `says more than one thing: ${SHAPES}`],
    [{ not: MINOR, fact: 'minor' }, `says more than one thing: ${SHAPES}`],
    [{ all: [] }, 'a list of conditions, one at least'],
    [{ any: MINOR }, 'a list of conditions, one at least'],
    [{ all: leaves(RULE_LIMITS.parts + 1) }, `more than ${RULE_LIMITS.parts} parts`],
    [nested(RULE_LIMITS.depth + 1), `deeper than ${RULE_LIMITS.depth}`],
    [{ fact: 'wealth', is: '=', value: 1 }, 'no fact "wealth"; domain/src/policy/fact.ts lists them'],
    [{}, 'no fact null; domain/src/policy/fact.ts lists them'],
    [{ fact: 'minor', is: '=' }, SHAPES],
    [{ fact: 'minor', in: [true], value: true }, SHAPES],
    [{ fact: 'minor', in: [] }, '`in` is a list of what minor may be'],
    [{ fact: 'minor', in: true }, '`in` is a list of what minor may be'],
    [
      { fact: 'ageYears', in: leaves(RULE_LIMITS.parts + 1).map((_, at) => at) },
      `more than ${RULE_LIMITS.parts} values`,
    ],
    [{ fact: 'ageYears', is: '!=', value: 1 }, '`is` is one of = < <= > >='],
    [{ fact: 'minor', is: '<', value: true }, 'minor has no more and less: use `=`'],
    [{ fact: 'ageYears', is: '<', value: 'ten' }, 'ageYears is a number'],
    [{ fact: 'minor', is: '=', value: 'yes' }, 'minor is true or false'],
    [{ fact: 'paperDay', is: '<', value: '1 May' }, 'paperDay is a day YYYY-MM-DD'],
    [
      { fact: 'urgency', in: ['hunger'] },
      'urgency is never "hunger"; it is one of none, family_death, family_illness, own_treatment, booked_trip',
    ],
  ])('%j', (when, message) => {
    const read = conditionSchema.safeParse(when);
    expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('as deep and as wide as is allowed, it is read', () => {
    expect(conditionSchema.safeParse(nested(RULE_LIMITS.depth)).success).toBe(true);
    expect(conditionSchema.safeParse({ any: leaves(RULE_LIMITS.parts) }).success).toBe(true);
  });
});
