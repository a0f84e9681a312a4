import { describe, expect, it } from 'vitest';
import { comparePage } from './mrz.compare.ts';
import type { TypedPage } from './mrz.compare.ts';
import { MRZ_TODAY, UTOPIAN_TD3 } from '../../test/identity/mrz.ts';
import { parseMrz } from './mrz.parse.ts';

const reading = parseMrz(UTOPIAN_TD3, MRZ_TODAY);
if (reading === null) throw new Error('the example is a zone');

const TYPED: TypedPage = {
  surname: 'Eriksson',
  givenNames: 'ANNA-MARIA',
  number: 'l898902c3',
  birthDay: '1974-08-12',
  sex: 'F',
  expiryDay: '2012-04-15',
};
const compare = (typed: TypedPage, today = MRZ_TODAY) => comparePage(reading, typed, today);

describe('a data page beside what was typed', () => {
  it('agrees however case, spaces and hyphens were written', () => {
    expect(compare(TYPED)).toMatchObject({ agrees: true, otherPerson: false });
  });

  it('shows both values of what differs, and changes neither', () => {
    const { lines, agrees, otherPerson } = compare({ ...TYPED, expiryDay: '2012-04-16' });
    expect([agrees, otherPerson]).toEqual([false, false]);
    expect(lines.filter((line) => line.agrees === false)).toEqual([
      { value: 'expiryDay', typed: '2012-04-16', read: '2012-04-15', agrees: false },
    ]);
  });

  it('leaves open what nobody typed yet', () => {
    const { lines, agrees } = compare({ surname: '', number: '', birthDay: '' });
    expect(agrees).toBe(true);
    expect(lines.map((line) => line.agrees)).toEqual([null, null, null]);
  });

  it('has a line only for what the form asks', () => {
    expect(compare({ number: 'L898902C3' }).lines.map(({ value }) => value)).toEqual(['number']);
  });

  it('notices a given name that was left out', () => {
    expect(compare({ ...TYPED, givenNames: '' }).agrees).toBe(false);
  });

  it.each([[{ surname: 'WANG', number: 'E12345678' }], [{ number: 'E12345678', birthDay: '1980-01-01' }]])(
    'is somebody else’s when two of name, number and birth differ: %o',
    (other) => {
      expect(compare({ ...TYPED, ...other }).otherPerson).toBe(true);
    },
  );

  it.each([
    ['2012-04-16', 'expired'],
    ['2012-04-15', 'soon'],
    ['2011-01-01', 'later'],
  ])('on %s says of the expiry: %s', (today, expiry) => {
    expect(compare(TYPED, today).expiry).toBe(expiry);
  });
});
