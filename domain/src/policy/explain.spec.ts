import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../test/policy/rules.ts';
import { caseFacts } from './case-facts.ts';
import { truthOf } from './condition.ts';
import { explain } from './explain.ts';
import type { ExplainCase } from './explain.ts';
import type { CaseFacts } from './fact.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeRows } from './rule-book.ts';
import { whichOf } from '../../test/which-of.ts';

const DAY = '2026-03-02';
const ROWS = activeRows(SHIPPED, 'notice-2021');
const post = SHIPPED.posts.find(({ id }) => id === 'san-francisco')!;
const KINDS = SHIPPED.services.flatMap(({ id, kinds }) => kinds.map((kind) => [id, kind.id] as const));

function policyOf(service: string, kind: string) {
  const policy = resolvePolicy(ROWS, post, service, kind, DAY);
  if (!policy.ok) throw new Error(policy.code);
  return policy.value;
}

function explained(service: string, kind: string, facts: CaseFacts, more: Partial<ExplainCase> = {}) {
  const asked = { post, service, kind, day: DAY, facts, ...more };
  return explain(ROWS, policyOf(service, kind), asked);
}

const renewal = policyOf('passport', 'renew');
const born = (birthDay: string) => caseFacts(renewal, { birthDay, endorsements: 0, ownDistrict: true }, DAY);
const named = (facts: CaseFacts, more: Partial<ExplainCase> = {}) =>
  explained('passport', 'renew', facts, more).rows.map(({ subject, item }) => `${subject}/${item}`);

describe('the rows that an answer names', () => {
  it('are those of the case: a grown-up is told of no second guardian and no other district', () => {
    const [adult, child] = [named(born('1988-05-17')), named(born('2020-01-01'))];
    const ofChildren = child.filter((row) => !adult.includes(row));
    expect(ofChildren).toEqual(expect.arrayContaining(['guardian/consent', 'stage/awaiting_signatures']));
    expect(adult).not.toContain('warning/other_district_waits');
    expect(named({ ...born('1988-05-17'), ownDistrict: false })).toContain('warning/other_district_waits');
  });

  it('what is not known is named where the answer says perhaps, but no warning', () => {
    expect(named({})).toEqual(expect.arrayContaining(['guardian/consent', 'stage/awaiting_signatures']));
    expect(named({})).not.toContain('warning/other_district_waits');
  });

  it('an endorsement nobody asked for costs nothing, and its price is no reason', () => {
    expect(named(born('1988-05-17'))).not.toContain('fee/endorsement');
    expect(named({ ...born('1988-05-17'), endorsements: 1 })).toContain('fee/endorsement');
  });

  it('none that leads to another service, save the one that led this case away', () => {
    expect(whichOf(named(born('1988-05-17')), (row) => row.startsWith('route/'))).toEqual([]);
    const led = named(born('1988-05-17'), { led: 'passport_lost' });
    expect(led.filter((row) => row.startsWith('route/'))).toEqual(['route/passport_lost']);
  });

  it('of any kind and case, hold for it and are its own; whatever is asked for is among them', () => {
    const facts: fc.Arbitrary<CaseFacts> = fc.record(
      {
        ageYears: fc.integer({ min: 0, max: 99 }),
        minor: fc.boolean(),
        adult: fc.boolean(),
        ownDistrict: fc.boolean(),
        endorsements: fc.integer({ min: 0, max: 2 }),
        stay: fc.constantFrom('student', 'visitor'),
        condition: fc.constantFrom('ok', 'lost', 'stolen'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), facts, ([service, kind], known) => {
        const { rows, materials, stages, warnings, sources } = explained(service, kind, known);
        for (const row of rows) {
          expect([['*', service].includes(row.service), ['*', kind].includes(row.kind)]).toEqual([
            true,
            true,
          ]);
          if (row.body !== null && 'when' in row.body) expect(truthOf(row.body.when, known)).not.toBe('no');
        }
        const itemsOf = (subject: string) =>
          rows.filter((row) => row.subject === subject).map(({ item }) => item);
        expect(itemsOf('material')).toEqual(materials.map(({ item }) => item));
        expect(itemsOf('stage')).toEqual(stages.map(({ item }) => item));
        expect(itemsOf('warning')).toEqual(warnings.map(({ item }) => item));
        expect(new Set(sources)).toEqual(new Set(rows.map(({ source }) => source)));
      }),
      { numRuns: 60 },
    );
  });
});
