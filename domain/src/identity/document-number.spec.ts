import { expect, it } from 'vitest';
import { isDocumentNumber } from './document-number.ts';

it.each(['E12345678', 'e 1234-5678', 'E31619630\u200b', 'L00000017', 'C01X00T47', 'AAA000000', '555123401'])(
  'a number of a travel document is one: %s',
  (number) => {
    expect(isDocumentNumber(number)).toBe(true);
  },
);

it.each(['', '无', '不知道', 'E123', 'none', 'unknown', 'E31234561E31234562', '\u200b', '护照12345'])(
  'what is no number is none: %s',
  (text) => {
    expect(isDocumentNumber(text)).toBe(false);
  },
);
