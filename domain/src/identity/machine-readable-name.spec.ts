import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsMachineReadableZone, machineReadableName } from './machine-readable-name.ts';

describe('a name in the machine-readable zone', () => {
  it.each([
    [{ surname: 'ERIKSSON', given: 'ANNA MARIA' }, 'ERIKSSON<<ANNA<MARIA'],
    [{ surname: "O'CONNOR", given: 'ENYA-SIOBHAN' }, 'OCONNOR<<ENYA<SIOBHAN'],
    [{ surname: 'ARKFREITH', given: '' }, 'ARKFREITH'],
  ])('%o', (name, field) => {
    expect(machineReadableName(name)).toBe(field.padEnd(39, '<'));
  });

  it('that is cut is told beforehand', () => {
    const long = { surname: 'A'.repeat(20), given: 'B'.repeat(18) };
    expect(fitsMachineReadableZone(long)).toBe(false);
    expect(fitsMachineReadableZone({ ...long, given: 'B'.repeat(17) })).toBe(true);
  });

  it('always fills 39 characters of A to Z and fillers', () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from("ABYZ '-")), maxLength: 39 });
    fc.assert(
      fc.property(part, part, (surname, given) => {
        expect(machineReadableName({ surname, given })).toMatch(/^[A-Z<]{39}$/);
      }),
    );
  });
});
