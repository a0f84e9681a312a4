import { describe, expect, it } from 'vitest';
import { readFilters, withFilter } from './filters.ts';

const search = (text: string) => new URLSearchParams(text);

describe('the filters of a list', () => {
  it('are read from the address', () => {
    expect(readFilters(search('district=own&claim=mine&overdue=true'), 'first_review')).toEqual({
      district: 'own',
      claim: 'mine',
      overdue: 'true',
    });
  });

  it('pass over what is not known', () => {
    expect(readFilters(search('district=moon&name=x&overdue=no'), 'first_review')).toEqual({});
  });

  it('have only statuses of their queue', () => {
    expect(readFilters(search('status=ready'), 'mail_out')).toEqual({ status: 'ready' });
    expect(readFilters(search('status=ready'), 'mail_in')).toEqual({});
  });

  it('can be taken off one by one', () => {
    expect(withFilter({ district: 'own', overdue: 'true' }, 'district', undefined)).toEqual({
      overdue: 'true',
    });
    expect(withFilter({ district: 'own' }, 'district', 'away')).toEqual({ district: 'away' });
  });
});
