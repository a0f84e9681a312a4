import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOrderNumber, parseOrderNumber } from './order-number.ts';
import { spellOrderNumber } from './order-number.spell.ts';

/** What Code 128 and the QR code on the information page carry. */
const ORDER_NUMBER = /^[A-Z]{2,3}-\d{2}-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/;
const ALL = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const letters = fc.constantFrom(...ALL.slice(10));
const postCode = fc.oneof(
  fc.constantFrom('SF', 'LA', 'NY', 'DC', 'CHI', 'OIL'),
  fc.array(letters, { minLength: 2, maxLength: 3 }).map((all) => all.join('')),
);
const orderNumber = fc
  .record({
    postCode,
    year: fc.integer({ min: 2000, max: 2099 }),
    random: fc.uint8Array({ minLength: 4, maxLength: 16 }),
  })
  .map(formatOrderNumber);

/** O and 0, and I, L and 1, are one character to a reader. */
function sameToAReader(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1');
}

describe('an order number', () => {
  it('has the post, the year, six characters and a check character', () => {
    const random = new Uint8Array([0, 0, 0, 0]);
    expect(formatOrderNumber({ postCode: 'SF', year: 2026, random })).toMatch(
      /^SF-26-00000[0-9A-Z]-[0-9A-Z]$/,
    );
  });

  it('has no character that is taken for another, and is read back', () => {
    fc.assert(
      fc.property(orderNumber, (number) => {
        expect(number).toMatch(ORDER_NUMBER);
        expect(parseOrderNumber(number)).toEqual({ ok: true, value: number });
      }),
    );
  });

  it('differs for every draw but the few that skip', () => {
    const numbers = Array.from({ length: 4096 }, (_, at) =>
      formatOrderNumber({ postCode: 'SF', year: 2026, random: new Uint8Array([0, 0, at >> 8, at & 255]) }),
    );
    expect(new Set(numbers).size).toBeGreaterThan(4096 * (31 / 37));
  });

  it('is read in any case, spacing and width, with look-alike characters', () => {
    fc.assert(
      fc.property(orderNumber, (number) => {
        const [post = '', ...rest] = number.split('-');
        const seen = `${post}-${rest.join('-').replaceAll('0', 'o').replaceAll('1', 'l')}`;
        const wide = Array.from(number, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
        for (const typed of [
          number.toLowerCase(),
          number.replaceAll('-', ''),
          number.replaceAll('-', ' '),
          seen,
          wide,
        ]) {
          expect(parseOrderNumber(typed)).toEqual({ ok: true, value: number });
        }
      }),
    );
  });

  it('finds its post when letters were read as digits', () => {
    const number = formatOrderNumber({ postCode: 'LA', year: 2026, random: new Uint8Array([1, 2, 3, 4]) });
    expect(parseOrderNumber(`1${number.slice(1)}`)).toEqual({ ok: true, value: number });
  });

  it('with any one character wrong is refused, unless a reader could not tell', () => {
    fc.assert(
      fc.property(orderNumber, fc.nat({ max: 11 }), fc.constantFrom(...ALL), (number, at, char) => {
        const compact = number.replaceAll('-', '');
        const wrong = compact.slice(0, at) + char + compact.slice(at + 1);
        fc.pre(at < compact.length && sameToAReader(wrong) !== sameToAReader(compact));
        expect(parseOrderNumber(wrong)).toMatchObject({ ok: false, code: 'order.number_invalid' });
      }),
      { numRuns: 2000 },
    );
  });

  it('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(orderNumber, fc.nat({ max: 10 }), (number, at) => {
        const compact = number.replaceAll('-', '');
        const swapped =
          compact.slice(0, at) + compact.charAt(at + 1) + compact.charAt(at) + compact.slice(at + 2);
        fc.pre(sameToAReader(swapped) !== sameToAReader(compact));
        expect(parseOrderNumber(swapped)).toMatchObject({ ok: false, code: 'order.number_invalid' });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    'SF',
    'SF-26-7K3M9Q',
    'S-26-7K3M9Q-C',
    'WASH-26-7K3M9Q-C',
    'SF-2A-7K3M9Q-C',
    'SF-26-7K3U9Q-C',
  ])('%s has not the shape of one', (text) => {
    expect(parseOrderNumber(text)).toEqual({
      ok: false,
      code: 'order.number_invalid',
      detail: { reason: 'shape' },
    });
  });

  it('whatever is typed gets an answer', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseOrderNumber(text).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    [{ postCode: 'sf', year: 2026, random: new Uint8Array(4) }],
    [{ postCode: 'SF', year: 26, random: new Uint8Array(4) }],
    [{ postCode: 'SF', year: 2026, random: new Uint8Array(3) }],
  ])('is not made from a seed of another shape', (seed) => {
    expect(() => formatOrderNumber(seed)).toThrow(RangeError);
  });
});

describe('an order number read aloud', () => {
  it('is spelled so that no two characters sound alike', () => {
    expect(spellOrderNumber('SF-26-7K3M1Q-C', 'en')).toBe(
      'Sierra Foxtrot, two six, seven Kilo three Mike one Quebec, Charlie',
    );
    expect(spellOrderNumber('SF-26-7K3M1Q-C', 'zh')).toBe('S F，二 六，七 K 三 M 幺 Q，C');
  });
});
