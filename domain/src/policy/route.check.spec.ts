import { describe, expect, it } from 'vitest';
import { TESTLAND } from '../../test/policy/testland.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import { checkRoutes } from './route.check.ts';

type RouteRow = PolicyRow & { subject: 'route' };
const words = { zh: '样本', en: 'Sample' };
const [{ id: service, kinds }] = TESTLAND.services as [(typeof TESTLAND.services)[number]];
const HERE = { service, kind: kinds[0]!.id };
const NOWHERE = { service: 'moon_visit', kind: 'first' };

function row(item: string, body: Partial<NonNullable<RouteRow['body']>>): RouteRow {
  const when = { fact: 'minor', is: '=', value: true } as const;
  return {
    ruleSet: TESTLAND.ruleSets[0]!.id,
    subject: 'route',
    item,
    post: '*',
    service: '*',
    kind: '*',
    from: '2020-01-01',
    to: null,
    source: 's',
    confidence: 'ours',
    position: 0,
    body: { rank: 1, when, leads: HERE, title: words, text: words, ...body },
  };
}

const told = (...rows: RouteRow[]) => checkRoutes({ ...TESTLAND, rows }).map(({ problem }) => problem);

describe('a row that leads people', () => {
  it.each([
    ['to it', { leads: NOWHERE }],
    ['about it', { leads: { elsewhere: 'ask_post', about: NOWHERE } }],
    ['in its place', { leads: { elsewhere: 'ask_post', instead: NOWHERE } }],
    ['a kind it has not', { leads: { service, kind: 'moon' } }],
  ] as const)('to a service that is not there is told: %s', (_name, body) => {
    expect(told(row('lost', body))).toEqual([
      expect.stringMatching(/^leads to no service (moon_visit|\w+\/moon)/),
    ]);
  });

  it('to one that is there, to any, or nowhere from a day on, passes', () => {
    expect(told(row('here', {}))).toEqual([]);
    expect(told(row('any', { leads: { elsewhere: 'ask_post', about: 'any', instead: HERE } }))).toEqual([]);
    expect(told({ ...row('gone', {}), body: null })).toEqual([]);
  });

  it('has a rank of its own: of two with one nobody could say which decides', () => {
    expect(told(row('one', {}), row('two', {}))).toContain('rank * 1 is held by one and two');
    expect(told(row('one', {}), row('two', { rank: 2 }))).toEqual([]);
    expect(told(row('one', {}), { ...row('one', {}), from: '2021-01-01' })).toEqual([]);
  });
});
