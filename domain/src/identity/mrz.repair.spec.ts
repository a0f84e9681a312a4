import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMrzFields, MRZ_TODAY, UTOPIAN_TD3 } from '../../test/identity/mrz.ts';
import { MRZ_FORMATS } from './mrz.layout.ts';
import { printMrz } from './mrz.print.ts';
import { repairMrz } from './mrz.repair.ts';
import type { MrzAlternative } from './mrz.repair.ts';

const [NAMES = '', NUMBERS = ''] = UTOPIAN_TD3;
const repair = (lines: readonly string[], alternatives?: readonly MrzAlternative[]) =>
  repairMrz(lines, MRZ_TODAY, alternatives);
const doubt = (at: number, char: string, ratio: number, look = ratio): MrzAlternative => ({
  at,
  char,
  ratio,
  look,
});

describe('a zone in which look-alikes were confused', () => {
  it('is put right where only digits or only letters stand', () => {
    const read = [NAMES.replace('ERIKSSON', 'ER1K5S0N'), NUMBERS.replace('UTO7408122', 'UT074O8I22')];
    const repaired = repair(read);
    expect(repaired).toMatchObject({ lines: UTOPIAN_TD3, valid: true });
    expect(repaired?.repairs).toHaveLength(6);
  });

  it('is put right where both stand when one guess alone makes every digit hold', () => {
    const repaired = repair([NAMES, NUMBERS.replace('L8989', 'LB989')], [doubt(45, '8', 0.4)]);
    expect(repaired).toMatchObject({ lines: UTOPIAN_TD3, valid: true, repairs: [{ read: 'B', taken: '8' }] });
  });

  it('is in doubt when another reading that holds is nearly as likely', () => {
    // Values that differ by ten: no check digit can tell U from 0.
    const close = repair(UTOPIAN_TD3, [doubt(49, 'U', 0.5)]);
    expect(close).toMatchObject({ lines: UTOPIAN_TD3, valid: false, doubts: ['ambiguous'] });
    const far = repair(UTOPIAN_TD3, [doubt(49, 'U', 0.05)]);
    expect(far).toMatchObject({ lines: UTOPIAN_TD3, valid: true });
  });

  it('is in doubt when two letters look as likely as the digits that stand there, however seldom letters are', () => {
    // O for 0 under the weights 7 and 3: their values make up for each other, and every digit holds for both.
    const zeros = [NAMES, 'L000902C37UTO7408122F1204159ZE184226B<<<<<18'];
    const letters = (look: number) => [doubt(45, 'O', 0.1, look), doubt(47, 'O', 0.1, look)];
    expect(repair(zeros)).toMatchObject({ lines: zeros, valid: true });
    expect(repair(zeros, letters(0.9))).toMatchObject({ lines: zeros, valid: false, doubts: ['ambiguous'] });
    expect(repair(zeros, letters(0.3))).toMatchObject({ lines: zeros, valid: true });
  });

  it('stays as read where the reader had no doubt', () => {
    const read = [NAMES, NUMBERS.replace('L898902C3', 'LB98902C3')];
    expect(repair(read, [])).toMatchObject({ lines: read, valid: false, repairs: [] });
  });

  it('is put right in two places, not in three, where the reader doubted', () => {
    const doubts = [45, 49, 53].map((at) => doubt(at, UTOPIAN_TD3.join('').charAt(at), 0.4));
    const two = [NAMES, NUMBERS.replace('L898902C3', 'LB989D2C3')];
    expect(repair(two, doubts)).toMatchObject({ lines: UTOPIAN_TD3, valid: true });
    const three = [NAMES, NUMBERS.replace('L898902C36', 'LB989D2C30')];
    expect(repair(three, doubts)?.valid).toBe(false);
  });

  it('stays as read where what holds is much less likely: a forged number is not put right', () => {
    const forged = [NAMES, NUMBERS.replace('L898902C3', 'LB989D2C3')];
    const doubts = [45, 49].map((at) => doubt(at, UTOPIAN_TD3.join('').charAt(at), 0.3));
    expect(repair(forged, doubts)).toMatchObject({ lines: forged, valid: false, repairs: [] });
  });

  it('is never guessed at in two places without a reader that doubted', () => {
    const read = [NAMES, NUMBERS.replace('L898902C3', 'LB98902C3').replace('ZE184226B', 'ZE1B4226B')];
    expect(repair(read)).toMatchObject({ valid: false, repairs: [] });
  });

  it('that is right already is left alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MRZ_FORMATS), anyMrzFields, (format, fields) => {
        const lines = printMrz(format, fields);
        expect(repair(lines)).toMatchObject({ lines, valid: true, repairs: [] });
      }),
    );
  });

  it('is never called valid while a check digit fails', () => {
    const unit = fc.constantFrom(...'OI0158SBZ2<');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 44, maxLength: 44 }), (line) => {
        const reading = repair([NAMES, line]);
        if (reading?.checks.some(({ ok }) => !ok)) expect(reading.valid).toBe(false);
      }),
    );
  });
});
