import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { s10CheckDigit } from './tracking.s10.ts';
import { parseTracking } from './tracking.ts';
import { hasImpbCheckDigit } from './tracking.usps.ts';

const US = ['usps', 'other'];

function digits(count: number) {
  return fc.array(fc.nat({ max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
}

function closed(body: string): string {
  const digit = Array.from('0123456789').find((last) => hasImpbCheckDigit(body + last));
  return body + (digit ?? '');
}

const impb = fc
  .tuple(fc.constantFrom('91', '92', '93', '94', '95'), digits(19))
  .map(([head, tail]) => closed(head + tail));

describe('a tracking number of the US Postal Service', () => {
  it.each([
    ['9101 1234 5678 9000 0000 13', '9101123456789000000013'],
    [' 9101123456789000000013 ', '9101123456789000000013'],
    ['９１０１-1234-5678-9000-0000-13', '9101123456789000000013'],
    ['420941159101123456789000000013', '9101123456789000000013'],
    ['(420)94115(91)01123456789000000013', '9101123456789000000013'],
    ['4209411512349101123456789000000013', '9101123456789000000013'],
    ['7112 3456 7891 2345 6787', '71123456789123456787'],
  ])('%s is read', (typed, number) => {
    expect(parseTracking(typed, US)).toEqual({
      ok: true,
      value: { number, carrier: 'usps', format: 'impb', unchecked: false },
    });
  });

  it.each([
    ['a wrong check digit', '9101123456789000000014', { reason: 'check_digit' }],
    ['a digit too few', '910112345678900000001', { reason: 'length', length: 21 }],
    ['a digit too many', '91011234567890000000131', { reason: 'length', length: 23 }],
  ])('with %s is named', (_, typed, detail) => {
    expect(parseTracking(typed, US)).toEqual({ ok: false, code: 'tracking.invalid', detail });
  });

  it('with any one digit wrong, behind the first two, is refused', () => {
    const slip = fc.record({ at: fc.integer({ min: 2, max: 21 }), digit: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(impb, slip, (number, { at, digit }) => {
        fc.pre(number[at] !== String(digit));
        expect(parseTracking(number, US).ok).toBe(true);
        expect(parseTracking(number.slice(0, at) + String(digit) + number.slice(at + 1), US).ok).toBe(false);
      }),
    );
  });
});

describe('a tracking number of the postal union', () => {
  it.each([
    ['RR473124829US', 'usps'],
    ['ee 473124829 us', 'usps'],
    ['EA473124829CN', null],
  ])('%s is checked', (typed, carrier) => {
    const number = typed.toUpperCase().replaceAll(' ', '');
    expect(parseTracking(typed, US)).toEqual({
      ok: true,
      value: { number, carrier, format: 's10', unchecked: false },
    });
  });

  it('closes with 5 or 0 where the sum leaves no digit', () => {
    expect(s10CheckDigit('00000000')).toBe(5);
    expect(s10CheckDigit('00000070')).toBe(3);
    expect(s10CheckDigit('00001003')).toBe(9);
  });

  // The standard writes 5 for two remainders, 0 and 6, so a number closed by 5 can hide a slip.
  it('with any one digit wrong is refused, unless it is closed by 5', () => {
    const slip = fc.record({ at: fc.integer({ min: 2, max: 9 }), digit: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(digits(8), slip, (serial, { at, digit }) => {
        const number = `RR${serial}${s10CheckDigit(serial)}US`;
        fc.pre(number[at] !== String(digit) && s10CheckDigit(serial) !== 5);
        expect(parseTracking(number, US).ok).toBe(true);
        expect(parseTracking(number.slice(0, at) + String(digit) + number.slice(at + 1), US).ok).toBe(false);
      }),
    );
  });
});

describe('in a country without the US Postal Service', () => {
  it('its numbers are those of any carrier', () => {
    expect(parseTracking('9101123456789000000014', ['tl-courier'])).toEqual({
      ok: true,
      value: { number: '9101123456789000000014', carrier: null, format: 'other', unchecked: true },
    });
    expect(parseTracking('RR473124829US', ['tl-courier'])).toMatchObject({ value: { carrier: null } });
    expect(parseTracking('RR473124828US', ['tl-courier'])).toMatchObject({
      detail: { reason: 'check_digit' },
    });
  });
});

describe('a tracking number of another carrier', () => {
  it.each(['1Z999AA10123456784', '961200000000000000', '1234567890', 'SF1234567890123'])(
    '%s passes and says that nobody checked it',
    (typed) => {
      expect(parseTracking(typed, US)).toEqual({
        ok: true,
        value: { number: typed, carrier: null, format: 'other', unchecked: true },
      });
    },
  );

  it.each(['', '1234567', 'ABCDEFGHIJ', 'no number', '1'.repeat(41)])('%s is none', (typed) => {
    expect(parseTracking(typed, US)).toEqual({
      ok: false,
      code: 'tracking.invalid',
      detail: { reason: 'shape' },
    });
  });

  it('once read stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0129ABUSZ -')), maxLength: 45 }),
        (typed) => {
          const read = parseTracking(typed, US);
          const again = read.ok ? parseTracking(read.value.number, US) : read;
          expect(again).toEqual(read);
        },
      ),
    );
  });
});
