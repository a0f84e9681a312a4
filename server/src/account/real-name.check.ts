import { checkAgreement } from '@lingshi/domain/identity/agreement.ts';
import { normaliseChineseName, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { parseChineseName, parsePinyinName } from '@lingshi/domain/identity/real-name.ts';
import { parseResidentId } from '@lingshi/domain/identity/resident-id.ts';
import type { ResidentId, Sex } from '@lingshi/domain/identity/resident-id.ts';
import { ageOn, compareDays } from '@lingshi/domain/shared/day.ts';
import type { IdentityDocument } from '@lingshi/domain/policy/identity-document.schema.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';

/** Kinds are those of rules/identity-documents.json. */
export type NumberedDocument = { kind: string; number: string };

/** As typed; a number that was left out is empty. `other` is a document of another kind the rules may take. */
export type DeclaredName = {
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: Day;
  sex: Sex;
  passportNumber: string;
  residentId: string;
  other: NumberedDocument | null;
};

/** As kept: every part in its normal form. */
export type RealName = Omit<DeclaredName, 'passportNumber' | 'residentId'> & {
  passportNumber: string | null;
  residentId: string | null;
};

/** The kinds of documents there are, as rows of rules/identity-documents.json. */
export type Kinds = readonly Pick<IdentityDocument, 'kind' | 'inForce' | 'number'>[];

/** Nobody has lived longer; a year typed wrong is older. */
const OLDEST_YEARS = 125;

/**
 * Whether a declared name is well formed and agrees with itself.
 * Rule: notice 三(二): the account is verified with an ordinary passport or a resident identity number.
 * @param today no birth day lies after it
 * @param kinds what other documents verify somebody here: rows of the rules, so that a new one needs no code
 */
export function checkRealName(declared: DeclaredName, today: Day, kinds: Kinds): Result<RealName> {
  const { birthDay, sex } = declared;
  const none = declared.passportNumber === '' && declared.residentId === '' && declared.other === null;
  if (none) return refuse('identity.missing');
  const name = parseChineseName(declared.surname + declared.givenName);
  if (!name.ok) return name;
  const pinyin = parsePinyinName({ surname: declared.surnamePinyin, given: declared.givenPinyin });
  if (!pinyin.ok) return pinyin;
  if (compareDays(birthDay, today) > 0) return refuse('identity.birth_date_invalid', { reason: 'in_future' });
  if (ageOn(birthDay, today) > OLDEST_YEARS)
    return refuse('identity.birth_date_invalid', { reason: 'too_early' });
  const passport = declared.passportNumber === '' ? ok(null) : parsePassportNumber(declared.passportNumber);
  if (!passport.ok) return passport;
  const resident: Result<ResidentId | null> =
    declared.residentId === '' ? ok(null) : parseResidentId(declared.residentId, today);
  if (!resident.ok) return resident;
  const other = checkOther(declared.other, kinds);
  if (!other.ok) return other;
  const agreed = checkAgreement({
    form: { birthDay, sex },
    ...(resident.value && { resident_id: resident.value }),
  });
  if (!agreed.ok) return agreed;
  return ok({
    surname: normaliseChineseName(declared.surname),
    givenName: normaliseChineseName(declared.givenName),
    surnamePinyin: pinyin.value.surname,
    givenPinyin: pinyin.value.given,
    birthDay,
    sex,
    passportNumber: passport.value?.number ?? null,
    residentId: resident.value?.number ?? null,
    other: other.value,
  });
}

/** The two of the notice have fields and checks of their own. */
const OWN_FIELDS = ['passport', 'resident_id'];

/** The rows that may be declared as `other`, in the order of the rules. */
export function otherKinds<K extends Kinds[number]>(kinds: readonly K[]): K[] {
  return kinds.filter(({ kind, inForce }) => inForce && !OWN_FIELDS.includes(kind));
}

function checkOther(other: NumberedDocument | null, kinds: Kinds): Result<NumberedDocument | null> {
  if (other === null) return ok(null);
  const row = otherKinds(kinds).find(({ kind }) => kind === other.kind);
  if (row === undefined) return refuse('identity.kind_not_taken');
  const number = normaliseDocumentNumber(other.number);
  if (!new RegExp(row.number, 'u').test(number)) return refuse('identity.number_invalid', { kind: row.kind });
  return ok({ kind: row.kind, number });
}
