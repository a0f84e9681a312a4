import { describe, expect, it } from 'vitest';
import { checkFormDef, checkForms } from './form.check.ts';
import { TEST_FORM } from '../../test/form/form.ts';
import type { Field, FormDef, Page } from './form.types.ts';

const words = { zh: '字', en: 'word' };
const list = { nth: words, add: words, remove: words };
const text = (id: string, more: object = {}): Field => ({ id, kind: 'text', words, max: 9, ...more });

function formWith(fields: readonly Field[], more: Partial<Page> = {}, form: Partial<FormDef> = {}): FormDef {
  const page: Page = { id: 'p', words: { name: words, title: words, why: words }, fields, ...more };
  return { id: 'f', version: 1, groups: [{ id: 'g', words, steps: [page] }], factsFrom: {}, ...form };
}
const problems = (form: FormDef) => checkFormDef(form).map(({ where, problem }) => `${where}: ${problem}`);

describe('a form definition', () => {
  it('that holds has no problem', () => {
    expect(checkFormDef(TEST_FORM)).toEqual([]);
  });

  it.each([
    ['an id twice', formWith([text('a'), text('a')]), 'f/1 p.a: is there twice'],
    [
      'a condition over an unknown field',
      formWith([text('a', { when: { field: '.b', is: 1 } })]),
      'f/1 p.a: asks .b, which is no field',
    ],
    [
      'a condition over an unknown fact',
      formWith([text('a', { when: { fact: 'weather', is: true } })]),
      'f/1 p.a: asks the fact weather',
    ],
    [
      'a fact that no answer says',
      formWith([text('a', { when: { fact: 'minor', is: true } })]),
      'f/1 p.a: asks the fact minor, which no answer says',
    ],
    [
      'a circle of conditions',
      formWith([
        text('a', { when: { field: '.b', filled: true } }),
        text('b', { when: { not: { field: 'p.a', filled: true } } }),
      ]),
      'f/1 p.a: hangs on itself',
    ],
    [
      'a circle over a fact',
      formWith(
        [{ id: 'born', kind: 'day', words, when: { fact: 'minor', is: true } }],
        {},
        { factsFrom: { birthDay: 'p.born' } },
      ),
      'f/1 p.born: hangs on itself',
    ],
    [
      'a page that hides what would show it',
      formWith([text('a')], { when: { field: 'p.a', filled: true } }),
      'hangs on itself',
    ],
    ['a missing word', formWith([text('a', { hint: { zh: '字' } })]), 'f/1 p.a: has no words in en'],
    ['a page after no page', formWith([text('a')], { after: ['q'] }), 'f/1 p: comes after q'],
    [
      'a fact from nowhere',
      formWith([text('a')], {}, { factsFrom: { birthDay: 'p.born' } }),
      'f/1 factsFrom.birthDay: names p.born',
    ],
    [
      'a mask inside a group',
      formWith([{ id: 'g', kind: 'group', words, fields: [text('a', { read: { masked: 'resident_id' } })] }]),
      'f/1 p.g.a: is masked, which holds for fields of a page only',
    ],
    [
      'roles inside a list',
      formWith([{ id: 'l', kind: 'list', words, max: 2, list, entry: text('a', { seenBy: ['mail_room'] }) }]),
      'f/1 p.l.0: has seenBy, which holds for fields of a page only',
    ],
    [
      'a mask over what is no text',
      formWith([{ id: 'g', kind: 'group', words, fields: [text('a')], read: { masked: 'resident_id' } }]),
      'f/1 p.g: is masked, which a group cannot be',
    ],
    [
      'roles of an address whose lines lie beside it',
      formWith([{ id: 'a', kind: 'address', words, flat: true, seenBy: ['mail_room'] }]),
      'f/1 p.a: has seenBy, but its answers lie beside it',
    ],
  ])('with %s is refused', (_what, form, problem) => {
    expect(problems(form)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });

  it('that loses an option which a draft may hold is refused', () => {
    const choice = (values: readonly string[]): Field => ({
      id: 'c',
      kind: 'choice',
      words,
      options: values.map((value) => ({ value, words })),
    });
    const [first, next] = [formWith([choice(['a', 'b'])]), formWith([choice(['a'])], {}, { version: 2 })];
    expect(checkForms([first, next])).toMatchObject([{ where: 'f/2 p.c' }]);
    expect(checkForms([first, { ...next, version: 4 }])[0]?.problem).toContain('count up by one');
  });
});
