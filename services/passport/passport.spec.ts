import { checkPage, checkWhole, notesOf } from '@lingshi/domain/form/check.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { findPage, pagesOf } from '@lingshi/domain/form/form.types.ts';
import { askableTargets, splitTarget, withDependents } from '@lingshi/domain/form/form.target.ts';
import { changeAnswer, tidied } from '@lingshi/domain/form/keep.ts';
import { flatRows, rowsOf } from '@lingshi/domain/form/rows.ts';
import { sayLabel, sayValue } from '@lingshi/domain/form/rows.say.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { describe, expect, it } from 'vitest';
import { readRuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { SHIPPED_FILES } from '@lingshi/domain/test/policy/rules.ts';
import { orderCommandSchema } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { PASSPORT_FORM } from './passport.form-1.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const { book } = readRuleBook(SHIPPED_FILES);
const FACTS: FormFacts = {
  today: '2026-06-12',
  order: { service: 'passport', kind: 'renew' },
  rules: formRules({ declaration: null, consents: [], ages: [], country: 'US' }, book),
};
const person = {
  surname: '张',
  givenName: '小明',
  surnamePinyin: 'ZHANG',
  givenPinyin: 'XIAOMING',
  sex: 'M',
  birthDay: '1990-03-07',
  birthPlace: '浙江',
  noResidentId: true,
};
const document = {
  passportNumber: 'E12345678',
  issueDay: '2016-06-02',
  expiryDay: '2026-06-01',
  issuePlace: '旧金山',
  reason: 'expiring',
};
const address = {
  line1: '200 Demo Street',
  city: 'San Mateo',
  state: 'CA',
  county: 'san-mateo',
  zip: '94401',
};

const see = (answers: Answers, facts = FACTS) => seeForm(PASSPORT_FORM, answers, facts);
function pageOf(id: string) {
  const page = findPage(PASSPORT_FORM, id);
  if (page === null) throw new Error(`no page ${id}`);
  return page;
}
const complaints = (id: string, answer: Answer, depth: 'soFar' | 'whole' = 'whole') =>
  checkPage(see({ [id]: answer }), pageOf(id), depth);
const told = (id: string, answer: Answer, depth: 'soFar' | 'whole' = 'whole') =>
  complaints(id, answer, depth).map(({ field, code }) => `${field} ${code}`);

describe('a page of the renewal', () => {
  it('that holds has no complaint', () => {
    expect(told('person', person)).toEqual([]);
    expect(told('document', document)).toEqual([]);
    expect(told('address_abroad', address)).toEqual([]);
  });

  it('is told what is wrong before the rest is filled in', () => {
    expect(told('person', { residentId: '123' }, 'soFar')).toEqual(['residentId identity.number_invalid']);
    expect(told('document', { passportNumber: 'DE1234567' }, 'soFar')).toEqual([
      'passportNumber identity.official_passport',
    ]);
    expect(told('person', { surname: '王' }, 'soFar')).toEqual([]);
  });

  it('a name in characters needs its letters, and the other way round', () => {
    expect(told('person', { ...person, givenPinyin: '' })).toEqual(['givenPinyin form.incomplete']);
    expect(told('person', { ...person, givenName: '' })).toContain('givenName form.incomplete');
    const oneName = { surname: '尼玛', surnamePinyin: 'NIMA', givenName: '', givenPinyin: '' };
    expect(told('person', { ...person, ...oneName })).toEqual([]);
    const long = { surnamePinyin: 'A'.repeat(30), givenPinyin: 'B'.repeat(20) };
    expect(told('person', { ...person, ...long })).toEqual(['givenPinyin form.too_long']);
  });

  it('an identity number is given, or it is said that there is none', () => {
    expect(told('person', { ...person, noResidentId: false })).toEqual(['residentId form.incomplete']);
    const other = {
      ...person,
      noResidentId: false,
      residentId: `33010619910412002${residentIdCheckCharacter('33010619910412002')}`,
    };
    expect(complaints('person', other)[0]).toMatchObject({
      field: 'residentId',
      detail: { idDay: '1991-04-12', idSex: 'F' },
    });
  });

  it('a book expires after it was issued, and was issued before today', () => {
    expect(told('document', { ...document, expiryDay: '2016-06-01' })).toEqual(['expiryDay form.day_order']);
    expect(told('document', { ...document, issueDay: '2026-06-13' })).toContain('issueDay form.in_future');
  });

  it('with more than a year left a reason in words is asked, as of the day the order was sent', () => {
    const early = { ...document, issueDay: '2018-06-02', expiryDay: '2027-06-12' };
    expect(told('document', early)).toEqual(['reasonNote form.reason_needed']);
    expect(told('document', { ...early, reasonNote: '签证要求' })).toEqual([]);
    const written = { document: { ...early, reasonNote: '签证要求' } };
    const later = { ...FACTS, today: '2026-07-12', filedOn: '2026-06-12' };
    expect(see(written, later).answers).toEqual(written);
    expect(see(written, { ...later, filedOn: later.today }).answers.document).not.toHaveProperty(
      'reasonNote',
    );
  });

  it('a county is asked where the ZIP code lies in the districts of two posts, and nowhere else', () => {
    const onTheLine = { ...address, zip: '93426', county: 'monterey' };
    expect(told('address_abroad', { ...onTheLine, county: '' })).toEqual(['county form.incomplete']);
    expect(told('address_abroad', { ...onTheLine, county: 'kern' })).toEqual(['county form.incomplete']);
    expect(told('address_abroad', onTheLine)).toEqual([]);
    expect(see({ address_abroad: address }).answers.address_abroad).not.toHaveProperty('county');
    const nevada = { ...onTheLine, state: 'NV' };
    expect(see({ address_abroad: nevada }).answers.address_abroad).not.toHaveProperty('county');
    const { answers, cleared } = changeAnswer(
      PASSPORT_FORM,
      { address_abroad: onTheLine },
      FACTS,
      'address_abroad.state',
      'NV',
    );
    expect(answers.address_abroad).not.toHaveProperty('county');
    expect(cleared).toEqual(['address_abroad.county']);
  });

  it('whoever receives the new book can be written on a label', () => {
    const back = { recipient: 'YANSHI CHEN', sameAsAbroad: true };
    expect(told('return_mail', back)).toEqual([]);
    expect(told('return_mail', { ...back, recipient: '陈演示' })).toEqual([
      'recipient address.not_printable',
    ]);
    expect(told('return_mail', { ...back, sameAsAbroad: false })).toContain('address.line1 form.incomplete');
    expect(complaints('address_abroad', { line1: '12 A＆B St #5' }, 'soFar')[0]?.detail).toMatchObject({
      fix: '12 AandB St Unit 5',
    });
  });

  it('points at the input, not at the part of the page', () => {
    const family = {
      father: { life: 'living', name: '' },
      mother: { life: 'unknown' },
      spouse: { has: true },
    };
    expect(told('family', family)).toEqual(['father.name form.incomplete', 'spouse.name form.incomplete']);
    expect(told('endorsement', { wanted: true, names: [] })).toEqual(['names.0 form.incomplete']);
    expect(told('declaration', { answers: {}, version: 'v', signature: [[[0.5, 0.5]]] })).toEqual([
      'signature signature.empty',
    ]);
  });

  it('a note stops nobody and has one tap to take', () => {
    const seen = see({
      person: { ...person, surnamePinyin: 'LV' },
      document: { passportNumber: 'E1234567O' },
    });
    expect(notesOf(seen, pageOf('person'))).toMatchObject([
      { field: 'surnamePinyin', code: 'check_umlaut', detail: { fix: 'LYU' } },
    ]);
    expect(notesOf(seen, pageOf('document'))).toMatchObject([
      { field: 'passportNumber', code: 'letter_as_digit', detail: { typed: 'O', read: '0' } },
    ]);
    expect(checkPage(seen, pageOf('person'), 'whole')).toEqual([]);
  });

  it('is brought to what is printed', () => {
    const tidy = (id: string, answer: Answer) => tidied(see({ [id]: answer }), pageOf(id));
    expect(tidy('person', { surnamePinyin: 'lǚ', residentId: '３３０１０６ 1990' })).toEqual({
      surnamePinyin: 'LYU',
      residentId: '3301061990',
    });
    expect(tidy('document', { passportNumber: 'e 1234567o' })).toEqual({ passportNumber: 'E12345670' });
    expect(tidy('contact', { phone: '(415) 555-0123' })).toEqual({ phone: '+14155550123' });
    expect(tidy('contact', { phone: '0086 138 0000 0000' })).toEqual({ phone: '+8613800000000' });
    expect(tidy('person', person)).toEqual({});
  });
});

describe('what is read', () => {
  const sayings = { locale: 'en', day: (day: string) => day, country: (code: string) => code } as const;
  const read = (id: string, answer: Answer) =>
    flatRows(rowsOf(see({ [id]: answer }), pageOf(id))).map(
      (row) => `${row.path} ${sayLabel(row, 'en')}: ${sayValue(row.value, sayings)}`,
    );

  it('is in the order of the form, without what may be empty and is', () => {
    expect(read('document', document)).toEqual([
      'passportNumber Passport number: E12345678',
      'issueDay Date of issue: 2016-06-02',
      'expiryDay Date of expiry: 2026-06-01',
      'issuePlace Place of issue: 旧金山',
      'reason Reason: It expires soon',
    ]);
  });

  it('an address as the envelope has it', () => {
    expect(read('address_abroad', address)).toEqual(['line1 Address: 200 DEMO STREET\nSAN MATEO CA 94401']);
    expect(read('address_abroad', { ...address, zip: '93426', county: 'monterey' })).toEqual([
      'line1 Address: 200 DEMO STREET\nSAN MATEO CA 93426',
      'county County: Monterey',
    ]);
    expect(read('return_mail', { recipient: 'A B', sameAsAbroad: true })).toEqual([
      'recipient Recipient: A B',
      'sameAsAbroad Address: Where I live now',
    ]);
    expect(read('return_mail', { recipient: 'A B', sameAsAbroad: false, address })[1]).toBe(
      'address Address: 200 DEMO STREET\nSAN MATEO CA 94401',
    );
  });

  it('what somebody has not is an answer too', () => {
    const family = {
      father: { life: 'living', name: '张父', place: '浙江' },
      mother: { life: 'unknown' },
      spouse: { has: false },
    };
    expect(read('family', family)).toEqual([
      'father.life Father: 张父 · Living · 浙江',
      'mother.life Mother: Not known',
      'spouse.has Spouse: No',
      'children Children: No children',
    ]);
    expect(read('family', { ...family, children: [{ name: '张子', birthDay: '2020-01-01' }] }).at(-1)).toBe(
      'children.0.name Child 1: 张子 · 2020-01-01',
    );
    expect(read('endorsement', { wanted: false })).toEqual(['wanted Name to add: No']);
    expect(read('endorsement', { wanted: true, names: ['A', 'B'] })).toEqual(['names Name to add: A\nB']);
    expect(read('person', person).at(-1)).toBe(
      'noResidentId Resident identity number: I have no resident identity number',
    );
  });
});

describe('a target', () => {
  const split = (target: string) => splitTarget(PASSPORT_FORM, ['photo'], target);

  it('names a field of the form or a slot', () => {
    expect(split('person.givenPinyin')).toEqual({ page: 'person', field: 'givenPinyin' });
    expect(split('address_abroad.county')).toEqual({ page: 'address_abroad', field: 'county' });
    expect(split('file.photo')).toEqual({ page: 'file', field: 'photo' });
  });

  it.each([
    'person',
    'person.nose',
    'file.passport',
    'constructor.name',
    'document.constructor',
    '__proto__.x',
  ])('%s names none', (target) => expect(split(target)).toBeNull());

  it('may be asked again, but for the post, the consents and what the platform notes itself', () => {
    const targets = askableTargets(pagesOf(PASSPORT_FORM));
    expect(targets).toContain('family.father');
    expect(whichOf(targets, (target) => /^(post|consents)\.|version/.test(target))).toEqual([]);
  });

  it('opens what hangs on it', () => {
    expect(withDependents(PASSPORT_FORM, ['endorsement.wanted'])).toContain('endorsement.names');
    expect(withDependents(PASSPORT_FORM, ['document.expiryDay'])).toContain('document.reasonNote');
  });
});

it('who asks for a first passport is asked about none held now', () => {
  const first = { ...FACTS, order: { ...FACTS.order, kind: 'first' } };
  expect(see({ document }, first).answers).toEqual({});
  expect(see({ document }).answers).toEqual({ document });
});

it('an officer can name every field of the form in a supplement', () => {
  for (const target of askableTargets(pagesOf(PASSPORT_FORM))) {
    const asked = orderCommandSchema.safeParse({ type: 'askSupplement', targets: [target], note: '请核对' });
    expect(asked.success, target).toBe(true);
  }
});

it('an empty form lacks something of every page but that with nothing to agree to', () => {
  const pages = new Set(checkWhole(see({})).map(({ target }) => target.split('.')[0]));
  expect([...pages]).toEqual([
    'person',
    'document',
    'endorsement',
    'stay',
    'address_abroad',
    'post',
    'return_mail',
    'family',
    'address_home',
    'contact',
    'declaration',
  ]);
});
