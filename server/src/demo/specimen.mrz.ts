import { printMrz } from '@lingshi/domain/identity/mrz.print.ts';
import type { DemoPerson } from './demo.people.ts';

/** Issuing state of specimens. Source: ICAO Doc 9303-3, code of the fictional Utopia. */
const UTOPIA = 'UTO';

/** Two lines of 44 characters (TD3). Source: ICAO Doc 9303-4, 4.2.2. */
export function machineReadableZone(person: DemoPerson): string[] {
  return printMrz('TD3', {
    documentType: 'P',
    issuer: UTOPIA,
    surname: person.surnamePinyin,
    givenNames: person.givenPinyin,
    number: person.passportNumber,
    nationality: UTOPIA,
    birthDay: person.birthDay,
    sex: person.sex,
    expiryDay: person.expiryDay,
    optional: '',
    optional2: '',
  });
}
