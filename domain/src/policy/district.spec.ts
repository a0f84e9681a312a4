import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../shared/day.ts';
import { competentPost, countiesToChoose, findPost } from './district.ts';
import { mayFileAt } from './filing.ts';
import { activeDistricts } from './rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { getTestlandPolicy, getTestlandPost, TESTLAND } from '../../test/policy/testland.ts';

const maps = activeDistricts(SHIPPED, 'notice-2021');
const at = { country: 'US' };
const us = SHIPPED.countries.find(({ id }) => id === 'US')!;
const california = us.states.find(({ id }) => id === 'CA')!.counties!;

describe('the competent post', () => {
  test('is named for every state, and for every county of California, on every day of the maps', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-07-24', count));
    const places = us.states
      .filter(({ id }) => id !== 'VI')
      .flatMap(({ id, counties }) =>
        (counties ?? [undefined]).map((county) => ({
          ...at,
          state: id,
          ...(county && { county: county.id }),
        })),
      );
    fc.assert(
      fc.property(days, fc.constantFrom(...places), (day, address) => {
        expect(SHIPPED.posts.map(({ id }) => id)).toContain(findPost(maps, address, day));
      }),
    );
  });

  test('in California is Los Angeles for ten counties and San Francisco for forty-eight, marked unconfirmed', () => {
    const found = california.map(({ id }) =>
      competentPost(maps, { ...at, state: 'CA', county: id }, '2026-01-01'),
    );
    const posts = found.map((answer) => (answer.ok ? answer.value.post : answer.code));
    expect(posts.filter((post) => post === 'los-angeles')).toHaveLength(10);
    expect(posts.filter((post) => post === 'san-francisco')).toHaveLength(48);
    expect(found.every((answer) => answer.ok && answer.value.confidence === 'unconfirmed')).toBe(true);
  });

  test('takes a county by id or by name however it is written', () => {
    for (const county of ['san-luis-obispo', 'San Luis Obispo', ' SAN LUIS OBISPO COUNTY ']) {
      expect(findPost(maps, { ...at, state: 'CA', county }, '2026-01-01')).toBe('los-angeles');
    }
  });

  test('asks for the county where two posts share a state, and only there', () => {
    const refused = competentPost(maps, { ...at, state: 'CA' }, '2026-01-01');
    expect(refused).toMatchObject({ ok: false, code: 'address.unknown_county' });
    expect(competentPost(maps, { ...at, state: 'CA', county: 'Springfield' }, '2026-01-01').ok).toBe(false);
    expect(countiesToChoose(maps, { ...at, state: 'CA' }, '2026-01-01')).toHaveLength(58);
    expect(countiesToChoose(maps, { ...at, state: 'NV' }, '2026-01-01')).toEqual([]);
  });

  test('is not guessed for a place that no source names', () => {
    const refused = competentPost(maps, { ...at, state: 'VI' }, '2026-01-01');
    expect(refused).toEqual({ ok: false, code: 'district.unassigned', detail: { state: 'VI' } });
    expect(findPost(maps, { ...at, state: 'VI' }, '2026-01-01')).toBeNull();
    expect(competentPost(maps, { ...at, state: 'NV' }, '2019-01-01')).toMatchObject({
      code: 'district.none_in_force',
    });
  });

  test('is looked for in the country of the address, whatever its states are called', () => {
    const both = [...maps, ...activeDistricts(TESTLAND, 'testland')];
    for (const all of [both, both.toReversed()]) {
      expect(findPost(all, { country: 'TL', state: 'NO' }, '2026-01-01')).toBe('testland');
      expect(findPost(all, { country: 'TL', state: 'CA' }, '2026-01-01')).toBeNull();
      expect(findPost(all, { ...at, state: 'NV' }, '2026-01-01')).toBe('san-francisco');
    }
    expect(competentPost(maps, { country: 'TL', state: 'NO' }, '2026-01-01')).toMatchObject({
      code: 'district.none_in_force',
    });
  });
});

describe('filing at a post', () => {
  const policy = getTestlandPolicy();

  test('of another country is refused', () => {
    expect(mayFileAt({ id: 'paris', country: 'FR' }, null, policy)).toMatchObject({
      code: 'post.not_in_country',
    });
  });

  test('is never a dead end for a person whose district nobody knows', () => {
    const strict = { ...policy, filing: { ...policy.filing, place: 'own_district_only' as const } };
    expect(mayFileAt(getTestlandPost(), null, strict)).toEqual({ ok: true, value: { ownDistrict: null } });
    expect(mayFileAt(getTestlandPost(), 'testland-south', strict)).toMatchObject({
      code: 'post.other_district',
    });
    expect(mayFileAt(getTestlandPost(), 'testland', strict)).toEqual({
      ok: true,
      value: { ownDistrict: true },
    });
  });
});
