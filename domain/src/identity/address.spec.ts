import { describe, expect, it } from 'vitest';
import {
  checkPrintableAddress,
  findUnprintableInAddress,
  usAddressLines,
  usAddressSchema,
} from './address.ts';

const address = {
  line1: '100 Example St',
  line2: 'Apt 5',
  city: 'Oakland',
  state: 'CA' as const,
  county: 'Alameda',
  zip: '94601',
};

describe('a residence in the United States', () => {
  it('needs a county in California only', () => {
    expect(usAddressSchema.safeParse({ ...address, county: '' }).success).toBe(false);
    expect(usAddressSchema.safeParse({ ...address, state: 'NV', county: undefined }).success).toBe(true);
  });

  it.each([
    ['94601', true],
    ['94601-1234', true],
    ['9460', false],
    ['946011234', false],
    ['9460A', false],
  ])('%s: a ZIP code is %s', (zip, valid) => {
    expect(usAddressSchema.safeParse({ ...address, zip }).success).toBe(valid);
  });

  it('is in a state that there is', () => {
    expect(usAddressSchema.safeParse({ ...address, state: 'XX' }).success).toBe(false);
    expect(usAddressSchema.safeParse({ ...address, state: 'PR' }).success).toBe(true);
  });

  it('that cannot be printed is refused by field, and flagged by character', () => {
    const wrong = { ...address, line2: '#5', city: '奥克兰' };
    expect(checkPrintableAddress(wrong)).toEqual({
      ok: false,
      code: 'address.not_printable',
      detail: { fields: ['line2', 'city'] },
    });
    expect(findUnprintableInAddress(wrong)[0]).toEqual({
      field: 'line2',
      index: 0,
      char: '#',
      advice: 'use_unit',
      suggestion: 'Unit ',
    });
    expect(checkPrintableAddress(address)).toMatchObject({ ok: true });
  });

  it('has no empty line on the envelope', () => {
    expect(usAddressLines(address)).toEqual(['100 EXAMPLE ST', 'APT 5', 'OAKLAND CA 94601']);
    expect(usAddressLines({ ...address, line2: '' })).toEqual(['100 EXAMPLE ST', 'OAKLAND CA 94601']);
  });
});
