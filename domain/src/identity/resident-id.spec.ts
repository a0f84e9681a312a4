import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResidentId, residentIdCheckCharacter } from './resident-id.ts';

const TODAY = '2026-03-01';
/** The example printed in GB 11643-1999 itself. */
const EXAMPLE = '11010519491231002X';

function numberOf(address: string, birth: string, sequence: string): string {
  const body = address + birth + sequence;
  return body + residentIdCheckCharacter(body);
}

const somebody = fc
  .record({
    address: fc.constantFrom('110105', '441900', '442000', '310101', '659001', '830000', '512928', '460400'),
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-02-28'), noInvalidDate: true }),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ address, day, sequence }) => {
    const birthDay = day.toISOString().slice(0, 10);
    const text = numberOf(address, birthDay.replaceAll('-', ''), String(sequence).padStart(3, '0'));
    return { text, birthDay, male: sequence % 2 === 1, province: address.slice(0, 2) };
  });

describe('a resident identity number', () => {
  it('tells birth date, sex and province', () => {
    expect(parseResidentId(EXAMPLE, TODAY)).toEqual({
      ok: true,
      value: { number: EXAMPLE, birthDay: '1949-12-31', sex: 'F', province: '11' },
    });
  });

  it('is read in full width, in lower case and with spaces', () => {
    for (const typed of [
      '110105 19491231 002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105-19491231-002X ',
    ]) {
      expect(parseResidentId(typed, TODAY)).toMatchObject({ ok: true, value: { number: EXAMPLE } });
    }
  });

  it('of anybody born since 1900 is read back', () => {
    fc.assert(
      fc.property(somebody, ({ text, birthDay, male, province }) => {
        const read = parseResidentId(text, TODAY);
        expect(read).toEqual({
          ok: true,
          value: { number: text, birthDay, sex: male ? 'M' : 'F', province },
        });
      }),
    );
  });

  it('with any one character wrong is never read', () => {
    const slip = fc.record({ at: fc.nat({ max: 17 }), digit: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(somebody, slip, ({ text }, { at, digit }) => {
        fc.pre(text[at] !== String(digit));
        const wrong = text.slice(0, at) + String(digit) + text.slice(at + 1);
        expect(parseResidentId(wrong, TODAY).ok).toBe(false);
      }),
    );
  });

  it('with two neighbours swapped is never read', () => {
    fc.assert(
      fc.property(somebody, fc.nat({ max: 16 }), ({ text }, at) => {
        fc.pre(text[at] !== text[at + 1]);
        const wrong = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        expect(parseResidentId(wrong, TODAY).ok).toBe(false);
      }),
    );
  });
});

describe('what is wrong with a number is named', () => {
  it.each([
    ['a wrong check digit', '110105194912310021', 'identity.check_digit', { from: 17, to: 18 }],
    [
      'an unknown province',
      numberOf('160105', '19900101', '001'),
      'identity.region_unknown',
      { from: 0, to: 6 },
    ],
    ['a place without prefecture', numberOf('110005', '19900101', '001'), 'identity.region_unknown', {}],
    [
      '29 February of a common year',
      numberOf('110105', '19990229', '001'),
      'identity.birth_date_invalid',
      { reason: 'not_a_day' },
    ],
    [
      'a thirteenth month',
      numberOf('110105', '19991301', '001'),
      'identity.birth_date_invalid',
      { reason: 'not_a_day' },
    ],
    [
      'a birth tomorrow',
      numberOf('110105', '20260302', '001'),
      'identity.birth_date_invalid',
      { reason: 'in_future' },
    ],
    ['a birth before 1900', '440524188001010014', 'identity.birth_date_invalid', { reason: 'too_early' }],
    [
      'a number of the first-generation card',
      '110105491231002',
      'identity.number_invalid',
      { reason: 'fifteen_digits' },
    ],
    ['a digit too few', '11010519491231002', 'identity.number_invalid', { reason: 'length', length: 17 }],
    ['a letter in the middle', '1101051949123100OX', 'identity.number_invalid', { reason: 'characters' }],
    ['nothing', '', 'identity.number_invalid', { reason: 'length', length: 0 }],
  ])('%s', (_, text, code, detail) => {
    expect(parseResidentId(text, TODAY)).toMatchObject({ ok: false, code, detail });
  });

  it('a birth today is a birth', () => {
    expect(parseResidentId(numberOf('110105', '20260301', '002'), TODAY)).toMatchObject({ ok: true });
  });

  it('a refusal never repeats the number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789X')), minLength: 5 }),
        (text) => {
          const read = parseResidentId(text, TODAY);
          expect(JSON.stringify(read)).not.toContain(text);
        },
      ),
    );
  });
});
