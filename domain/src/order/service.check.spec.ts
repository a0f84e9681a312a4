import { expect, it } from 'vitest';
import { TEST_FORM } from '../../test/form/form.ts';
import { checkService } from './service.check.ts';

const service = { id: 's', forms: [TEST_FORM], person: () => null };

it('a service names fields of its form as what a data page says', () => {
  expect(checkService({ ...service, dataPage: { birthDay: 'reader.birthDay' } })).toEqual([]);
});

it.each(['reader.born', 'reader', 'nobody.birthDay'])(
  'a service that names %s instead is not loaded',
  (target) => {
    expect(checkService({ ...service, dataPage: { birthDay: target } })).toEqual([
      {
        where: 's dataPage.birthDay',
        problem: `names ${target}, which is no field of the last form: name one as page.field`,
      },
    ]);
  },
);
