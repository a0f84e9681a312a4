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
  return checkAll(topic, { ...answer }, TODAY).find((complaint) => complaint.field === field);
}

describe('a page while it is written', () => {
  it('is told what is wrong before the rest is filled in', () => {
    expect(complaintOf('person', { residentId: '123' }, 'residentId')?.code).toBe('identity.number_invalid');
    expect(complaintOf('document', { passportNumber: 'DE1234567' }, 'passportNumber')?.code).toBe(
      'identity.official_passport',
    );
  });

  it('names each field once, the particular fault before the missing one', () => {
    const fields = checkAll('person', { surnamePinyin: 'ZH4NG' }, TODAY).map(({ field }) => field);
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
    const fields = checkAll('family', family, TODAY).map(({ field }) => field);
    expect(fields).toEqual(['father.name', 'spouse.name']);
    expect(
      complaintOf('return_mail', { recipient: 'A B', sameAsAbroad: false }, 'address.line1'),
    ).toBeDefined();
    expect(complaintOf('endorsement', { wanted: true, names: [] }, 'names.0')).toBeDefined();
  });

  it('wants a name in both writings or in none', () => {
    expect(complaintOf('person', { ...PERSON, givenPinyin: '' }, 'givenPinyin')).toBeDefined();
    expect(checkAll('person', PERSON, TODAY)).toEqual([]);
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
    expect(tidy('person', { surnamePinyin: 'lǚ', residentId: '３３０１０６ 1990' })).toEqual({
      surnamePinyin: 'LYU',
      residentId: '3301061990',
    });
    expect(tidy('document', { passportNumber: 'e 1234567o' })).toEqual({ passportNumber: 'E12345670' });
  });

  it('a phone of the country needs no country code', () => {
    expect(tidyPhone('(415) 555-0123')).toBe('+14155550123');
    expect(tidyPhone('0086 138 0000 0000')).toBe('+8613800000000');
    expect(tidyPhone('+44 20 7946 0000')).toBe('+442079460000');
  });

  it('and what is no longer shown is not kept', () => {
    expect(tidy('endorsement', { wanted: false, names: ['X'] })).toEqual({ names: [] });
    expect(tidy('return_mail', { sameAsAbroad: true, address: { line1: 'x' } })).toEqual({ address: null });
    expect(tidy('person', { noResidentId: true, residentId: '1' })).toMatchObject({ residentId: '' });
  });

  it('leaves what is right alone', () => {
    expect(tidy('person', { ...PERSON, noResidentId: false })).toEqual({});
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
