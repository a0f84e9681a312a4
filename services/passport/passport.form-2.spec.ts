import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import { checkPage } from '@lingshi/domain/form/check.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { changeAnswer } from '@lingshi/domain/form/keep.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { describe, expect, it } from 'vitest';
import { PASSPORT_FORM_2 } from './passport.form-2.ts';
import { SERVICE } from './passport.service.ts';

const { book } = readRuleBook(SHIPPED_FILES);
const TODAY = '2026-06-12';
const ages = [{ item: 'minor_documents', under: 16 }] as never;
const consents = [
  { item: 'void_if_found', version: 'v-1', title: { zh: '', en: '' }, group: 'loss' },
  { item: 'personal_data', version: 'p-1', title: { zh: '', en: '' } },
] as never;

function factsOf(kind: string): FormFacts {
  const rules = formRules({ declaration: null, consents, ages, country: 'US' }, book);
  return { today: TODAY, order: { service: 'passport', kind }, rules };
}

const CHILD = { person: { birthDay: '2020-02-29' } };
const ADULT = { person: { birthDay: '1990-03-07' } };
const see = (kind: string, answers: Answers = ADULT) => seeForm(PASSPORT_FORM_2, answers, factsOf(kind));
const pages = (kind: string, answers: Answers = ADULT) => see(kind, answers).pages.map(({ id }) => id);
const fields = (kind: string, page: string, answers: Answers = ADULT) =>
  [...see(kind, answers).shown].flatMap((path) =>
    path.startsWith(`${page}.`) && path.split('.').length === 2 ? [path.slice(page.length + 1)] : [],
  );
function told(kind: string, page: string, answer: Answer, others: Answers = ADULT): string[] {
  const found = findPage(PASSPORT_FORM_2, page);
  if (found === null) throw new Error(`no page ${page}`);
  const seen = see(kind, { ...others, [page]: answer });
  return checkPage(seen, found, 'soFar').map(({ field, code }) => `${field} ${code}`);
}

const OWN = ['loss_notice', 'loss', 'parents', 'guardians', 'document', 'damage', 'held', 'endorsement'];

describe('a kind asks what is its own', () => {
  it.each([
    ['first', ['parents', 'held', 'endorsement']],
    ['renew', ['document', 'endorsement']],
    ['replace_lost', ['loss_notice', 'loss', 'endorsement']],
    ['replace_damaged', ['document', 'damage', 'endorsement']],
    ['endorse', ['document', 'endorsement']],
  ])('%s', (kind, own) => {
    expect(pages(kind).filter((page) => OWN.includes(page))).toEqual(own);
  });

  it('a reason is asked of a renewal alone, and why it is late of one that is two years late', () => {
    const late = { ...ADULT, document: { expiryDay: '2024-06-11', reason: 'expired' } };
    expect(fields('renew', 'document', late)).toContain('lateNote');
    expect(fields('replace_damaged', 'document', late)).not.toContain('reason');
    const lately = { ...ADULT, document: { expiryDay: '2024-06-13', reason: 'expired' } };
    expect(fields('renew', 'document', lately)).not.toContain('lateNote');
  });

  it('whether a name is wanted is no question to who comes for that', () => {
    expect(fields('endorse', 'endorsement')).toEqual(['names']);
    expect(fields('renew', 'endorsement')).toEqual(['wanted']);
    expect(fields('renew', 'endorsement', { ...ADULT, endorsement: { wanted: true } })).toEqual([
      'wanted',
      'names',
    ]);
  });

  it('points of a group are agreed to on the page of the group, the others at the end', () => {
    expect(told('replace_lost', 'loss_notice', { accepted: {} })).toEqual([
      'accepted.void_if_found consent.missing',
    ]);
    expect(told('replace_lost', 'consents', { accepted: {} })).toEqual([
      'accepted.personal_data consent.missing',
    ]);
  });

  it('a lost number is told where it is known, and locks the person as one that is held does', () => {
    const person = { surname: '张', surnamePinyin: 'ZHANG', sex: 'F', birthDay: '1990-03-07' };
    const loss = { how: 'stolen', numberKnown: true, passportNumber: 'E12345678' };
    expect(SERVICE.person({ person, loss } as Answers)?.passportNumber).toBe('E12345678');
    const unknown = see('replace_lost', { ...ADULT, loss: { ...loss, numberKnown: false } });
    expect(unknown.answers['loss']).not.toHaveProperty('passportNumber');
    expect(unknown.known).toMatchObject({ condition: 'stolen', held: 'ordinary_passport' });
  });
});

describe('a child', () => {
  it('has guardians, and neither spouse nor children; an adult the other way round', () => {
    expect(pages('renew', CHILD)).toContain('guardians');
    expect(pages('renew')).not.toContain('guardians');
    expect(fields('renew', 'family', CHILD)).toEqual(['father', 'mother']);
    expect(fields('renew', 'family')).toEqual(['father', 'mother', 'spouse', 'children']);
    expect(pages('first', CHILD)).not.toContain('family');
  });

  it('is sixteen on the birthday itself', () => {
    expect(pages('renew', { person: { birthDay: '2010-06-12' } })).not.toContain('guardians');
    expect(pages('renew', { person: { birthDay: '2010-06-13' } })).toContain('guardians');
  });

  it('is not born tomorrow, nor older than a parent', () => {
    expect(told('first', 'person', { birthDay: '2026-06-13' })).toEqual(['birthDay form.in_future']);
    const mother = { nationality: 'chinese', settled: 'no', name: '王母', birthDay: '2020-02-29' };
    expect(told('first', 'parents', { mother }, CHILD)).toEqual(['mother.birthDay form.parent_too_young']);
    expect(told('first', 'parents', { mother: { ...mother, birthDay: '1990-02-28' } }, CHILD)).toEqual([]);
  });

  it('says of its parents what the law goes by, once both were asked', () => {
    const father = { nationality: 'chinese', settled: 'here', name: '张父' };
    expect(see('first', { ...CHILD, parents: { father } }).known).not.toHaveProperty('parentsKnown');
    const both = { father, mother: { nationality: 'here', name: 'Mary' } };
    expect(see('first', { ...CHILD, parents: both }).known).toMatchObject({
      parentsKnown: 2,
      parentsChinese: 1,
      parentsOfHere: 1,
      parentsSettledHere: 1,
      parentsSettledElsewhere: 0,
    });
  });
});

describe('a draft that was begun in version 1', () => {
  const kept = { ...ADULT, endorsement: { wanted: true, names: ['张三'] } };

  it('keeps the names it has, each still without its kind', () => {
    const names = [{ what: '', name: '张三' }];
    expect(see('renew', kept).answers['endorsement']).toEqual({ wanted: true, names });
    expect(see('renew', kept).known.endorsements).toBe(1);
  });

  it('loses none of them by the first change', () => {
    const { answers } = changeAnswer(
      PASSPORT_FORM_2,
      kept,
      factsOf('renew'),
      'endorsement.names.0.what',
      'former_name',
    );
    expect(answers['endorsement']).toEqual({ wanted: true, names: [{ what: 'former_name', name: '张三' }] });
  });
});
