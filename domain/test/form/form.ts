import { TESTLAND, getTestlandPolicy } from '../policy/testland.ts';
import type { FormFacts } from '../../src/form/form.facts.ts';
import { formRules } from '../../src/form/form.rules.ts';
import type { FormDef } from '../../src/form/form.types.ts';

const words = (en: string) => ({ zh: `测试：${en}`, en });
const page = (id: string) => ({ name: words(id), title: words(id), why: words(id) });

/** A form for specs: a chain of conditions over pages, parts and entries, and facts drawn from answers. */
export const TEST_FORM = {
  id: 'test',
  version: 1,
  factsFrom: { birthDay: 'reader.birthDay' },
  residence: 'home.place',
  groups: [
    {
      id: 'all',
      words: words('All'),
      steps: [
        {
          id: 'reader',
          words: page('Reader'),
          fields: [
            { id: 'name', kind: 'text', words: words('Name'), max: 20, tidy: (text) => text.toUpperCase() },
            { id: 'birthDay', kind: 'day', words: words('Born') },
            {
              id: 'pet',
              kind: 'choice',
              words: words('Pet'),
              options: [
                { value: 'cat', words: words('Cat') },
                { value: 'dog', words: words('Dog') },
                { value: 'none', words: words('None') },
              ],
            },
            {
              id: 'petName',
              kind: 'text',
              words: words('Name of the pet'),
              max: 20,
              when: { field: '.pet', in: ['cat', 'dog'] },
            },
            {
              id: 'vaccinated',
              kind: 'yesNo',
              words: words('Vaccinated?'),
              options: [
                { value: true, words: words('Yes') },
                { value: false, words: words('No') },
              ],
              when: { field: '.petName', filled: true },
            },
          ],
        },
        {
          id: 'home',
          words: page('Home'),
          fields: [
            { id: 'place', kind: 'address', words: words('Address') },
            {
              id: 'family',
              kind: 'list',
              words: words('Family'),
              max: 3,
              list: { nth: words('Person {nth}'), add: words('Add'), remove: words('Remove') },
              entry: {
                id: 'one',
                kind: 'group',
                words: words('Person'),
                fields: [
                  { id: 'alive', kind: 'flag', words: words('Alive') },
                  {
                    id: 'phone',
                    kind: 'phone',
                    words: words('Phone'),
                    when: { field: '.alive', is: true },
                  },
                ],
              },
            },
          ],
        },
        {
          id: 'guardian',
          words: page('Guardian'),
          when: { all: [{ fact: 'minor', is: true }, { not: { field: 'reader.vaccinated', is: false } }] },
          fields: [
            { id: 'name', kind: 'text', words: words('Name of the guardian'), max: 20 },
            { id: 'email', kind: 'email', words: words('E-mail'), max: 60, optional: true },
          ],
        },
      ],
    },
  ],
} as const satisfies FormDef;

export const TEST_FACTS: FormFacts = {
  today: '2026-03-02',
  order: { service: 'test', kind: 'first' },
  rules: formRules(getTestlandPolicy(), TESTLAND),
};
