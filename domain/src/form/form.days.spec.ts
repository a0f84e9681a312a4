import { describe, expect, it } from 'vitest';
import { checkPage, notesOf } from './check.ts';
import { checkFormDef } from './form.check.ts';
import type { DayRule, Field, FormDef, Page } from './form.types.ts';
import { seeForm } from './visible.ts';

const words = { zh: '日', en: 'Day' };
const day = (id: string): Field => ({ id, kind: 'day', words, optional: true });
const list = { nth: words, add: words, remove: words };
const entry: Field = { id: 'child', kind: 'group', words, fields: [day('born')] };
const page = (id: string, fields: Field[]): Page => ({
  id,
  words: { name: words, title: words, why: words },
  fields,
});
const PERSON = page('person', [day('born')]);
const BOOK = page('book', [
  day('issued'),
  day('expires'),
  { id: 'children', kind: 'list', words, max: 3, list, entry },
]);

const BORN = 'person.born';
const RULES: DayRule[] = [
  { day: 'book.issued', from: BORN, least: 0, code: 'before_birth' },
  { day: 'book.expires', from: 'book.issued', most: 10, code: 'too_long' },
  { day: 'book.children.*.born', from: BORN, least: 12, code: 'young', note: true },
  { day: 'book.children.*.born', from: 'today', most: 0, code: 'ahead' },
];
const form = (days: DayRule[]): FormDef => ({
  id: 'days',
  version: 1,
  groups: [{ id: 'all', words, steps: [PERSON, BOOK] }],
  factsFrom: {},
  days,
});
const rules = { declaration: null, consents: null, posts: null, address: null, phone: null, ages: null };

function told(book: Record<string, unknown>, { born = '1990-02-28', days = RULES } = {}) {
  const seen = seeForm(form(days), { person: { born }, book }, { today: '2026-03-02', order: {}, rules });
  const of = (found: readonly { field: string; code: string; detail?: object }[]) =>
    found.map(({ field, code, detail }) => `${field} ${code} ${JSON.stringify(detail)}`);
  return [...of(checkPage(seen, BOOK, 'soFar')), ...of(notesOf(seen, BOOK))];
}

describe('days of a form', () => {
  it('are compared across its pages, to the day', () => {
    expect(told({ issued: '1990-02-27' })).toEqual(['issued before_birth {"years":0}']);
    expect(told({ issued: '1990-02-28' })).toEqual([]);
    expect(told({ issued: '2016-03-01', expires: '2026-03-01' })).toEqual([]);
    expect(told({ issued: '2016-03-01', expires: '2026-03-02' })).toEqual(['expires too_long {"years":10}']);
  });

  it('are no days while one of the two is not written', () => {
    expect(told({ expires: '2099-01-01' })).toEqual([]);
    expect(told({ issued: '1900-01-01' }, { born: '' })).toEqual([]);
  });

  it('of a list are each told at its entry; what can be so is a note and stops nobody', () => {
    expect(
      told({ children: [{ born: '2020-01-01' }, { born: '1999-01-01' }, { born: '2027-05-01' }] }),
    ).toEqual(['children.2.born ahead {"years":0}', 'children.1.born young {"years":12}']);
  });

  it('stand unjudged without the rules: the tests above find that fault', () => {
    expect(told({ issued: '1980-01-01', expires: '2099-01-01' }, { days: [] })).toEqual([]);
  });

  it('named by a rule are fields of the form', () => {
    expect(checkFormDef(form(RULES))).toEqual([]);
    const strange: DayRule = { day: 'book.lost', from: 'person.birth', code: 'x' };
    expect(checkFormDef(form([strange])).map(({ problem }) => problem)).toEqual([
      'names book.lost, which is no field',
      'names person.birth, which is no field',
    ]);
  });
});
