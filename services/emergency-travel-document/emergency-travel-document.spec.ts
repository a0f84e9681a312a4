import { describe, expect, it } from 'vitest';
import { checkPage, notesOf } from '@lingshi/domain/form/check.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { tidied } from '@lingshi/domain/form/keep.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { leadingOf } from '@lingshi/domain/order/service.leading.ts';
import { leadAway } from '@lingshi/domain/policy/leading.ts';
import { routesInForce } from '@lingshi/domain/policy/route.ts';
import { activeRows, readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { EMERGENCY_FORM_2 as EMERGENCY_FORM } from './emergency-travel-document.form-2.ts';
import { SERVICE } from './emergency-travel-document.service.ts';

const TODAY = '2026-03-02';
const { book } = readRuleBook(SHIPPED_FILES);
const post = book.posts.find(({ id }) => id === 'san-francisco')!;
const routes = routesInForce(activeRows(book, 'notice-2021'), post, TODAY);
const FACTS: FormFacts = {
  today: TODAY,
  order: { service: SERVICE.id, kind: 'issue' },
  rules: formRules({ declaration: null, consents: [], ages: [], country: 'US' }, book),
};
const LOST = {
  travelDay: '2026-03-12',
  residence: 'visitor',
  what: 'lost',
  urgency: 'none',
  story: '护照丢了。',
};

const see = (answers: Answers) => seeForm(EMERGENCY_FORM, answers, FACTS);
function pageOf(id: string) {
  const page = findPage(EMERGENCY_FORM, id);
  if (page === null) throw new Error(`no page ${id}`);
  return page;
}
const told = (id: string, answer: Answer, more: Answers = {}) =>
  checkPage(see({ ...more, [id]: answer }), pageOf(id), 'whole').map(({ field, code }) => `${field} ${code}`);

const leading = leadingOf(SERVICE, 'issue', {
  routes: () => routes,
  warningsOf: () => [],
  form: EMERGENCY_FORM,
})!;

/** Where the rows lead such a journey; null where it is filed. */
function ledTo(journey: Answer): string | null {
  const led = leadAway(leading, see({ journey }).known as CaseFacts);
  return led !== null && 'route' in led ? led.route.item : null;
}

describe('the number of the lost passport', () => {
  const lost = (passportNumber: string) => {
    const answers = { journey: LOST, loss: { day: '2026-03-01', passportNumber, accepted: {} } };
    const page = pageOf('loss');
    const said = checkPage(see(answers), page, 'soFar').map(({ field, code }) => `${field} ${code}`);
    return [said, tidied(see(answers), page)['passportNumber'] ?? passportNumber];
  };

  it('is cleaned as the passport form cleans it, and may be left empty', () => {
    expect(lost('E31619630\u200b')).toEqual([[], 'E31619630']);
    expect(lost('\u202ae3161963o\u202c')).toEqual([[], 'E31619630']);
    expect(lost('')[0]).toEqual([]);
  });

  it.each(['无', '不知道', 'E3123', 'E31234561E31234562'])('is none where %s stands', (text) => {
    expect(lost(text)[0]).toEqual(['passportNumber identity.number_invalid']);
  });
});

describe('the day of travel', () => {
  const day = (travelDay: string) => told('journey', { ...LOST, travelDay });

  it('is to come, or today, within a year; a day that never was is none', () => {
    expect(day('2026-03-01')).toEqual(['travelDay form.in_past']);
    expect(day('2026-03-02')).toEqual([]);
    expect(day('2026-02-29')).toEqual(['travelDay form.incomplete']);
    expect(day('2027-03-02')).toEqual([]);
    expect(day('2028-02-29')).toEqual(['travelDay form.too_far_ahead']);
  });

  it('that is very close asks for a call and stops nobody', () => {
    const notes = (travelDay: string) =>
      notesOf(see({ journey: { ...LOST, travelDay } }), pageOf('journey')).map(({ code }) => code);
    expect([notes('2026-03-04'), notes('2026-03-05')]).toEqual([['travel_soon'], []]);
  });
});

describe('who is led elsewhere', () => {
  it('nobody before enough was said', () => {
    expect(ledTo({})).toBeNull();
    expect(ledTo({ travelDay: LOST.travelDay, residence: 'student' })).toBeNull();
  });

  it('a visitor who lost the passport is right here, however far the journey', () => {
    expect(ledTo(LOST)).toBeNull();
    expect(ledTo({ ...LOST, travelDay: '2026-09-01' })).toBeNull();
  });

  it('residents replace or renew, and ask the post about a booked journey', () => {
    const student = { ...LOST, residence: 'student' };
    expect(ledTo({ ...student, travelDay: '2026-05-01' })).toBe('passport_lost');
    expect(ledTo({ ...student, what: 'damaged', travelDay: '2026-05-01' })).toBe('passport_damaged');
    expect(ledTo({ ...student, what: 'expired', travelDay: '2026-05-01' })).toBe('passport_renew');
    expect(ledTo(student)).toBe('emergency_journey_lost');
    expect(ledTo({ ...student, what: 'damaged' })).toBe('emergency_journey');
    expect(ledTo({ ...student, urgency: 'own_treatment' })).toBeNull();
  });

  it('three weeks are the line, to the day', () => {
    const visitor = { ...LOST, what: 'expired' };
    expect(ledTo({ ...visitor, travelDay: '2026-03-23' })).toBeNull();
    expect(ledTo({ ...visitor, travelDay: '2026-03-24' })).toBe('passport_renew');
  });

  it('a journey in the past says nothing of how soon it is', () => {
    expect(see({ journey: { ...LOST, travelDay: '2026-03-01' } }).known).not.toHaveProperty('daysToTravel');
  });
});

describe('the passport', () => {
  const pages = (what: string) => see({ journey: { ...LOST, what } }).pages.map(({ id }) => id);

  it('is asked for where there is one, and its loss where it is gone', () => {
    expect(pages('none')).not.toContain('document');
    expect(pages('damaged')).toContain('document');
    expect(pages('stolen')).toContain('loss');
    expect(pages('stolen')).not.toContain('document');
  });

  it('that is gone has a number only if somebody knows it', () => {
    const loss = { day: '2026-03-01', accepted: {} };
    expect(told('loss', loss, { journey: LOST })).toEqual([]);
    expect(told('document', {}, { journey: { ...LOST, what: 'expired' } })).toEqual([
      'passportNumber form.incomplete',
    ]);
  });
});
