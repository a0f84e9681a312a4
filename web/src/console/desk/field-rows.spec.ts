import { describe, expect, it } from 'vitest';
import { fieldsOf, inFormOrder } from './field-rows.ts';

describe('the rows of a topic', () => {
  it('stand in the order of the form, whatever order they were stored in', () => {
    const rows = fieldsOf('document', {
      expiryDay: '2027-01-01',
      passportNumber: 'E1',
      issueDay: '2017-01-01',
    });
    expect(rows.map(({ target }) => target)).toEqual([
      'document.passportNumber',
      'document.issueDay',
      'document.expiryDay',
    ]);
  });

  it('leave out what may be empty and is', () => {
    const rows = fieldsOf('address_abroad', {
      line1: '1 A St',
      line2: '',
      county: '',
      city: 'X',
      state: 'WA',
    });
    expect(rows.map(({ target }) => target)).toEqual([
      'address_abroad.line1',
      'address_abroad.city',
      'address_abroad.state',
    ]);
  });

  it('keep an empty answer that should not be', () => {
    expect(fieldsOf('person', { birthPlace: '' })).toEqual([{ target: 'person.birthPlace', value: '' }]);
  });

  it('show a field that came later than this screen', () => {
    expect(fieldsOf('stay', { visa: 'F1' })).toEqual([{ target: 'stay.visa', value: 'F1' }]);
  });
});

describe('the topics of a form', () => {
  it('begin with the person and the book, whatever order they were stored in', () => {
    const stored = ['address_abroad', 'later', 'document', 'consents', 'person'].map((topic) => ({ topic }));
    const names = inFormOrder(stored).map(({ topic }) => topic);
    expect(names).toEqual(['person', 'document', 'address_abroad', 'consents', 'later']);
  });
});
