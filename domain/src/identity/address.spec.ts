import { describe, expect, it } from 'vitest';
import { getAddressFormat } from '../policy/address-format.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { getTestlandAddressFormat } from '../../test/policy/testland.ts';
import { addressLines, askedFields, checkAddress, tidyAddress } from './address.ts';
import type { AddressDraft } from './address.ts';

const US = getAddressFormat(SHIPPED, 'US');
const TL = getTestlandAddressFormat();

const address = {
  line1: '100 Example St',
  line2: 'Apt 5',
  city: 'Oakland',
  state: 'CA',
  county: 'alameda',
  zip: '94601',
};
const abroad = { line1: 'Reed Lane 7', city: 'Reedham', state: 'NO', zip: 'NO 1234' };

const complaints = (change: AddressDraft, span: 'soFar' | 'whole' = 'whole') =>
  checkAddress(US, { ...address, ...change }, span).map(({ field, code }) => `${field} ${code}`);

describe('a residence in the United States', () => {
  it('needs a county in California only', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ county: '' })).toEqual(['county form.incomplete']);
    expect(complaints({ county: 'kowloon' })).toEqual(['county form.incomplete']);
    expect(complaints({ county: 'Alameda County' })).toEqual([]);
    expect(complaints({ state: 'NV', county: undefined })).toEqual([]);
  });

  it.each([
    ['94601', true],
    ['94601-1234', true],
    ['9460', false],
    ['946011234', false],
    ['9460A', false],
    ['94601\n', true],
  ])('%s: a ZIP code is %s', (zip, valid) => {
    expect(complaints({ zip })).toEqual(valid ? [] : ['zip form.incomplete']);
  });

  it('is in a state that there is', () => {
    expect(complaints({ state: 'XX' })).toEqual(['state form.incomplete']);
    expect(complaints({ state: 'PR' })).toEqual([]);
  });

  it('that cannot be printed is refused by field, with the whole text mended', () => {
    const wrong = { ...address, line2: '#5 & 6', city: '奥克兰' };
    expect(checkAddress(US, wrong, 'whole')).toEqual([
      {
        field: 'line2',
        code: 'address.not_printable',
        detail: { index: 0, char: '#', advice: 'use_unit', suggestion: 'Unit ', fix: 'Unit 5 and 6' },
      },
      {
        field: 'city',
        code: 'address.not_printable',
        detail: { index: 0, char: '奥', advice: 'use_latin' },
      },
    ]);
  });

  it('is not called incomplete while it is typed', () => {
    expect(complaints({ city: '', zip: '94' }, 'soFar')).toEqual([]);
    expect(complaints({ line1: '奥', zip: '94' }, 'soFar')).toEqual(['line1 address.not_printable']);
    expect(complaints({ line1: 'x'.repeat(81) })).toEqual(['line1 form.too_long']);
  });

  it('has no empty line on the envelope', () => {
    expect(addressLines(US, address)).toEqual(['100 EXAMPLE ST', 'APT 5', 'OAKLAND CA 94601']);
    expect(addressLines(US, { ...address, line2: '' })).toEqual(['100 EXAMPLE ST', 'OAKLAND CA 94601']);
  });

  it('is kept without the spaces and wide digits of a ZIP code', () => {
    expect(tidyAddress(US, { ...address, zip: '９４６ 01' })).toEqual({ zip: '94601' });
    expect(tidyAddress(US, address)).toEqual({});
  });
});

describe('a residence in Testland', () => {
  it('is asked, checked and written as Testland has it', () => {
    expect(askedFields(TL, {}).map(({ id }) => id)).toEqual(['line1', 'zip', 'city', 'state']);
    expect(checkAddress(TL, abroad, 'whole')).toEqual([]);
    expect(addressLines(TL, abroad)).toEqual(['Reed Lane 7', 'NO 1234 Reedham', 'NO']);
  });

  it('takes neither a state nor a ZIP code of another country', () => {
    expect(checkAddress(TL, { ...abroad, state: 'CA', zip: '94601' }, 'whole')).toMatchObject([
      { field: 'zip', detail: { words: { en: 'A post code is like NO 1234' } } },
      { field: 'state', code: 'form.incomplete' },
    ]);
  });

  it('keeps the space that its post codes have', () => {
    expect(tidyAddress(TL, { ...abroad, zip: ' NO 1234 ' })).toEqual({ zip: 'NO 1234' });
  });
});
