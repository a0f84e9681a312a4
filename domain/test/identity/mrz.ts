import fc from 'fast-check';
import type { MrzFields } from '../../src/identity/mrz.parse.ts';

/** Where the years of the zones below are read from. */
export const MRZ_TODAY = '2026-03-02';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const word = (max: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: max });
const words = fc.array(word(7), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
const code = (max: number) =>
  fc.string({ unit: fc.constantFrom(...letters, ...'0123456789'), minLength: 0, maxLength: max });
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

/** Fields of documents of nobody; every one fits all three formats. */
export const anyMrzFields: fc.Arbitrary<MrzFields> = fc.record({
  documentType: fc.constantFrom('P', 'I', 'PO'),
  issuer: fc.constantFrom('UTO', 'CHN', 'D'),
  surname: words,
  givenNames: words.map((text) => text.slice(0, 12).trim()),
  number: code(8).map((rest) => `E${rest}`),
  nationality: fc.constantFrom('UTO', 'CHN', 'FRA'),
  birthDay: day('1927-01-01', '2026-03-01'),
  sex: fc.constantFrom('F', 'M', null),
  expiryDay: day('2000-01-01', '2040-01-01'),
  optional: code(7),
  optional2: fc.constant(''),
});

/** The example of the standard, TD3. Source: ICAO Doc 9303-4, appendix B; Utopia is nobody's state. */
export const UTOPIAN_TD3 = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
