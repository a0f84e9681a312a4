import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePassportNumber } from './passport-number.ts';

const digits = (count: number) =>
  fc.array(fc.nat({ max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

describe('the number of an ordinary passport', () => {
  it.each([
    ['E00000001', 'chip'],
    ['EA0000001', 'chip'],
    ['EZ0000001', 'chip'],
    ['G00000001', 'machine_readable'],
    ['140000001', 'older'],
    ['150000001', 'older'],
  ])('%s is of the series %s', (text, series) => {
    expect(parsePassportNumber(text)).toEqual({ ok: true, value: { number: text, series, readAs: [] } });
  });

  it('is read in full width, in lower case and with spaces', () => {
    for (const typed of [' ea 000 0001', 'ｅＡ００００００１', 'EA-0000001']) {
      expect(parsePassportNumber(typed)).toMatchObject({ ok: true, value: { number: 'EA0000001' } });
    }
  });

  it('with the letter O or I is read with the digit, and the person is told where', () => {
    expect(parsePassportNumber('EAOOO0I01')).toEqual({
      ok: true,
      value: {
        number: 'EA0000101',
        series: 'chip',
        readAs: [
          { index: 2, typed: 'O', read: '0' },
          { index: 3, typed: 'O', read: '0' },
          { index: 4, typed: 'O', read: '0' },
          { index: 6, typed: 'I', read: '1' },
        ],
      },
    });
  });

  it('never has the letter I or O in second place: those are digits', () => {
    expect(parsePassportNumber('EO0000001')).toMatchObject({ ok: true, value: { number: 'E00000001' } });
    expect(parsePassportNumber('EI0000001')).toMatchObject({ ok: true, value: { number: 'E10000001' } });
  });

  it('of every series is read back', () => {
    const letters = fc.constantFrom(...Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ'));
    const any = fc.oneof(
      digits(8).map((tail) => `E${tail}`),
      fc.tuple(letters, digits(7)).map(([letter, tail]) => `E${letter}${tail}`),
      digits(8).map((tail) => `G${tail}`),
    );
    fc.assert(
      fc.property(any, (number) => {
        expect(parsePassportNumber(number)).toMatchObject({ ok: true, value: { number } });
      }),
    );
  });
});

describe('another document is named, so that its holder is sent the right way', () => {
  it.each([
    ['a diplomatic passport', 'DE0000001', 'identity.official_passport'],
    ['a service passport', 'SE0000001', 'identity.official_passport'],
    ['a service passport of the older kind', 'S00000001', 'identity.official_passport'],
    ['a passport for public affairs', 'PE0000001', 'identity.official_passport'],
    ['a passport for public affairs with a dot', 'P.0000001', 'identity.official_passport'],
    ['a passport of Hong Kong', 'K00000001', 'identity.sar_passport'],
    ['a later passport of Hong Kong', 'KJ0000001', 'identity.sar_passport'],
    ['an early passport of Hong Kong', 'H00000001', 'identity.sar_passport'],
    ['a passport of Macao', 'MA0000001', 'identity.sar_passport'],
    ['a travel document', 'L00000001', 'identity.travel_document'],
  ])('%s', (_, text, code) => {
    expect(parsePassportNumber(text)).toMatchObject({ ok: false, code });
  });
});

describe('a number that is none', () => {
  it.each([
    ['a digit too few', 'E1234567', { reason: 'length', length: 8 }],
    ['a letter among the digits', 'EA12B4567', { reason: 'characters' }],
    ['a passport of another country', 'X12345678', { reason: 'series' }],
    ['nothing', '', { reason: 'length', length: 0 }],
  ])('%s', (_, text, detail) => {
    expect(parsePassportNumber(text)).toEqual({ ok: false, code: 'identity.number_invalid', detail });
  });

  it('whatever is typed gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('EGDSPKHML1450OIａ０·. 张')) }), (text) => {
        expect(typeof parsePassportNumber(text).ok).toBe('boolean');
      }),
    );
  });
});
