import { expect, it } from 'vitest';
import { TEST_FORM } from '@lingshi/domain/test/form/form.ts';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import type { CaseRules } from '../order/order.loaded.ts';
import { compareWithForm } from './data-page.compare.ts';

const reading = {
  format: 'TD3',
  fields: {
    surname: 'LI',
    givenNames: 'SI',
    number: 'E1',
    birthDay: '1990-03-07',
    sex: 'F',
    expiryDay: null,
  },
} as MrzReading;
const answers = [{ topic: 'reader', version: 1, savedAt: '', answer: { birthDay: '1990-03-08' } }];

function compared(dataPage?: object) {
  const where = {
    service: { id: 's', forms: [TEST_FORM], dataPage },
    form: TEST_FORM,
    today: '2026-03-02',
  } as unknown;
  return compareWithForm(reading, { answers }, where as CaseRules).lines;
}

it('a data page is compared with the fields that the service names, whatever they are called', () => {
  expect(compared({ birthDay: 'reader.birthDay' })).toEqual([
    { value: 'birthDay', target: 'reader.birthDay', typed: '1990-03-08', read: '1990-03-07', agrees: false },
  ]);
});

it('what the form of the order does not ask has no line, nor has anything where the service names nothing', () => {
  expect(compared({ birthDay: 'reader.birthDay', number: 'book.number' })).toHaveLength(1);
  expect(compared()).toEqual([]);
});
