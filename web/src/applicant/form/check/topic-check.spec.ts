import { getAddressFormat } from '@lingshi/domain/policy/address-format.ts';
import { SHIPPED } from '@lingshi/domain/policy/rules.fixture.ts';
import { TESTLAND } from '@lingshi/domain/policy/testland.fixture.ts';
import { describe, expect, it } from 'vitest';
import {
  checkAll,
  findNotes,
  marksOfSignature,
  printedName,
  signerOf,
  tidy,
  tidyPhone,
} from './topic-check.ts';

const US = { ...SHIPPED.countries[0]!, addressFormat: getAddressFormat(SHIPPED, 'US') };
const TL = { ...TESTLAND.countries[0]!, addressFormat: getAddressFormat(TESTLAND, 'TL') };
const TODAY = '2026-06-12';
const PERSON = {
  surname: '张',
  givenName: '小明',
  surnamePinyin: 'ZHANG',
  givenPinyin: 'XIAOMING',
  sex: 'M',
  birthDay: '1990-03-07',
  birthPlace: '浙江',
  residentId: '',
  noResidentId: true,
};

function complaintOf(topic: Parameters<typeof checkAll>[0], answer: object, field: string) {
  return checkAll(topic, { ...answer }, TODAY, US).find((complaint) => complaint.field === field);
}

describe('a page while it is written', () => {
  it('is told what is wrong before the rest is filled in', () => {
    expect(complaintOf('person', { residentId: '123' }, 'residentId')?.code).toBe('identity.number_invalid');
    expect(complaintOf('document', { passportNumber: 'DE1234567' }, 'passportNumber')?.code).toBe(
      'identity.official_passport',
    );
  });

  it('names each field once, the particular fault before the missing one', () => {
    const fields = checkAll('person', { surnamePinyin: 'ZH4NG' }, TODAY, US).map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('points at the input, not at the part of the topic', () => {
    const parent = { life: 'living', name: '', place: '' };
    const family = {
      father: parent,
      mother: { life: 'unknown' },
      spouse: { has: true, name: '' },
      children: [],
    };
    const fields = checkAll('family', family, TODAY, US).map(({ field }) => field);
    expect(fields).toEqual(['father.name', 'spouse.name']);
    expect(
      complaintOf('return_mail', { recipient: 'A B', sameAsAbroad: false }, 'address.line1'),
    ).toBeDefined();
    expect(complaintOf('endorsement', { wanted: true, names: [] }, 'names.0')).toBeDefined();
  });

  it('wants a name in both writings or in none', () => {
    expect(complaintOf('person', { ...PERSON, givenPinyin: '' }, 'givenPinyin')).toBeDefined();
    expect(checkAll('person', PERSON, TODAY, US)).toEqual([]);
  });

  it('wants ink, not a dot', () => {
    const declared = { version: 'v', answers: {}, signature: [[[0.5, 0.5]]] };
    expect(complaintOf('declaration', declared, 'signature')?.code).toBe('signature.empty');
  });
});

describe('one tap', () => {
  it('mends every character that can be mended', () => {
    const found = complaintOf('address_abroad', { line1: '12 A＆B St #5' }, 'line1');
    expect(found?.detail).toMatchObject({ fix: '12 AandB St Unit 5' });
  });

  it('offers what a v may stand for, and stops nobody', () => {
    expect(findNotes('person', { surnamePinyin: 'LV' })).toMatchObject([{ key: 'check_umlaut', fix: 'LYU' }]);
    expect(complaintOf('person', { ...PERSON, surnamePinyin: 'LV' }, 'surnamePinyin')).toBeUndefined();
  });
});

describe('what was written is brought to what is printed', () => {
  it('capitals without marks, half-width numbers', () => {
    expect(tidy('person', { surnamePinyin: 'lǚ', residentId: '３３０１０６ 1990' }, US)).toEqual({
      surnamePinyin: 'LYU',
      residentId: '3301061990',
    });
    expect(tidy('document', { passportNumber: 'e 1234567o' }, US)).toEqual({ passportNumber: 'E12345670' });
  });

  it('a phone of the country needs no country code', () => {
    expect(tidyPhone('(415) 555-0123', US.phone)).toBe('+14155550123');
    expect(tidyPhone('0086 138 0000 0000', US.phone)).toBe('+8613800000000');
    expect(tidyPhone('+44 20 7946 0000', US.phone)).toBe('+442079460000');
  });

  it('a phone and a post code of another country follow its rules', () => {
    expect(tidyPhone('123 456', TL.phone)).toBe('+999123456');
    expect(tidyPhone('(415) 555-0123', TL.phone)).toBe('4155550123');
    expect(tidy('address_abroad', { zip: 'ＮＯ 1234' }, TL)).toEqual({ zip: 'NO 1234' });
    expect(tidy('address_abroad', { zip: ' 94 115' }, US)).toEqual({ zip: '94115' });
    const back = { sameAsAbroad: false, address: { line1: 'x', zip: '94 115' } };
    expect(tidy('return_mail', back, US)).toEqual({ address: { line1: 'x', zip: '94115' } });
  });

  it('and what is no longer shown is not kept', () => {
    expect(tidy('endorsement', { wanted: false, names: ['X'] }, US)).toEqual({ names: [] });
    expect(tidy('return_mail', { sameAsAbroad: true, address: { line1: 'x' } }, US)).toEqual({
      address: null,
    });
    expect(tidy('person', { noResidentId: true, residentId: '1' }, US)).toMatchObject({ residentId: '' });
  });

  it('leaves what is right alone', () => {
    expect(tidy('person', { ...PERSON, noResidentId: false }, US)).toEqual({});
  });
});

describe('the name in the book', () => {
  it('is shown as it will stand there', () => {
    expect(printedName({ surnamePinyin: 'lü', givenPinyin: 'Xiǎomíng' })).toBe('LYU, XIAOMING');
    expect(printedName({ surnamePinyin: '', givenPinyin: 'X' })).toBe('');
  });
});

describe('the signature', () => {
  it('is the guardian’s below ten, whoever owns the account, and nobody is named before the birthday is', () => {
    expect(signerOf(10, { birthDay: '2016-06-13' }, TODAY)).toEqual({ signer: 'guardian', printed: false });
    expect(signerOf(10, { birthDay: '2016-06-12' }, TODAY)).toEqual({ signer: 'applicant', printed: true });
    expect(signerOf(10, { birthDay: '2016-6-' }, TODAY)).toBeNull();
    expect(signerOf(10, {}, TODAY)).toBeNull();
  });

  it('is measured from its first stroke on, and nothing is said of an empty sheet', () => {
    expect(marksOfSignature({ signature: [] })).toEqual([]);
    expect(marksOfSignature({})).toEqual([]);
    const slip = [
      [
        [0.5, 0.5],
        [0.52, 0.5],
      ],
    ];
    expect(marksOfSignature({ signature: slip }).map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 4 }, () => 'none'),
    );
  });
});
