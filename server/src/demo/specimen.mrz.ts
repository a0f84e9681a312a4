import { printMrz } from '@lingshi/domain/identity/mrz.print.ts';
import type { DemoPerson } from './demo.people.ts';

/**
 * The issuer the rules take (rules/identity-documents.json): with any other, nobody could see in the demo what a page
 * that agrees leads to. SPECIMEN stands all over the page and the numbers belong to no book.
 */
const ISSUER = 'CHN';

/** Two lines of 44 characters (TD3). Source: ICAO Doc 9303-4, 4.2.2. */
export function machineReadableZone(person: DemoPerson): string[] {
  return printMrz('TD3', {
    documentType: 'P',
    issuer: ISSUER,
    surname: person.surnamePinyin,
    givenNames: person.givenPinyin,
    number: person.passportNumber,
    nationality: ISSUER,
    birthDay: person.birthDay,
    sex: person.sex,
    expiryDay: person.expiryDay,
    optional: '',
    optional2: '',
  });
}
