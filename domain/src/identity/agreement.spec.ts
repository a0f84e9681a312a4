import { describe, expect, it } from 'vitest';
import { findMismatches } from './agreement.ts';

const form = { birthDay: '1990-05-04', sex: 'F' } as const;

describe('what the sources say of one person', () => {
  it('agrees when all say the same', () => {
    expect(findMismatches({ form, resident_id: { ...form }, passport: { ...form } })).toEqual([]);
  });

  it('names both sources of another birth date', () => {
    expect(findMismatches({ form, resident_id: { birthDay: '1990-04-05', sex: 'F' } })).toEqual([
      { code: 'identity.birth_date_mismatch', between: ['form', 'resident_id'] },
    ]);
  });

  it('names both sources of another sex', () => {
    expect(findMismatches({ resident_id: { sex: 'M' }, passport: { sex: 'F' } })).toEqual([
      { code: 'identity.sex_mismatch', between: ['resident_id', 'passport'] },
    ]);
  });

  it('tells every mismatch at once', () => {
    const claims = { form, resident_id: { birthDay: '1991-01-01', sex: 'M' }, passport: form } as const;
    expect(findMismatches(claims)).toEqual([
      { code: 'identity.birth_date_mismatch', between: ['form', 'resident_id'] },
      { code: 'identity.sex_mismatch', between: ['form', 'resident_id'] },
      { code: 'identity.birth_date_mismatch', between: ['resident_id', 'passport'] },
      { code: 'identity.sex_mismatch', between: ['resident_id', 'passport'] },
    ]);
  });

  it('holds silence for no contradiction', () => {
    expect(findMismatches({ form, passport: { sex: null }, resident_id: {} })).toEqual([]);
    expect(findMismatches({})).toEqual([]);
  });
});
