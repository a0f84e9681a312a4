import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMandateCode, mandateCodeFrom, parseMandateCode } from './mandate.code.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 32 });

test('a code is read back as it was made, however it is written down', () => {
  fc.assert(
    fc.property(random, fc.boolean(), (bytes, small) => {
      const code = mandateCodeFrom(bytes);
      const shown = formatMandateCode(code);
      expect(parseMandateCode(small ? shown.toLowerCase() : shown)).toBe(code);
      expect(parseMandateCode(` ${code.split('').join(' ')}\n`)).toBe(code);
    }),
  );
});

test('letters that look like digits are read as these', () => {
  expect(parseMandateCode('O1lI0-abcde')).toBe('01110ABCDE');
  expect(parseMandateCode('７Ｋ２ＭＤ－０ＱＸ４Ｔ')).toBe('7K2MD0QX4T');
  expect(parseMandateCode('7K2MD—0QX4T')).toBe('7K2MD0QX4T');
});

test('whatever is typed gives a code of ten letters or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const code = parseMandateCode(text);
      if (code !== null) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    }),
  );
  for (const none of ['', '7K2MD', '7K2MD-0QX4T9', '7K2MD-0QX4U', '7K2MD-0QX4!'])
    expect(parseMandateCode(none), none).toBeNull();
});

test('too little randomness makes no code', () => {
  expect(() => mandateCodeFrom(new Uint8Array(9))).toThrow(RangeError);
});
