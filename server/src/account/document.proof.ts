import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { provesName } from '@lingshi/domain/identity/mrz.proof.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { AccountParts } from './account.parts.ts';
import type { NumberedDocument } from '@lingshi/domain/identity/real-name.check.ts';

/** Who is said to be on a data page, by whom ever: an account holder, or a form. */
export type SaidPerson = {
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: string;
  sex: Sex;
  documents: readonly NumberedDocument[];
};

/** The documents of a person that a data page proves, by kind, of those the rules take. Rule: notice 三(二). */
export function provenKinds(
  { rules }: Pick<AccountParts, 'rules'>,
  said: SaidPerson,
  { reading, today }: { reading: MrzReading; today: Day },
): string[] {
  const proven = rules.book.identityDocuments.filter(({ kind, zone, inForce }) => {
    const number = said.documents.find((one) => one.kind === kind)?.number;
    if (!inForce || zone === null || number === undefined) return false;
    const declared = {
      surname: said.surnamePinyin,
      givenNames: said.givenPinyin,
      number,
      birthDay: said.birthDay,
      sex: said.sex,
    };
    return provesName(reading, { zone, declared, today });
  });
  return proven.map(({ kind }) => kind);
}
