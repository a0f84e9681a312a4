import type { ErrorCode } from '../shared/error-code.ts';
import { ageOn, compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { findMismatches } from './agreement.ts';
import { normaliseChineseName, normaliseDocumentNumber } from './normalise.ts';
import { parsePassportNumber } from './passport-number.ts';
import { parseChineseName, parsePinyinName } from './real-name.ts';
import { parseResidentId } from './resident-id.ts';
import type { Sex } from './resident-id.ts';

/** Kinds are those of rules/identity-documents.json. */
export type NumberedDocument = { kind: string; number: string };

/** As it is being written: what is not written yet is empty. */
export type NameDraft = {
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: Day;
  sex: Sex | '';
  passportNumber: string;
  residentId: string;
  /** A document of another kind, where the rules take one. */
  other: NumberedDocument | null;
};
export type NameField = keyof NameDraft;
/** As sent; a number that was left out is empty. */
export type DeclaredName = NameDraft & { sex: Sex };

/** As kept: every part in its normal form. */
export type RealName = Omit<DeclaredName, 'passportNumber' | 'residentId'> & {
  passportNumber: string | null;
  residentId: string | null;
};

/** A kind of document, of those in rules/identity-documents.json: what its numbers look like, as a pattern. */
export type Kind = { kind: string; number: string };
export type NameProblem = { field: NameField; code: ErrorCode; detail?: Refusal['detail'] };

/** Nobody has lived longer; a year typed wrong is older. */
const OLDEST_YEARS = 125;

/**
 * What does not hold of what is written, by field: the one truth for the phone, which tells it while somebody writes,
 * and for the server, which refuses the first. What is empty is left in peace.
 * @param today no birth day lies after it
 * @param kinds what other documents verify somebody here: rows of the rules, so that a new one needs no code
 */
export function findNameProblems(draft: NameDraft, today: Day, kinds: readonly Kind[]): NameProblem[] {
  return [
    ...characterProblems(draft),
    ...pinyinProblems(draft),
    ...problemsOf('birthDay', checkBirthDay(draft.birthDay, today)),
    ...problemsOf('passportNumber', readPassport(draft)),
    ...problemsOf('residentId', readResident(draft, today)),
    ...problemsOf('other', readOther(draft, kinds)),
    ...disagreements(draft, today),
  ];
}

/** One number is enough. Rule: notice 三(二). */
export function isNumberless({ passportNumber, residentId, other }: NameDraft): boolean {
  return [passportNumber, residentId, other?.number ?? ''].every((number) => number.trim() === '');
}

/**
 * Whether a declared name is well formed and agrees with itself.
 * Rule: notice 三(二): the account is verified with an ordinary passport or a resident identity number.
 */
export function checkRealName(declared: DeclaredName, today: Day, kinds: readonly Kind[]): Result<RealName> {
  if (isNumberless(declared)) return refuse('identity.missing');
  const [problem] = findNameProblems(declared, today, kinds);
  if (problem !== undefined) return refuse(problem.code, problem.detail);
  const { surname, givenName, birthDay, sex } = declared;
  const name = parseChineseName(surname + givenName);
  if (!name.ok) return name;
  const pinyin = readPinyin(declared);
  if (!pinyin.ok) return pinyin;
  const passport = readPassport(declared);
  if (!passport.ok) return passport;
  const resident = readResident(declared, today);
  if (!resident.ok) return resident;
  const other = readOther(declared, kinds);
  if (!other.ok) return other;
  return ok({
    surname: normaliseChineseName(surname),
    givenName: normaliseChineseName(givenName),
    surnamePinyin: pinyin.value.surname,
    givenPinyin: pinyin.value.given,
    birthDay,
    sex,
    passportNumber: passport.value?.number ?? null,
    residentId: resident.value?.number ?? null,
    other: other.value,
  });
}

function problemsOf(field: NameField, read: Result<unknown>): NameProblem[] {
  return read.ok ? [] : [{ field, code: read.code, ...(read.detail && { detail: read.detail }) }];
}

/** A surname alone may still get its given name: one character of it is no name, and no fault either. */
function characterProblems({ surname, givenName }: NameDraft): NameProblem[] {
  if (surname === '' || (givenName === '' && Array.from(surname.trim()).length < 2)) return [];
  const read = parseChineseName(surname + givenName);
  const index = read.ok ? 0 : Number(read.detail?.['index'] ?? 0);
  const length = Array.from(normaliseChineseName(surname)).length;
  return problemsOf(index < length ? 'surname' : 'givenName', read);
}

function pinyinProblems(draft: NameDraft): NameProblem[] {
  if (draft.surnamePinyin === '') return [];
  const read = readPinyin(draft);
  return problemsOf(!read.ok && read.detail?.['field'] === 'given' ? 'givenPinyin' : 'surnamePinyin', read);
}

function readPinyin({ surnamePinyin, givenPinyin }: NameDraft) {
  return parsePinyinName({ surname: surnamePinyin, given: givenPinyin });
}

function checkBirthDay(birthDay: Day, today: Day): Result<undefined> {
  if (parseDay(birthDay) === null) return ok();
  if (compareDays(birthDay, today) > 0) return refuse('identity.birth_date_invalid', { reason: 'in_future' });
  return ageOn(birthDay, today) > OLDEST_YEARS
    ? refuse('identity.birth_date_invalid', { reason: 'too_early' })
    : ok();
}

function readPassport({ passportNumber }: NameDraft) {
  return passportNumber.trim() === '' ? ok(null) : parsePassportNumber(passportNumber);
}

function readResident({ residentId }: NameDraft, today: Day) {
  return residentId.trim() === '' ? ok(null) : parseResidentId(residentId, today);
}

function readOther({ other }: NameDraft, kinds: readonly Kind[]): Result<NumberedDocument | null> {
  if (other === null || other.number.trim() === '') return ok(null);
  const row = kinds.find(({ kind }) => kind === other.kind);
  if (row === undefined) return refuse('identity.kind_not_taken');
  const number = normaliseDocumentNumber(other.number);
  if (!new RegExp(row.number, 'u').test(number)) return refuse('identity.number_invalid', { kind: row.kind });
  return ok({ kind: row.kind, number });
}

/** GB 11643-1999: the number says birth day and sex of its holder. */
function disagreements(draft: NameDraft, today: Day): NameProblem[] {
  const read = readResident(draft, today);
  if (!read.ok || read.value === null) return [];
  const form = { birthDay: parseDay(draft.birthDay), sex: draft.sex === '' ? null : draft.sex };
  return findMismatches({ form, resident_id: read.value }).map(({ code, between }) => ({
    field: 'residentId',
    code,
    detail: { between },
  }));
}
