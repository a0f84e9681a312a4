import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES } from './fact.ts';
import type { CaseFacts } from './fact.ts';
import type { Condition } from './condition.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeRows } from './rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { isServed, judgeCase, refusalOfServed } from './served.ts';
import type { CaseSoFar } from './served.types.ts';
import { getTestlandPolicy, getTestlandPost } from '../../test/policy/testland.ts';

const policy = getTestlandPolicy();
const post = getTestlandPost();
const AT = '2026-03-02T18:00:00Z';
const ADULTS: Condition = { fact: 'minor', is: '=', value: false };

function judge(known: Partial<CaseSoFar>, { offer = {}, filing = {}, at = AT } = {}) {
  const changed = {
    ...policy,
    offer: { ...policy.offer, ...offer },
    filing: { ...policy.filing, ...filing },
  };
  return judgeCase({ policy: changed, post, at, noForm: null, leading: null }, { facts: {}, ...known });
}

const OWN_ONLY = { filing: { place: 'own_district_only' as const } };

describe('a case', () => {
  test('of which nothing is known is perhaps served, and says so until nothing can turn it away', () => {
    expect(judge({})).toEqual({ served: 'perhaps' });
    expect(judge({ presence: null })).toEqual({ served: 'perhaps' });
    expect(judge({ presence: 'declared' })).toEqual({ served: 'yes' });
    expect(judge({ presence: 'inside' }, OWN_ONLY)).toEqual({ served: 'perhaps' });
    expect(judge({ presence: 'inside', residencePost: 'testland' }, OWN_ONLY)).toEqual({ served: 'yes' });
  });

  test('whose district no source names is served: the officer decides', () => {
    expect(judge({ presence: 'inside', residencePost: null }, OWN_ONLY)).toEqual({ served: 'yes' });
  });

  test('of another district is sent to the post that takes it, with the clause', () => {
    const served = judge({ presence: 'inside', residencePost: 'testland-south' }, OWN_ONLY);
    expect(served).toMatchObject({
      served: 'no',
      code: 'post.other_district',
      instead: 'testland-south',
      source: policy.filing.source,
      because: 'residence',
    });
    expect(refusalOfServed(served)).toMatchObject({
      ok: false,
      code: 'post.other_district',
      detail: { post: 'testland-south', source: policy.filing.source },
    });
  });

  test('of a person elsewhere is refused only where the rules want them in the country', () => {
    expect(judge({ presence: 'outside' })).toMatchObject({
      served: 'no',
      code: 'presence.outside_country',
      because: 'presence',
    });
    expect(judge({ presence: 'outside' }, { filing: { mustBeInCountry: false } })).toEqual({ served: 'yes' });
  });

  test('that waiting does not mend is told so, before the service opens as after', () => {
    const early = { offer: { when: ADULTS }, at: '2019-12-31T18:59:59Z' };
    expect(judge({ facts: { minor: true } }, early)).toMatchObject({ served: 'no', from: null });
    expect(judge({ facts: { minor: false } }, early)).toMatchObject({
      served: 'not_yet',
      from: '2019-12-31T19:00:00Z',
    });
  });

  test('names the answer that decided, also where several were asked', () => {
    const when: Condition = { all: [{ fact: 'yearsLeft', is: '<', value: 1 }, ADULTS] };
    const facts = { yearsLeft: 0, ageYears: 3, minor: true };
    expect(judge({ facts }, { offer: { when } })).toMatchObject({ because: 'birthDay' });
    expect(judge({ facts: { ...facts, minor: false, yearsLeft: 4 } }, { offer: { when } })).toMatchObject({
      because: 'expiresDay',
    });
  });

  test('that is served has nothing for `submit` to refuse', () => {
    expect(refusalOfServed(judge({ presence: 'inside' }))).toBeNull();
    expect(refusalOfServed(judge({}))).toBeNull();
  });
});

const comparison: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom(...FACT_NAMES),
  is: fc.constantFrom('=', '<', '<=', '>', '>='),
  value: fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 })),
}) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const facts = fc.record(
  Object.fromEntries(
    FACT_NAMES.map((name) => [name, fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<CaseFacts>;
const soFar = fc.record(
  {
    facts,
    residencePost: fc.constantFrom('testland', 'testland-south', null),
    presence: fc.constantFrom('inside' as const, 'declared' as const, 'outside' as const),
  },
  { requiredKeys: ['facts'] },
) as fc.Arbitrary<CaseSoFar>;
const rules = fc.record({
  offer: fc.record({ when: condition }),
  filing: fc.record({
    place: fc.constantFrom('any_post_own_first', 'own_district_only'),
    mustBeInCountry: fc.boolean(),
  }),
  at: fc.constantFrom('2019-12-31T18:59:59Z', AT),
});

/** That a fact which is read off others holds is not known before all of them are. */
const READ_OFF: [Parameters<typeof judge>[1], CaseSoFar, CaseSoFar] = [
  { offer: { when: { fact: 'guarded', is: '=', value: true } } },
  { facts: { minor: false } },
  { facts: { ward: true } },
];

test('more facts never turn a no into a yes, nor a yes into anything else', () => {
  fc.assert(
    fc.property(rules, soFar, soFar, (under, known, more) => {
      const before = judge(known, under);
      const after = judge({ ...more, ...known, facts: { ...more.facts, ...known.facts } }, under);
      if (before.served === 'no') expect(after.served).toBe('no');
      if (before.served === 'yes') expect(after).toEqual(before);
      if (before.served === 'not_yet') expect(isServed(after)).toBe(false);
    }),
    { numRuns: 1000, examples: [READ_OFF] },
  );
});

describe.each(SHIPPED.posts.map(({ id }) => id))('at %s', (id) => {
  test('every passport and travel document sends elsewhere who is not in the country', () => {
    const rows = activeRows(SHIPPED, 'notice-2021');
    const here = SHIPPED.posts.find((one) => one.id === id)!;
    const filed = SHIPPED.services.filter(({ family }) => family === 'travel_papers');
    for (const { id: service, kinds } of filed) {
      for (const { id: kind } of kinds) {
        const resolved = resolvePolicy(rows, here, service, kind, '2026-03-02');
        if (!resolved.ok) throw new Error(resolved.code);
        const under = { policy: resolved.value, post: here, at: AT, noForm: null, leading: null };
        expect(judgeCase(under, { facts: {}, presence: 'outside' })).toMatchObject({
          served: 'no',
          code: 'presence.outside_country',
        });
      }
    }
  });
});

describe('a deployment that has no form', () => {
  const words = { zh: '还没有', en: 'Not here yet' };
  const shut = (when: Condition | null) => ({ when, words, source: 'this deployment' });
  const asked = (when: Condition | null, known: Partial<CaseSoFar>) =>
    judgeCase({ policy, post, at: AT, noForm: shut(when), leading: null }, { facts: {}, ...known });

  test('serves nobody, and says so in its own words', () => {
    expect(asked(null, {})).toMatchObject({ served: 'not_yet', code: 'service.not_open', words, from: null });
    expect(asked(null, { presence: 'outside' })).toMatchObject({ code: 'presence.outside_country' });
  });

  test('for some serves the others', () => {
    expect(asked(ADULTS, { facts: { minor: true } })).toMatchObject({
      served: 'no',
      because: 'birthDay',
      words,
    });
    expect(asked(ADULTS, { facts: { minor: false }, presence: 'inside' })).toEqual({ served: 'yes' });
    expect(asked(ADULTS, { presence: 'inside' })).toEqual({ served: 'perhaps' });
  });
});
