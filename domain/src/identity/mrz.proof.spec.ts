import { describe, expect, it } from 'vitest';
import { parseMrz } from './mrz.parse.ts';
import type { MrzFields, MrzReading } from './mrz.parse.ts';
import { printMrz } from './mrz.print.ts';
import { provesName } from './mrz.proof.ts';
import type { DeclaredPage } from './mrz.proof.ts';

const TODAY = '2026-03-02';
const ZONE = { code: 'P', issuer: 'UTO' };
const PAGE: MrzFields = {
  documentType: 'P',
  issuer: 'UTO',
  surname: 'OUYANG',
  givenNames: 'CESHI',
  number: 'E12345678',
  nationality: 'UTO',
  birthDay: '1990-03-07',
  sex: 'F',
  expiryDay: '2030-01-01',
  optional: '',
  optional2: '',
};
const DECLARED: DeclaredPage = {
  surname: 'OUYANG',
  givenNames: 'CESHI',
  number: 'E12345678',
  birthDay: '1990-03-07',
  sex: 'F',
};

function read(change: Partial<MrzFields> = {}, spoil = (lines: string[]) => lines): MrzReading {
  const reading = parseMrz(spoil(printMrz('TD3', { ...PAGE, ...change })), TODAY);
  if (reading === null) throw new Error('a zone was printed');
  return reading;
}

const proves = (reading: MrzReading, declared: Partial<DeclaredPage> = {}) =>
  provesName(reading, { zone: ZONE, declared: { ...DECLARED, ...declared }, today: TODAY });

describe('a data page proves a declared name', () => {
  it('when every check digit holds and everything declared is on it', () => {
    expect(proves(read())).toBe(true);
    expect(proves(read({ givenNames: '' }), { givenNames: '' })).toBe(true);
  });

  it.each([
    ['surname', 'LI'],
    ['givenNames', 'CESHE'],
    ['givenNames', ''],
    ['number', 'E12345679'],
    ['birthDay', '1990-03-08'],
    ['sex', 'M'],
  ])('not when %s was declared as %j', (target, value) => {
    expect(proves(read(), { [target]: value })).toBe(false);
  });

  it('not with a wrong check digit, even when all that is read agrees', () => {
    const spoil = ([first = '', second = '']: string[]) => [
      first,
      `${second.slice(0, 9)}${second.at(9) === '1' ? '2' : '1'}${second.slice(10)}`,
    ];
    const forged = read({}, spoil);
    expect(forged.fields.number).toBe('E12345678');
    expect(proves(forged)).toBe(false);
  });

  it('not by an expired document, one of another state, another kind, or one that leaves the sex open', () => {
    expect(proves(read({ expiryDay: '2026-03-01' }))).toBe(false);
    expect(proves(read({ issuer: 'XXA' }))).toBe(false);
    expect(proves(read({ documentType: 'V' }))).toBe(false);
    expect(proves(read({ sex: null }))).toBe(false);
  });
});
