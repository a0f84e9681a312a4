import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mrzValue } from './mrz.check-digit.ts';
import { anyMrzFields, MRZ_TODAY, UTOPIAN_TD3 } from '../../test/identity/mrz.ts';
import { findMrzLayout, MRZ_FORMATS } from './mrz.layout.ts';
import { parseMrz } from './mrz.parse.ts';
import { printMrz } from './mrz.print.ts';

const parse = (lines: readonly string[]) => parseMrz(lines, MRZ_TODAY);
const anyZone = fc
  .tuple(fc.constantFrom(...MRZ_FORMATS), anyMrzFields)
  .map(([format, fields]) => printMrz(format, fields));

describe('a machine readable zone', () => {
  it('of a passport is read into its fields', () => {
    expect(parse(UTOPIAN_TD3)).toMatchObject({
      format: 'TD3',
      valid: true,
      fields: {
        documentType: 'P',
        issuer: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        number: 'L898902C3',
        nationality: 'UTO',
        birthDay: '1974-08-12',
        sex: 'F',
        expiryDay: '2012-04-15',
        optional: 'ZE184226B',
      },
    });
  });

  it.each([
    [
      'TD1',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    ['TD2', ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
  ])('of a card is read: %s', (format, lines) => {
    expect(parse(lines)).toMatchObject({ format, valid: true, fields: { number: 'D23145890' } });
  });

  it('with a number longer than nine characters finds the rest, and its digit, in the optional data', () => {
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ];
    expect(parse(lines)).toMatchObject({
      valid: true,
      fields: { number: 'D23145890734', birthDay: '1934-07-12' },
    });
  });

  it('is none when no format has lines of these lengths', () => {
    expect(parse(['P<UTO', 'L898902C3'])).toBeNull();
  });

  it('printed from fields is read back into the same fields', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MRZ_FORMATS), anyMrzFields, (format, fields) => {
        expect(parse(printMrz(format, fields))).toMatchObject({ format, fields, valid: true, doubts: [] });
      }),
    );
  });

  it('is never valid with a single wrong character in what a check digit covers', () => {
    const char = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<');
    fc.assert(
      fc.property(anyZone, fc.nat(), char, (lines, where, other) => {
        const zone = lines.join('');
        const layout = findMrzLayout(lines);
        const covered = (layout?.checks ?? []).flatMap(({ over, digit }) => [
          digit,
          ...over.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
        ]);
        const at = covered[where % covered.length] ?? 0;
        // A check digit sees values modulo ten; what it cannot see is told apart by the reader.
        fc.pre((mrzValue(zone.charAt(at)) - mrzValue(other)) % 10 !== 0);
        const forged = zone.slice(0, at) + other + zone.slice(at + 1);
        const width = layout?.width ?? 1;
        const reading = parse(lines.map((_, line) => forged.slice(line * width, (line + 1) * width)));
        expect(reading?.valid).toBe(false);
        expect(reading?.checks.some(({ ok }) => !ok)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is never valid while a check digit fails, whatever the lines hold', () => {
    const unit = fc.constantFrom(...'ABCXYZ0123456789<');
    const line = (length: number) => fc.string({ unit, minLength: length, maxLength: length });
    const lines = fc.oneof(
      fc.tuple(line(44), line(44)),
      fc.tuple(line(36), line(36)),
      fc.tuple(line(30), line(30), line(30)),
    );
    fc.assert(
      fc.property(lines, (text) => {
        const reading = parse(text);
        if (reading?.checks.some(({ ok }) => !ok)) expect(reading.valid).toBe(false);
      }),
    );
  });

  it('names the check digit that is wrong, what it is and what it should be', () => {
    const forged = [UTOPIAN_TD3[0] ?? '', (UTOPIAN_TD3[1] ?? '').replace('7408122', '7408112')];
    const wrong = parse(forged)?.checks.filter(({ ok }) => !ok);
    expect(wrong).toEqual([
      { name: 'birth', expected: expect.any(String), found: '2', ok: false },
      { name: 'composite', expected: expect.any(String), found: '0', ok: false },
    ]);
  });

  it('leaves a year open between centuries to today: a birth is past, an expiry near', () => {
    const born = (birth: string) => parse(printMrz('TD3', fieldsWith(birth, '2030-01-01')))?.fields.birthDay;
    expect(born('1927-03-03')).toBe('1927-03-03');
    expect(born('2026-03-02')).toBe('2026-03-02');
    expect(parse(printMrz('TD3', fieldsWith('1990-01-01', '1999-12-31')))?.fields.expiryDay).toBe(
      '1999-12-31',
    );
  });
});

function fieldsWith(birthDay: string, expiryDay: string) {
  const [fields] = fc.sample(anyMrzFields, { numRuns: 1, seed: 7 });
  if (fields === undefined) throw new Error('no sample');
  return { ...fields, birthDay, expiryDay };
}
