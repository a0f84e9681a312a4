import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '../shared/day.ts';
import { checkTerms, isVerified, MANDATE_STATES, mandateState, mayActUnder, mayGiveFor } from './mandate.ts';
import type { Mandate } from './mandate.ts';

const SERVICES = ['passport', 'travel_document', 'pension'];
const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const mandates: fc.Arbitrary<Mandate> = fc.record({
  services: fc.subarray(SERVICES, { minLength: 1 }),
  endsAt: instant,
  acceptedAt: fc.option(instant),
  endedAt: fc.option(instant),
});
const given: Mandate = {
  services: ['passport'],
  endsAt: '2026-06-01T07:00:00.000Z',
  acceptedAt: '2026-03-01T00:00:00.000Z',
  endedAt: null,
};
const LAST = '2026-06-01T06:59:59.999Z';

describe('acting under a mandate', () => {
  test('holds to its last moment and not one longer', () => {
    expect(mayActUnder(given, 'passport', LAST).ok).toBe(true);
    expect(mayActUnder(given, 'passport', given.endsAt)).toMatchObject({ code: 'mandate.ended' });
  });

  test('is refused once ended, before it is accepted, and for another service', () => {
    expect(mayActUnder({ ...given, endedAt: LAST }, 'passport', LAST)).toMatchObject({
      code: 'mandate.ended',
    });
    expect(mayActUnder({ ...given, acceptedAt: null }, 'passport', LAST)).toMatchObject({
      code: 'mandate.ended',
    });
    expect(mayActUnder(given, 'pension', LAST)).toMatchObject({ code: 'mandate.other_service' });
  });

  test('is allowed exactly while it is in force, and for its services only', () => {
    fc.assert(
      fc.property(
        mandates,
        fc.constantFrom(...SERVICES),
        instant,
        instant,
        (mandate, service, at, codeEndsAt) => {
          const state = mandateState({ ...mandate, codeEndsAt }, at);
          expect(MANDATE_STATES).toContain(state);
          const may = state === 'in_force' && mandate.services.includes(service);
          expect(mayActUnder(mandate, service, at).ok).toBe(may);
        },
      ),
    );
  });

  test('once over it never comes back', () => {
    fc.assert(
      fc.property(mandates, instant, fc.nat({ max: 1e10 }), (mandate, at, later) => {
        const after = new Date(Date.parse(at) + later).toISOString();
        const [now, then] = [at, after].map((day) =>
          mandateState({ ...mandate, codeEndsAt: mandate.endsAt }, day),
        );
        if (now === 'expired' || now === 'ended') expect(then).toBe(now);
      }),
    );
  });
});

test('an invitation nobody accepts in time has expired', () => {
  const open = { ...given, acceptedAt: null, codeEndsAt: '2026-03-08T00:00:00.000Z' };
  expect(mandateState(open, '2026-03-07T23:59:59.999Z')).toBe('invited');
  expect(mandateState(open, open.codeEndsAt)).toBe('expired');
});

describe('the terms', () => {
  const today = { first: '2026-03-01', latest: '2026-03-02' };
  const terms = (untilDay: string, services = ['passport']) =>
    checkTerms({ services, untilDay }, SERVICES, today);

  test('end between today and a year from now, wherever it is today', () => {
    expect(terms('2026-02-28')).toMatchObject({ code: 'mandate.until_invalid' });
    expect(terms('2026-03-01').ok).toBe(true);
    expect(terms('2027-03-02').ok).toBe(true);
    expect(terms('2027-03-03')).toMatchObject({ code: 'mandate.until_invalid' });
  });

  test('name at least one service, and none that is not offered', () => {
    expect(terms('2026-04-01', [])).toMatchObject({ code: 'mandate.service_unknown' });
    expect(terms('2026-04-01', ['passport', 'visa'])).toMatchObject({ code: 'mandate.service_unknown' });
    expect(terms('2026-04-01', ['pension', 'passport', 'pension'])).toMatchObject({
      value: { services: ['passport', 'pension'] },
    });
  });

  test('are taken on every day of the year and on no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
        const day = addDays(today.first, days);
        expect(terms(day).ok).toBe(days >= 0 && day <= addYears(today.latest, 1));
      }),
    );
  });
});

test('a typed name alone does not make a holder', () => {
  expect([null, 'declared', 'document', 'registry', 'officer'].map(isVerified)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('one is given for oneself, a child or a ward, and for no other adult', () => {
  const relations = ['self', 'child', 'ward', 'spouse', 'parent', 'other'];
  expect(relations.filter(mayGiveFor)).toEqual(['self', 'child', 'ward']);
});
