import { checkPage, notesOf } from '@lingshi/domain/form/check.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { ownWard } from '@lingshi/domain/form/form.signer.ts';
import { changeAnswer } from '@lingshi/domain/form/keep.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { describe, expect, it } from 'vitest';
import { PASSPORT_FORM_3 } from './passport.form-3.ts';
import { PASSPORT_FORM_4 } from './passport.form-4.ts';

const { book } = readRuleBook(SHIPPED_FILES);
const rules = formRules({ declaration: null, consents: [], ages: [], country: 'US' }, book);
const ages = [
  { item: 'minor_documents', under: 16 },
  { item: 'minor_interview', under: 18 },
] as never;
const MOTHER = {
  surname: '罗',
  givenName: '芦花',
  surnamePinyin: 'LUO',
  givenPinyin: 'LUHUA',
  birthDay: '1945-03-07',
};

const FACTS = {
  today: '2026-06-12',
  order: { service: 'passport', kind: 'renew' },
  rules: { ...rules, ages },
};
const see = (answers: Answers) => seeForm(PASSPORT_FORM_4, answers, FACTS);

function told(guardians: Answer, person: Answer = { ...MOTHER, ward: true }): string[] {
  const seen = see({ person, guardians });
  const page = findPage(PASSPORT_FORM_4, 'guardians')!;
  return [...checkPage(seen, page, 'soFar'), ...notesOf(seen, page)].map(
    ({ field, code }) => `${field} ${code}`,
  );
}

const shows = (answers: Answers, ...paths: string[]) => paths.filter((path) => see(answers).shown.has(path));

describe('whether a guardian acts for somebody of age', () => {
  it('is denied where an earlier version of the form does not ask', () => {
    expect(seeForm(PASSPORT_FORM_3, { person: MOTHER }, FACTS).known).toMatchObject({ ward: false });
    expect(see({ person: { ...MOTHER, birthDay: '' } }).known['ward']).toBeUndefined();
  });

  it('is asked of adults alone, and of nobody whose age is not known', () => {
    const asked = (birthDay: string) => shows({ person: { ...MOTHER, birthDay } }, 'person.ward').length > 0;
    expect(asked('1945-03-07')).toBe(true);
    expect(asked('2008-06-12')).toBe(true);
    expect(asked('2008-06-13')).toBe(false);
    expect(asked('')).toBe(false);
  });

  it('opens the page of the guardians, and no longer once it is unsaid: what was written there has no value', () => {
    const guardians = { how: 'one', first: { name: '罗女儿', birthDay: '1975-01-01', bond: 'child' } };
    const ward = see({ person: { ...MOTHER, ward: true }, guardians });
    expect(ward.known).toMatchObject({ ward: true, minor: false, guardiansKnown: 1, guardiansSigning: 1 });
    expect(ward.answers['guardians']).toEqual(guardians);
    const grown = see({ person: { ...MOTHER, ward: false }, guardians });
    expect(grown.known).toMatchObject({ ward: false });
    expect(grown.answers['guardians']).toBeUndefined();
    // A child is no ward whatever was ticked while another year stood there.
    expect(see({ person: { ...MOTHER, birthDay: '2019-03-07', ward: true } }).known).toMatchObject({
      ward: false,
      minor: true,
    });
  });
});

describe('a form that somebody fills in for themselves', () => {
  const wrongIn = (person: Answer, id = 'person') =>
    ownWard(see({ person }), findPage(PASSPORT_FORM_4, id)!).map(({ field, code }) => `${field} ${code}`);

  it('is not theirs to file once they say that a guardian acts, and the box says so', () => {
    expect(wrongIn({ ...MOTHER, ward: true })).toEqual(['ward guardian.ward_files']);
    expect(wrongIn({ ...MOTHER, ward: true }, 'guardians')).toEqual([]);
    expect(wrongIn({ ...MOTHER, ward: false })).toEqual([]);
    expect(wrongIn({ ...MOTHER, birthDay: '2019-03-07', ward: true })).toEqual([]);
  });
});

describe('a signature', () => {
  const signature = ['1,2 3,4'];
  const declared = (person: Answer, signed: string[]) => ({ person, declaration: { signature: signed } });
  const after = (kept: Answers, target: string, value: unknown) =>
    changeAnswer(PASSPORT_FORM_4, kept, FACTS, target, value).answers['declaration']?.['signature'];

  it('is gone once somebody else has to give it, and stays where the same person does', () => {
    const own = declared({ ...MOTHER, ward: false }, signature);
    expect(after(own, 'person.ward', true)).toEqual([]);
    expect(after(own, 'contact.phone', '+1 415 555 0134')).toEqual(signature);
    const guardians = declared({ ...MOTHER, ward: true }, signature);
    expect(after(guardians, 'person.ward', false)).toEqual([]);
    expect(after(declared({ ...MOTHER }, []), 'person.ward', true)).toEqual([]);
  });
});

describe('the guardian of an adult', () => {
  const daughter = { name: '罗女儿', birthDay: '1975-01-01', bond: 'child' };

  it('is asked for the bond and how they were named, not for the custody of a child', () => {
    const paths = ['first.bond', 'first.relation', 'appointed', 'alone'].map((path) => `guardians.${path}`);
    const guardians = { how: 'one', first: daughter };
    expect(shows({ person: { ...MOTHER, ward: true }, guardians }, ...paths)).toEqual([
      'guardians.first.bond',
      'guardians.appointed',
    ]);
    const child = { ...MOTHER, birthDay: '2019-03-07' };
    expect(shows({ person: child, guardians }, ...paths)).toEqual([
      'guardians.first.relation',
      'guardians.alone',
    ]);
  });

  it('may be younger, and is somebody else: one name and one birthday are one person', () => {
    expect(told({ how: 'one', first: daughter, appointed: 'court' })).toEqual([]);
    const herself = { ...daughter, name: '罗芦花', birthDay: MOTHER.birthDay };
    expect(told({ how: 'one', first: herself })).toEqual(['first.name guardian.named_as_child']);
    expect(told({ how: 'one', first: { ...herself, birthDay: '1946-03-07' } })).toEqual([]);
    expect(told({ how: 'two', first: daughter, second: daughter })).toEqual([
      'second.name guardian.same_person',
    ]);
  });
});
