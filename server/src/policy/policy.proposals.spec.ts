import { checkPage } from '@lingshi/domain/form/check.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { describe, expect, it } from 'vitest';
import { propose as proposeEmergency } from '@lingshi/services/emergency-travel-document/emergency-travel-document.proposals.ts';
import { SERVICE as EMERGENCY } from '@lingshi/services/emergency-travel-document/emergency-travel-document.service.ts';
import { propose as proposePassport } from '@lingshi/services/passport/passport.proposals.ts';
import { SERVICE as PASSPORT } from '@lingshi/services/passport/passport.service.ts';
import { propose as proposeTravelDocument } from '@lingshi/services/travel-document/travel-document.proposals.ts';
import { SERVICE as TRAVEL_DOCUMENT } from '@lingshi/services/travel-document/travel-document.service.ts';

const CHINESE = { parentsKnown: 2, parentsChinese: 2, parentsOfHere: 0, parentsOfElsewhere: 0 };
const STUDENTS = { ...CHINESE, parentsSettledHere: 0, parentsSettledElsewhere: 0 };
const SETTLED = { ...CHINESE, parentsSettledHere: 2, parentsSettledElsewhere: 0 };
const NEWBORN = { held: 'none', otherNationality: 'birth_here', compatriot: false };

/** Cases as the pre-check leaves them. */
const CASES: readonly [string, string, CaseFacts][] = [
  ['travel_document', 'first', { ...NEWBORN, ...STUDENTS }],
  ['travel_document', 'first', { compatriot: true, homePermit: false, held: 'foreign_passport' }],
  ['travel_document', 'first', { otherNationality: 'descent', held: 'foreign_passport' }],
  ['passport', 'first', { held: 'travel_document', ...SETTLED }],
  ['passport', 'renew', { condition: 'pages_full', stay: 'student' }],
  ['passport', 'renew', { condition: 'ok', stay: 'worker' }],
  ['emergency_travel_document', 'issue', { stay: 'visitor', held: 'ordinary_passport', condition: 'lost' }],
  ['emergency_travel_document', 'issue', { stay: 'student', held: 'none', usable: false }],
  ['emergency_travel_document', 'issue', { held: 'ordinary_passport', condition: 'ok', usable: false }],
];

const SERVICES = {
  travel_document: { propose: proposeTravelDocument, forms: TRAVEL_DOCUMENT.forms },
  passport: { propose: proposePassport, forms: PASSPORT.forms },
  emergency_travel_document: { propose: proposeEmergency, forms: EMERGENCY.forms },
};

function look(service: string, kind: string, facts: CaseFacts) {
  const { propose, forms } = SERVICES[service as keyof typeof SERVICES];
  const form = forms.at(-1);
  if (form === undefined) throw new Error('no form');
  const order: FormFacts = {
    today: '2026-06-12',
    order: { service, kind },
    rules: { declaration: null, consents: null, posts: null, address: null, phone: null, ages: null },
  };
  const proposed = propose({ minor: true, ...facts });
  return { form, proposed, seen: seeForm(form, proposed, order) };
}

describe('what is proposed to whoever comes from the pre-check', () => {
  it.each(CASES)('is what the form of %s %s asks: %j', (service, kind, facts) => {
    const { form, proposed, seen } = look(service, kind, facts);
    const asked = Object.entries(proposed).filter(([id]) => seen.pages.some((page) => page.id === id));
    expect(asked.length).toBeGreaterThan(0);
    for (const [id, answer] of asked) {
      const page = findPage(form, id);
      expect(seen.answers[id]).toEqual(answer);
      expect(page && checkPage(seen, page, 'soFar')).toEqual([]);
    }
  });

  it.each(CASES)('says of the case of %s %s what was said of it: %j', (service, kind, facts) => {
    const known: CaseFacts = look(service, kind, facts).seen.known;
    expect(known).toMatchObject(facts);
  });

  it('says nothing of which parent is which, and of no death', () => {
    const mixed = { ...STUDENTS, parentsChinese: 1, parentsOfHere: 1 };
    expect(proposeTravelDocument({ ...NEWBORN, ...mixed })).not.toHaveProperty('family');
    expect(proposeEmergency({ stay: 'visitor', urgency: 'family_death' })).toEqual({
      journey: { residence: 'visitor' },
    });
  });

  it('gives the reason of a renewal that the day of expiry gives', () => {
    expect(proposePassport({ expired: true, monthsLeft: 0 })).toEqual({ document: { reason: 'expired' } });
    expect(proposePassport({ expired: false, monthsLeft: 6 })).toEqual({ document: { reason: 'expiring' } });
    expect(proposePassport({ expired: false, monthsLeft: 12 })).toEqual({});
  });
});
