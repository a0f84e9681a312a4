import { describe, expect, it } from 'vitest';
import { printedName } from './printed-name.ts';
import { checkRealName, checkWritten, tidyName, EMPTY_NAME, type NameDraft } from './real-name-check.ts';

const TODAY = '2026-06-12';
const KINDS = [{ kind: 'seafarer_card', number: '^S[0-9]{6}$' }];
const GOOD: NameDraft = {
  surname: '张',
  givenName: '晓明',
  surnamePinyin: 'ZHANG',
  givenPinyin: 'XIAOMING',
  birthDay: '1990-03-07',
  sex: 'F',
  passportNumber: '',
  residentId: '110101199003070003',
  other: null,
};
const codes = (draft: NameDraft) =>
  checkRealName(draft, TODAY, KINDS).map(({ field, code }) => `${field} ${code}`);

describe('the real name', () => {
  it('is freed of tone marks when a field is left, and never of an ü', () => {
    expect(tidyName('surnamePinyin', ' wáng ')).toBe('WANG');
    expect(tidyName('givenPinyin', 'Lǚ')).toBe('Lǚ');
    expect(tidyName('surname', '王')).toBe('王');
  });

  it('is shown as it will stand in the book', () => {
    expect(printedName({ surnamePinyin: 'lü', givenPinyin: 'Xiǎomíng' })).toBe('LYU, XIAOMING');
    expect(printedName({ surnamePinyin: '', givenPinyin: 'X' })).toBe('');
  });

  it('needs one number, not two', () => {
    expect(codes({ ...GOOD, residentId: '' })).toEqual(['passportNumber identity.missing']);
    expect(codes({ ...GOOD, residentId: '', passportNumber: 'E12345678' })).toEqual([]);
    const other = { kind: 'seafarer_card', number: 'S123456' };
    expect(codes({ ...GOOD, residentId: '', other })).toEqual([]);
    const blank = { kind: 'seafarer_card', number: ' ' };
    expect(codes({ ...GOOD, residentId: '', other: blank })).toEqual(['passportNumber identity.missing']);
  });

  it('says nothing of empty fields while it is being written, and all at the end', () => {
    expect(checkWritten(EMPTY_NAME, TODAY, KINDS)).toEqual([]);
    expect(codes(EMPTY_NAME)).toHaveLength(5);
  });

  it('says in which field a character is no character', () => {
    expect(codes({ ...GOOD, surname: 'Z' })).toEqual(['surname identity.name_invalid']);
    expect(codes({ ...GOOD, givenName: '晓M' })).toEqual(['givenName identity.name_invalid']);
    expect(codes({ ...GOOD, givenPinyin: 'XIAO1' })).toEqual(['givenPinyin identity.name_invalid']);
  });

  it('names a number of another document', () => {
    expect(codes({ ...GOOD, passportNumber: 'SE1234567' })).toContain(
      'passportNumber identity.official_passport',
    );
  });

  it('sees that a birth date and an identity number disagree', () => {
    expect(codes({ ...GOOD, birthDay: '1990-03-08' })).toContain('residentId identity.birth_date_mismatch');
  });
});
