import { checkPage, notesOf } from '@lingshi/domain/form/check.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { describe, expect, it } from 'vitest';
import { PASSPORT_FORM_3 } from './passport.form-3.ts';

const { book } = readRuleBook(SHIPPED_FILES);
const rules = formRules({ declaration: null, consents: [], ages: [], country: 'US' }, book);
const ages = [{ item: 'minor_documents', under: 16 }] as never;
const ADULT = { birthDay: '1990-03-07' };
const CHILD = {
  surname: '马',
  givenName: '新生',
  surnamePinyin: 'MA',
  givenPinyin: 'XINSHENG',
  birthDay: '2020-02-29',
};

function told(kind: string, page: string, answers: Answers): string[] {
  const facts = { today: '2026-06-12', order: { service: 'passport', kind }, rules: { ...rules, ages } };
  const seen = seeForm(PASSPORT_FORM_3, answers, facts);
  const found = findPage(PASSPORT_FORM_3, page)!;
  return [...checkPage(seen, found, 'soFar'), ...notesOf(seen, found)].map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('a day that cannot be is told', () => {
  const document = (more: object) =>
    told('renew', 'document', { person: ADULT, document: { issueDay: '2016-06-02', ...more } });

  it('of a book: issued before birth, valid for too long, expired while it is valid', () => {
    expect(document({ issueDay: '1980-01-01' })).toEqual(['issueDay form.before_birth']);
    expect(document({ expiryDay: '2099-06-01' })).toEqual(['expiryDay form.valid_too_long']);
    expect(document({ issueDay: '2016-06-13', expiryDay: '2026-06-12', reason: 'expired' })).toEqual([
      'reason form.not_expired',
    ]);
    expect(document({ expiryDay: '2026-06-02', reason: 'expired' })).toEqual([]);
  });

  it('of a life: a loss or an arrival before birth, a child to come or older than its parent', () => {
    expect(told('replace_lost', 'loss', { person: ADULT, loss: { day: '1989-01-01' } })).toEqual([
      'day form.before_birth',
    ]);
    expect(told('renew', 'stay', { person: ADULT, stay: { arrivedDay: '1989-01-01' } })).toEqual([
      'arrivedDay form.before_birth',
    ]);
    const child = (birthDay: string) =>
      told('renew', 'family', { person: ADULT, family: { children: [{ name: '小', birthDay }] } });
    expect(child('2027-05-01')).toEqual(['children.0.birthDay form.in_future']);
    expect(child('1980-05-01')).toEqual([
      'children.0.birthDay form.parent_too_young',
      'children.0.birthDay parent_young',
    ]);
    expect(child('2001-05-01')).toEqual(['children.0.birthDay parent_young']);
    expect(child('2010-05-01')).toEqual([]);
  });

  it('of a parent: a child’s age is a note, for it can be so; another century is a slip', () => {
    const mother = (birthDay: string) =>
      told('first', 'parents', { person: CHILD, parents: { mother: { nationality: 'here', birthDay } } });
    expect(mother('2009-01-01')).toEqual(['mother.birthDay parent_young']);
    expect(mother('1880-01-01')).toEqual(['mother.birthDay form.too_far_back']);
    expect(mother('2008-02-29')).toEqual([]);
  });
});

describe('two guardians are two people', () => {
  const one = { name: '马芳', birthDay: '1990-01-01', relation: 'mother' };
  const guardians = (first: object, second: object, more: Answers = {}) =>
    told('renew', 'guardians', {
      person: CHILD,
      ...more,
      guardians: {
        how: 'two',
        first: { ...one, ...first },
        second: { ...one, relation: 'father', ...second },
      },
    });

  it.each([
    ['马\u200b芳', '马芳'],
    ['MA FANG', 'Ma Fang'],
    ['O’NEIL', "O'Neil"],
    ['VAN-DYK', 'VAN DYK'],
  ])('however the name is written: %s is %s', (first, second) => {
    expect(guardians({ name: first }, { name: second })).toEqual(['second.name guardian.same_person']);
  });

  it('with one birthday, one in characters and one in letters, are told and let through', () => {
    expect(guardians({}, { name: 'MA FANG' })).toEqual(['second.birthDay guardians_alike']);
    const told = ['second.birthDay guardians_alike'];
    expect(guardians({ name: 'Yanyi Jiang' }, { name: 'Jiang Yanyi' })).toEqual(told);
    for (const name of ['LYU NA', 'LV NA', 'NA LU'])
      expect(guardians({ name: 'Lü Na' }, { name })).toEqual(told);
    expect(guardians({ name: 'MA FANG' }, { name: 'MA FEN' })).toEqual([]);
    expect(guardians({}, { name: 'MA FANG', birthDay: '1991-01-01' })).toEqual([]);
    expect(guardians({}, { name: '王伟' })).toEqual([]);
  });

  it('neither of whom is the child, in characters or in letters; a namesake of another age is none', () => {
    const second = { name: '马新生', birthDay: '2019-02-28' };
    expect(guardians({}, second)).toEqual(['second.name guardian.named_as_child']);
    expect(guardians({}, { ...second, name: 'Xinsheng Ma' })).toEqual([
      'second.name guardian.named_as_child',
    ]);
    expect(guardians({}, { ...second, birthDay: '1985-02-28' })).toEqual([]);
  });

  it('who are called a parent are that parent: a difference is told', () => {
    const family = { mother: { life: 'living', name: '王母' }, father: { life: 'unknown' } };
    expect(guardians({}, { name: '马父' }, { family })).toEqual(['first.name guardian_not_parent']);
    expect(guardians({ name: '王 母' }, { name: '马父' }, { family })).toEqual([]);
  });
});
