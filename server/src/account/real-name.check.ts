import { checkAgreement } from '@lingshi/domain/identity/agreement.ts';
import { normaliseChineseName } from '@lingshi/domain/identity/normalise.ts';
import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { parseChineseName, parsePinyinName } from '@lingshi/domain/identity/real-name.ts';
import { parseResidentId } from '@lingshi/domain/identity/resident-id.ts';
import type { ResidentId, Sex } from '@lingshi/domain/identity/resident-id.ts';
import { ageOn, compareDays } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';

/** As typed; a number that was left out is empty. */
export type DeclaredName = {
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: Day;
  sex: Sex;
  passportNumber: string;
  residentId: string;
};

/** As kept: every part in its normal form. */
export type RealName = Omit<DeclaredName, 'passportNumber' | 'residentId'> & {
  passportNumber: string | null;
  residentId: string | null;
};

/** Nobody has lived longer; a year typed wrong is older. */
const OLDEST_YEARS = 125;

/**
 * Whether a declared name is well formed and agrees with itself.
 * Rule: notice 三(二): the account is verified with an ordinary passport or a resident identity number.
 * @param today no birth day lies after it
 */
export function checkRealName(declared: DeclaredName, today: Day): Result<RealName> {
  const { birthDay, sex } = declared;
  if (declared.passportNumber === '' && declared.residentId === '') return refuse('identity.missing');
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
  });
}
