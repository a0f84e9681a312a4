import { machineReadableName } from '@lingshi/domain/identity/machine-readable-name.ts';
import type { DemoPerson } from './demo.people.ts';

/** Issuing state of specimens. Source: ICAO Doc 9303-3, code of the fictional Utopia. */
const UTOPIA = 'UTO';

/** Two lines of 44 characters (TD3). Source: ICAO Doc 9303-4, 4.2.2. */
export function machineReadableZone(person: DemoPerson): [string, string] {
  const name = machineReadableName({ surname: person.surnamePinyin, given: person.givenPinyin });
  const number = person.passportNumber.padEnd(9, '<');
  const birth = shortDay(person.birthDay);
  const expiry = shortDay(person.expiryDay);
  const optional = '<'.repeat(14);
  const checked = [number, birth, expiry, optional].map((field) => field + checkDigit(field));
  const [numberChecked = '', birthChecked = '', expiryChecked = '', optionalChecked = ''] = checked;
  const composite = checkDigit(numberChecked + birthChecked + expiryChecked + optionalChecked);
  return [
    `P<${UTOPIA}${name}`.padEnd(44, '<'),
    `${numberChecked}${UTOPIA}${birthChecked}${person.sex}${expiryChecked}${optionalChecked}${composite}`,
  ];
}

function shortDay(day: string): string {
  return day.slice(2).replaceAll('-', '');
}

/** Weights 7 3 1; letters count from A = 10, the filler as 0. Source: ICAO Doc 9303-3, 4.9. */
export function checkDigit(field: string): string {
  const sum = [...field].reduce((total, char, at) => total + valueOf(char) * ([7, 3, 1][at % 3] ?? 0), 0);
  return String(sum % 10);
}

function valueOf(char: string): number {
  if (char === '<') return 0;
  return Number.parseInt(char, 36);
}
