import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue } from './iso-7064.ts';

function digits(text: string): number[] {
  return Array.from(text).map((char) => Number.parseInt(char, 36));
}

describe('ISO/IEC 7064, radix 2', () => {
  it.each([
    ['MOD 11-2', '000000021825009', 11, 7],
    ['MOD 11-2', '000000021694233', 11, 10],
    ['MOD 11-2', '0794', 11, 0],
    ['MOD 37-2', 'G123498654321', 37, 17],
  ])('%s closes %s', (_, text, modulus, value) => {
    expect(checkValue(digits(text), modulus)).toBe(value);
  });

  it('makes the weighted sum of the whole number one more than a multiple of the modulus', () => {
    const numbers = fc.array(fc.nat({ max: 35 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (values) => {
        const whole = [...values, checkValue(values, 37)];
        const sum = whole.reduceRight(
          ({ total, weight }, value) => ({ total: total + value * weight, weight: (weight * 2) % 37 }),
          { total: 0, weight: 1 },
        );
        expect(sum.total % 37).toBe(1);
      }),
    );
  });
});
