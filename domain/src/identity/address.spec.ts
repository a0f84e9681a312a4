import { expect, test } from 'vitest';
import { getAddressFormat } from '../policy/address-format.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { getTestlandAddressFormat } from '../../test/policy/testland.ts';
import { addressLines, writtenLines } from './address.ts';

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

test('an address in the United States stands on an envelope in capitals, without an empty line', () => {
  expect(addressLines(US, address)).toEqual(['100 EXAMPLE ST', 'APT 5', 'OAKLAND CA 94601']);
  expect(addressLines(US, { ...address, line2: ' ' })).toEqual(['100 EXAMPLE ST', 'OAKLAND CA 94601']);
  expect(writtenLines(US, address)).toEqual(['100 Example St', 'Apt 5', 'Oakland CA 94601']);
});

test('an address in Testland is written as Testland has it', () => {
  const abroad = { line1: 'Reed Lane 7', city: 'Reedham', state: 'NO', zip: 'NO 1234' };
  expect(addressLines(TL, abroad)).toEqual(['Reed Lane 7', 'NO 1234 Reedham', 'NO']);
});
