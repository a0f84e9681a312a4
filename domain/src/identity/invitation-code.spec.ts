import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInvitationCode, invitationCodeFrom, parseInvitationCode } from './invitation-code.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 32 });

test('a code is read back as it was made, however it is written down', () => {
  fc.assert(
    fc.property(random, fc.boolean(), (bytes, small) => {
      const code = invitationCodeFrom(bytes);
      const shown = formatInvitationCode(code);
      expect(parseInvitationCode(small ? shown.toLowerCase() : shown)).toBe(code);
      expect(parseInvitationCode(` ${code.split('').join(' ')}\n`)).toBe(code);
    }),
  );
});

test('letters that look like digits are read as these', () => {
  expect(parseInvitationCode('O1lI0-abcde')).toBe('01110ABCDE');
  expect(parseInvitationCode('７Ｋ２ＭＤ－０ＱＸ４Ｔ')).toBe('7K2MD0QX4T');
  expect(parseInvitationCode('7K2MD—0QX4T')).toBe('7K2MD0QX4T');
});

/** What may be typed for a letter of a code, and what it is read as; null spoils the whole. */
const typed = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ').map((one) => [one, one]) },
  { weight: 4, arbitrary: fc.constantFrom(['O', '0'], ['o', '0'], ['I', '1'], ['l', '1'], ['ｂ', 'B']) },
  { weight: 4, arbitrary: fc.constantFrom([' ', ''], ['-', ''], ['—', ''], ['\n', '']) },
  { weight: 1, arbitrary: fc.constantFrom(['U', null], ['!', null], ['奥', null], ['_', null]) },
) as fc.Arbitrary<[string, string | null]>;

test('whatever is typed gives a code when it is ten letters of one, and none otherwise', () => {
  let codes = 0;
  fc.assert(
    fc.property(fc.array(typed, { minLength: 8, maxLength: 13 }), (keys) => {
      const read = keys.map(([, as]) => as);
      const code = read.includes(null) || read.join('').length !== 10 ? null : read.join('');
      codes += Number(code !== null);
      expect(parseInvitationCode(keys.map(([key]) => key).join(''))).toBe(code);
    }),
    { numRuns: 500 },
  );
  expect(codes).toBeGreaterThan(10);
  for (const none of ['', '7K2MD', '7K2MD-0QX4T9', '7K2MD-0QX4U', '7K2MD-0QX4!'])
    expect(parseInvitationCode(none), none).toBeNull();
});

test('too little randomness makes no code', () => {
  expect(() => invitationCodeFrom(new Uint8Array(9))).toThrow(RangeError);
});
