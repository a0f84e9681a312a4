import { describe, expect, it } from 'vitest';
import { checkRealName, findNameProblems } from './real-name.check.ts';
import type { DeclaredName, NameDraft } from './real-name.check.ts';

const TODAY = '2026-06-12';
const KINDS = [{ kind: 'seafarer_card', number: '^S[0-9]{6}$' }];
const GOOD: DeclaredName = {
  surname: '张',
  givenName: '晓明',
  surnamePinyin: 'zhang',
  givenPinyin: 'XIAOMING',
  birthDay: '1990-03-07',
  sex: 'F',
  passportNumber: '',
  residentId: '110101199003070003',
  other: null,
};
const WRONG: readonly [Partial<NameDraft>, string, string][] = [
  [{ surname: 'Z' }, 'surname', 'identity.name_invalid'],
  [{ givenName: '晓M' }, 'givenName', 'identity.name_invalid'],
  [{ givenPinyin: 'XIAO1' }, 'givenPinyin', 'identity.name_invalid'],
  [
    { birthDay: '2027-01-01', residentId: '', passportNumber: 'E12345678' },
    'birthDay',
    'identity.birth_date_invalid',
  ],
  [
    { birthDay: '1890-01-01', residentId: '', passportNumber: 'E12345678' },
    'birthDay',
    'identity.birth_date_invalid',
  ],
  [{ passportNumber: 'SE1234567' }, 'passportNumber', 'identity.official_passport'],
  [{ residentId: '110101199003070004' }, 'residentId', 'identity.check_digit'],
  [{ birthDay: '1990-03-08' }, 'residentId', 'identity.birth_date_mismatch'],
  [{ sex: 'M' }, 'residentId', 'identity.sex_mismatch'],
  [{ other: { kind: 'seafarer_card', number: 'X1' } }, 'other', 'identity.number_invalid'],
  [{ other: { kind: 'library_card', number: 'S123456' } }, 'other', 'identity.kind_not_taken'],
];

describe('a declared name', () => {
  it.each(WRONG)('%j: whoever writes it is told at %s what the server refuses, %s', (change, field, code) => {
    const declared = { ...GOOD, ...change } as DeclaredName;
    expect(findNameProblems(declared, TODAY, KINDS)[0]).toMatchObject({ field, code });
    expect(checkRealName(declared, TODAY, KINDS)).toMatchObject({ ok: false, code });
  });

  it('that nobody finds fault with is kept in its normal form', () => {
    const other = { kind: 'seafarer_card', number: 's 123456' };
    expect(findNameProblems({ ...GOOD, other }, TODAY, KINDS)).toEqual([]);
    expect(checkRealName({ ...GOOD, other }, TODAY, KINDS)).toMatchObject({
      ok: true,
      value: {
        surnamePinyin: 'ZHANG',
        passportNumber: null,
        other: { kind: 'seafarer_card', number: 'S123456' },
      },
    });
  });

  it('without a number is refused, and while it is written nothing is said of what is empty', () => {
    const empty = { ...GOOD, surname: '', givenName: '', surnamePinyin: '', givenPinyin: '', residentId: '' };
    expect(findNameProblems({ ...empty, birthDay: '', sex: '' }, TODAY, KINDS)).toEqual([]);
    expect(checkRealName({ ...GOOD, residentId: ' ' }, TODAY, KINDS)).toMatchObject({
      code: 'identity.missing',
    });
    const blank = { kind: 'seafarer_card', number: '' };
    expect(checkRealName({ ...GOOD, residentId: '', other: blank }, TODAY, KINDS)).toMatchObject({
      code: 'identity.missing',
    });
  });

  it('is refused without repeating a day of the number', () => {
    const refused = checkRealName({ ...GOOD, birthDay: '1990-03-08' }, TODAY, KINDS);
    expect(JSON.stringify(refused)).not.toContain('1990');
  });
});
