import { describe, expect, it } from 'vitest';
import { checkPage } from '@lingshi/domain/form/check.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { changeAnswer, tidied } from '@lingshi/domain/form/keep.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { SERVICE } from './travel-document.service.ts';
import { TRAVEL_DOCUMENT_FORM_2 as TRAVEL_DOCUMENT_FORM } from './travel-document.form-2.ts';

const { book } = readRuleBook(SHIPPED_FILES);
const AGES = [
  { item: 'minor_documents', under: 16 },
  { item: 'minor_interview', under: 18 },
] as never;
const factsOf = (kind: string): FormFacts => ({
  today: '2026-03-02',
  order: { service: 'travel_document', kind },
  rules: formRules({ declaration: null, consents: [], ages: AGES, country: 'US' }, book),
});

const PERSON = {
  surname: '陈',
  givenName: '宝一',
  surnamePinyin: 'CHEN',
  givenPinyin: 'EMMA BAO',
  sex: 'F',
  birthDay: '2026-01-11',
  birthPlace: '美国',
};
const SITUATION = { holder: 'child', held: 'foreign_passport' };
const parent = (nationality: string, settled?: string, birthDay = '1990-05-05') => ({
  nationality,
  ...(settled !== undefined && { settled }),
  ...(nationality !== 'unknown' && { name: '陈某', birthDay }),
});
const family = (father: object, mother: object) => ({ father, mother });

const see = (answers: Answers, kind = 'first') => seeForm(TRAVEL_DOCUMENT_FORM, answers, factsOf(kind));
const pagesOf = (answers: Answers, kind = 'first') => see(answers, kind).pages.map(({ id }) => id);
function told(id: string, answer: Answer, more: Answers = {}, kind = 'first'): string[] {
  const page = findPage(TRAVEL_DOCUMENT_FORM, id);
  if (page === null) throw new Error(`no page ${id}`);
  const found = checkPage(see({ ...more, [id]: answer }, kind), page, 'whole');
  return found.map(({ field, code }) => `${field} ${code}`);
}

describe('what is asked', () => {
  it('hangs on who it is for: a child’s passport and guardians, no permit', () => {
    const child = { situation: SITUATION, person: PERSON };
    expect(pagesOf(child)).toEqual(expect.arrayContaining(['foreign_passport', 'guardians', 'nationality']));
    expect(see(child).shown.has('situation.homePermit')).toBe(false);
    const compatriot = {
      situation: { holder: 'compatriot', homePermit: false, held: 'none' },
      person: { ...PERSON, birthDay: '1980-04-05' },
    };
    const asked = pagesOf(compatriot);
    for (const page of ['nationality', 'foreign_passport', 'guardians', 'document', 'loss'])
      expect(asked).not.toContain(page);
  });

  it('of whoever has one already: the old one, and what happened to it where it is replaced', () => {
    expect(pagesOf({ person: PERSON }, 'renew')).toContain('document');
    expect(pagesOf({ person: PERSON }, 'renew')).not.toContain('loss');
    expect(pagesOf({ person: PERSON }, 'replace')).toContain('loss');
    expect(pagesOf({ situation: SITUATION, person: PERSON }, 'renew')).not.toContain('situation');
  });

  it('no guardian signs for somebody of sixteen; one born on a leap day is sixteen on the first of March', () => {
    const born = (birthDay: string) => pagesOf({ situation: SITUATION, person: { ...PERSON, birthDay } });
    expect(born('2010-03-03')).toContain('guardians');
    expect(born('2010-03-02')).not.toContain('guardians');
    const leap = (today: string) =>
      seeForm(
        TRAVEL_DOCUMENT_FORM,
        { situation: SITUATION, person: { ...PERSON, birthDay: '2008-02-29' } },
        { ...factsOf('first'), today },
      ).pages.some(({ id }) => id === 'guardians');
    expect([leap('2024-02-28'), leap('2024-02-29'), leap('2024-03-01')]).toEqual([true, false, false]);
  });

  it('loses what hung on an answer that was changed, and says so', () => {
    const foreign = { surname: 'CHEN', givenNames: 'EMMA BAO', number: '555123401', expiryDay: '2031-01-01' };
    const before = { situation: SITUATION, person: PERSON, foreign_passport: foreign };
    const { answers, cleared } = changeAnswer(
      TRAVEL_DOCUMENT_FORM,
      before,
      factsOf('first'),
      'situation.held',
      'none',
    );
    expect(answers).not.toHaveProperty('foreign_passport');
    expect(cleared).toContain('foreign_passport.number');
  });
});

describe('what does not hold', () => {
  it('a birth date tomorrow', () => {
    expect(told('person', { ...PERSON, birthDay: '2026-03-03' })).toEqual(['birthDay form.in_future']);
    expect(told('person', { ...PERSON, birthDay: '2025-02-29' })).toEqual(['birthDay form.incomplete']);
    expect(told('person', { ...PERSON, birthDay: '2024-02-29' })).toEqual([]);
  });

  it('a number that is none', () => {
    const old = (passportNumber: string) =>
      told(
        'document',
        { passportNumber, issueDay: '2024-01-01', expiryDay: '2026-01-01', issuePlace: '旧金山' },
        {},
        'renew',
      );
    expect(old('无')).toEqual(['passportNumber form.no_number']);
    expect(old('l 1234-5678')).toEqual([]);
  });

  it('a parent who is younger than the child, or as old', () => {
    const mother = parent('chinese', 'no');
    const young = (birthDay: string) =>
      told('family', family(parent('chinese', 'no', birthDay), mother), { person: PERSON });
    expect(young('2026-01-11')).toEqual(['father.birthDay form.parent_too_young']);
    expect(young('1990-01-11')).toEqual([]);
  });

  it('two guardians who are one person', () => {
    const one = { name: '陈演示', birthDay: '1991-04-12' };
    const both = {
      how: 'two',
      first: { ...one, relation: 'mother' },
      second: { ...one, relation: 'father' },
      secondSigns: 'code',
    };
    expect(told('guardians', both, { person: PERSON })).toEqual(['second.name guardian.same_person']);
  });

  it('another spelling than that of the foreign passport, with one tap to take', () => {
    const page = { surname: 'CHEN', givenNames: 'EMMA B', number: '555123401', expiryDay: '2031-01-01' };
    const known = { situation: SITUATION, person: PERSON };
    expect(told('foreign_passport', page, known)).toEqual(['givenNames form.spelling_differs']);
    // Case, spaces and hyphens are no other spelling.
    expect(told('foreign_passport', { ...page, givenNames: 'Emma-Bao' }, known)).toEqual([]);
    const seen = see({ ...known, foreign_passport: { ...page, number: ' 555 123401' } });
    const foreign = findPage(TRAVEL_DOCUMENT_FORM, 'foreign_passport');
    expect(foreign && tidied(seen, foreign)).toMatchObject({ number: '555123401' });
  });

  it('a loss on a day to come; what follows from a loss is asked of a loss alone', () => {
    const loss = { how: 'lost', day: '2026-02-20', place: '机场', story: '过安检后找不到了。', accepted: {} };
    expect(told('loss', loss, {}, 'replace')).toEqual([]);
    expect(told('loss', { ...loss, day: '2026-03-03' }, {}, 'replace')).toEqual(['day form.in_future']);
    const damaged = see({ loss: { ...loss, how: 'damaged', passportNumber: 'L1' } }, 'replace');
    expect(damaged.answers['loss']).not.toHaveProperty('accepted');
    expect(damaged.answers['loss']).not.toHaveProperty('passportNumber');
    expect(damaged.pages.map(({ id }) => id)).toContain('document');
    expect(pagesOf({ loss }, 'replace')).not.toContain('document');
  });
});

describe('what the rules are told', () => {
  const known = (answers: Answers, kind = 'first') => see(answers, kind).known;

  it('parents are counted once both are known, and one whose residence nobody knows is not', () => {
    const half = { family: family(parent('chinese', 'no'), {}) };
    expect(known(half)).not.toHaveProperty('parentsKnown');
    const settled = { family: family(parent('chinese', 'here'), parent('here')) };
    expect(known(settled)).toMatchObject({
      parentsKnown: 2,
      parentsChinese: 1,
      parentsOfHere: 1,
      parentsSettledHere: 1,
    });
    const unsure = { family: family(parent('chinese', 'unknown'), parent('unknown')) };
    expect(known(unsure)).toMatchObject({ parentsKnown: 0, parentsChinese: 1, parentsSettledHere: 0 });
  });

  it('another nationality is one by birth where the birth was', () => {
    const born = (bornIn: string, other: string) =>
      known({ nationality: { bornIn, other } }).otherNationality;
    expect(born('here', 'birth')).toBe('birth_here');
    expect(born('elsewhere', 'birth')).toBe('birth_elsewhere');
    expect(born('here', 'none')).toBe('none');
    expect(known({ situation: { holder: 'compatriot' } })).toMatchObject({
      compatriot: true,
      otherNationality: 'none',
    });
  });

  it('who signs: two, one alone, or one for two', () => {
    const signs = (guardians: object) =>
      known({ situation: SITUATION, person: PERSON, guardians: { ...guardians } });
    expect(signs({ how: 'two', secondSigns: 'code' })).toMatchObject({
      guardiansByCode: 1,
      soleCustody: false,
    });
    expect(signs({ how: 'two', secondSigns: 'absent' })).toMatchObject({
      guardiansSigning: 1,
      soleCustody: false,
    });
    expect(signs({ how: 'one', alone: 'deceased' })).toMatchObject({
      guardiansSigning: 1,
      soleCustody: true,
    });
  });

  it('a newborn is somebody without any number', () => {
    const person = SERVICE.person({
      person: PERSON,
      family: family(parent('chinese', 'no'), parent('here')),
    });
    expect(person).toMatchObject({ passportNumber: null, residentId: null, fatherName: '陈某' });
  });
});
