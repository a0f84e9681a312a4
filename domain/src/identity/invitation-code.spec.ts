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

test('whatever is typed gives a code of ten letters or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const code = parseInvitationCode(text);
      if (code !== null) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    }),
  );
  for (const none of ['', '7K2MD', '7K2MD-0QX4T9', '7K2MD-0QX4U', '7K2MD-0QX4!'])
    expect(parseInvitationCode(none), none).toBeNull();
});

test('too little randomness makes no code', () => {
  expect(() => invitationCodeFrom(new Uint8Array(9))).toThrow(RangeError);
});
