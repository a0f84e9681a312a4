import { parseMrz } from '@lingshi/domain/identity/mrz.parse.ts';
import type { MrzFields, MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { printMrz } from '@lingshi/domain/identity/mrz.print.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';
import { raiseToDocument } from '../../src/account/real-name.read.ts';
import type { TestApp } from '../app.ts';

/** The day on which the test app's clock begins. */
const TODAY = '2026-03-02';

export type OnPage = {
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: string;
  sex: Sex;
  passportNumber: string;
  /** Left out: valid for some years. */
  expiryDay?: string;
};

/** What a reader finds on the page of an ordinary passport. @param printed what stands there otherwise */
export function pageOf(person: OnPage, printed: Partial<MrzFields> = {}): MrzReading {
  const fields = {
    documentType: 'P',
    issuer: 'CHN',
    surname: person.surnamePinyin,
    givenNames: person.givenPinyin,
    number: person.passportNumber,
    nationality: 'CHN',
    birthDay: person.birthDay,
    sex: person.sex,
    expiryDay: person.expiryDay ?? '2030-01-01',
    optional: '',
    optional2: '',
    ...printed,
  };
  const reading = parseMrz(printMrz('TD3', fields), TODAY);
  if (reading === null) throw new Error('a zone was printed');
  return reading;
}

/** As if the page had been photographed for an order of the account. */
export async function showPage(
  { parts }: Pick<TestApp, 'parts'>,
  accountId: string,
  person: OnPage,
): Promise<boolean> {
  return await raiseToDocument(parts, { accountId, reading: pageOf(person), today: TODAY });
}
