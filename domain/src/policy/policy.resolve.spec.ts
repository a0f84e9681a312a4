import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isInRange } from '../shared/day.ts';
import { fingerprint } from './fingerprint.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeRows } from './rule-book.ts';
import type { ActiveRow } from './rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { getTestlandPolicy, getTestlandPost, TESTLAND } from '../../test/policy/testland.ts';

const rows = activeRows(TESTLAND, 'testland');
const post = getTestlandPost();
const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2019-01-01', count));

function resolve(all: readonly ActiveRow[], day = '2026-03-02', at = post) {
  const resolved = resolvePolicy(all, at, 'library_card', 'renew', day);
  if (!resolved.ok) throw new Error(resolved.code);
  return resolved.value;
}

function feeRow(change: Partial<ActiveRow>): ActiveRow {
  const row = rows.find(({ subject, item }) => subject === 'fee' && item === 'card')!;
  const body = { amount: { currency: 'XTS', cents: 900 }, per: 'order', words: { zh: '费', en: 'Fee' } };
  return { ...row, body, ...change } as ActiveRow;
}

const cardFee = (all: readonly ActiveRow[], day?: string, at = post) =>
  resolve(all, day, at).fees.find(({ item }) => item === 'card')?.amount.cents;

describe('the policy in force', () => {
  test('is refused by name where no rule offers the service that day', () => {
    const detail = { post: 'testland', service: 'library_card', kind: 'renew', day: '2019-12-31' };
    const refused = resolvePolicy(rows, post, 'library_card', 'renew', '2019-12-31');
    expect(refused).toEqual({ ok: false, code: 'policy.none_in_force', detail });
    expect(resolvePolicy(rows, post, 'library_card', 'unheard_of', '2026-03-02').ok).toBe(false);
    expect(
      resolvePolicy(rows, { id: 'elsewhere', country: 'XX' }, 'library_card', 'renew', '2026-03-02').ok,
    ).toBe(false);
  });

  test('prefers the rule of the post to that of the country, and leaves other posts alone', () => {
    const all = [...rows, feeRow({ post: 'testland' })];
    expect(cardFee(all)).toBe(900);
    expect(cardFee(all, undefined, getTestlandPost('testland-south'))).toBe(700);
  });

  test('prefers the rule of the kind to that of the service', () => {
    expect(cardFee([feeRow({ kind: 'renew' }), ...rows])).toBe(900);
    expect(cardFee([feeRow({ kind: 'first' }), ...rows])).toBe(700);
  });

  test('prefers the chosen rule set to the one it extends, even a general rule to a special one', () => {
    const below = rows.map((row) => ({ ...row, layer: 1, post: 'testland' }));
    expect(cardFee([...below, feeRow({ ruleSet: 'newer', layer: 0, post: '*', from: '2026-01-01' })])).toBe(
      900,
    );
    expect(cardFee([...below, feeRow({ ruleSet: 'newer', layer: 0, from: '2026-04-01' })])).toBe(700);
  });

  test('drops an item that a later rule set says no longer holds', () => {
    const below = rows.map((row) => ({ ...row, layer: 1 }));
    expect(
      cardFee([...below, feeRow({ ruleSet: 'newer', layer: 0, body: null } as Partial<ActiveRow>)]),
    ).toBeUndefined();
  });

  test('has the same version on every day and in every order of rows while no rule changes', () => {
    fc.assert(
      fc.property(days, days, fc.integer(), (one, other, seed) => {
        const first = resolvePolicy(rows, post, 'library_card', 'renew', one);
        const mixed = rows.toSorted((a, b) => ((a.position * seed) % 7) - ((b.position * seed) % 7));
        const second = resolvePolicy(mixed, post, 'library_card', 'renew', other);
        if (first.ok && second.ok) expect(second.value).toEqual(first.value);
        expect(first.ok).toBe(one >= '2020-01-01');
      }),
    );
  });

  test('has another version when a cent, a word or a source differs', () => {
    const version = resolve(rows).rulesVersion;
    const changed = rows.map((row) => (row.item === 'card' ? feeRow({ position: row.position }) : row));
    expect(resolve(changed).rulesVersion).not.toBe(version);
    expect(resolve(rows.map((row) => ({ ...row, source: 'Gazette 2' }))).rulesVersion).not.toBe(version);
    expect(version).toMatch(/^testland\.2\.[0-9a-f]{16}$/);
    expect(getTestlandPolicy().rulesVersion).toBe(version);
  });

  test('has the same version in a deployment with more languages', () => {
    const spoken = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(spoken);
      if (typeof value !== 'object' || value === null) return value;
      const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoken(one)]));
      return 'zh' in value && 'en' in value ? { ...inner, 'zh-Hant': '繁體' } : inner;
    };
    expect(resolve(spoken(rows) as typeof rows).rulesVersion).toBe(resolve(rows).rulesVersion);
  });

  test('says over which days it does not change, and does not change over them', () => {
    const shipped = activeRows(SHIPPED, 'later-unconfirmed');
    const sf = SHIPPED.posts.find(({ id }) => id === 'san-francisco')!;
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2021-05-31', count));
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const first = resolvePolicy(shipped, sf, 'passport', 'renew', one);
        const second = resolvePolicy(shipped, sf, 'passport', 'renew', other);
        if (!first.ok || !second.ok) throw new Error('in force since the launch');
        const inside = isInRange(first.value.inForce, other);
        expect(second.value.rulesVersion === first.value.rulesVersion).toBe(inside);
      }),
    );
  });
});

/** As it is read from a file: no -0, and no key that only a program could give. */
const written = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

type Entries = [string, unknown][];

/** The same, with the keys of every object in another order. */
function arranged(value: unknown, arrange: (entries: Entries) => Entries): unknown {
  if (Array.isArray(value)) return value.map((inner) => arranged(inner, arrange));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): Entries[0] => [key, arranged(inner, arrange)]);
  return Object.fromEntries(arrange(entries));
}

const turned = (value: unknown) => arranged(value, (entries) => entries.toReversed());
const alike = (...values: unknown[]) =>
  new Set(
    values.map((value) =>
      JSON.stringify(arranged(value, (entries) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    ),
  ).size === 1;

describe('a fingerprint', () => {
  test('does not depend on the order of keys, and does on everything else', () => {
    expect(fingerprint({ a: 1, b: [1, 2] })).toBe(fingerprint({ b: [1, 2], a: 1 }));
    expect(fingerprint({ a: 1, b: [2, 1] })).not.toBe(fingerprint({ a: 1, b: [1, 2] }));
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(fingerprint(turned(a))).toBe(fingerprint(a));
        expect(fingerprint(a) === fingerprint(b)).toBe(alike(a, b));
        expect(fingerprint([a])).not.toBe(fingerprint([a, b]));
      }),
      {
        examples: [
          [
            { a: 1, b: { c: 2, d: [3] } },
            { b: { d: [3], c: 2 }, a: 1 },
          ],
        ],
      },
    );
  });
});
