import { describe, expect, it } from 'vitest';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { platformFlags } from '@lingshi/domain/order/order.flags.ts';
import type { FlagCase } from '@lingshi/domain/order/order.flags.ts';
import { TESTLAND, getTestlandPolicy } from '@lingshi/domain/test/policy/testland.ts';
import { PASSPORT_FORM } from './passport.form-1.ts';

const person = {
  surname: '王',
  givenName: '小明',
  surnamePinyin: 'WANG',
  givenPinyin: 'XIAOMING',
  birthDay: '1990-01-31',
  noResidentId: false,
};
const document = { expiryDay: '2026-06-01', reason: 'expiring' };

function raised(
  changes: Partial<FlagCase> = {},
  answers: object = {},
  filled: Answers = { person, document },
): string[] {
  const today = '2026-01-02';
  const rules = formRules(getTestlandPolicy(), TESTLAND);
  const seen = seeForm(PASSPORT_FORM, { ...filled, ...answers }, { today, order: { kind: 'renew' }, rules });
  const found: FlagCase = {
    rules: getTestlandPolicy(),
    seen,
    declaration: getTestlandPolicy().declaration,
    presence: 'inside',
    presenceWasOutside: false,
    residencePost: 'testland',
    today,
    ...changes,
  };
  return platformFlags(found).map(({ target, code }) => `${target} ${code}`);
}

describe('what the platform points at', () => {
  it('an ordinary order has no flag', () => {
    expect(raised()).toEqual([]);
  });

  it('what the holder of a mandate sent off is pointed at: the signature is the person’s own', () => {
    expect(raised({ underMandate: true })).toEqual(['declaration.signature under_mandate']);
    expect(raised({ underMandate: false })).toEqual([]);
  });

  it('a place that was declared and not measured is pointed at, as is a fix outside before it', () => {
    expect(raised({ presence: 'declared', presenceWasOutside: true })).toEqual([
      'presence.presence presence_declared',
      'presence.presence presence_was_outside',
    ]);
  });

  it('an address no district map covers is pointed at', () => {
    expect(raised({ residencePost: null })).toEqual(['address_abroad.county district_unknown']);
  });

  it('a book with a year or more left is pointed at, whatever reason was picked; an expired one is not', () => {
    expect(raised({}, { document: { ...document, expiryDay: '2027-01-02' } })).toEqual([
      'document.expiryDay renewed_early',
    ]);
    expect(raised({}, { document: { ...document, expiryDay: '2027-01-01' } })).toEqual([]);
    expect(raised({}, { document: { ...document, expiryDay: '2020-01-01' } })).toEqual([]);
  });

  it('a minor and a missing identity number are pointed at', () => {
    const young = { ...person, birthDay: '2009-01-03', noResidentId: true };
    expect(raised({}, { person: young })).toEqual([
      'person.birthDay minor',
      'person.residentId no_resident_id',
    ]);
    expect(raised({}, { person: { ...person, birthDay: '2009-01-02' } })).toEqual([]);
  });

  it('an LV of older books and a character that is seldom printed are compared by eye', () => {
    expect(raised({}, { person: { ...person, surname: '吕', surnamePinyin: 'LV' } })).toEqual([
      'person.surnamePinyin umlaut',
    ]);
    expect(raised({}, { person: { ...person, givenName: '𠮷' } })).toEqual([
      'person.givenName rare_character',
    ]);
  });

  it('answers of the declaration raise the flags the rules name, at their question', () => {
    const declaration = { version: 'reader-1', answers: { other_card: true }, signature: [] };
    expect(raised({}, { declaration })).toEqual(['declaration.other_card other_card_yes']);
  });

  it('a data page nobody had read, one that could not be read and a value that differs are pointed at', () => {
    expect(raised({ dataPage: { slot: 'data_page', unseen: true, unread: false, differs: [] } })).toEqual([
      'file.data_page data_page_unseen',
    ]);
    expect(raised({ dataPage: { slot: 'data_page', unread: true, differs: [] } })).toEqual([
      'file.data_page data_page_unread',
    ]);
    expect(raised({ dataPage: { slot: 'data_page', unread: false, differs: ['person.sex'] } })).toEqual([
      'person.sex data_page_differs',
    ]);
    expect(raised({ dataPage: { slot: 'data_page', unread: false, differs: [] } })).toEqual([]);
  });

  it('a form that is not filled in raises nothing of the person', () => {
    expect(raised({ declaration: null }, {}, {})).toEqual([]);
  });
});
