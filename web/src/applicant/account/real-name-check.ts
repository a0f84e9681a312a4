import { findMismatches } from '@lingshi/domain/identity/agreement.ts';
import { normaliseChineseName } from '@lingshi/domain/identity/normalise.ts';
import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { parseChineseName, parsePinyinName } from '@lingshi/domain/identity/real-name.ts';
import { parseResidentId } from '@lingshi/domain/identity/resident-id.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';

/** What somebody writes about themselves, as it stands. */
export type NameDraft = {
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: string;
  sex: 'F' | 'M' | '';
  passportNumber: string;
  residentId: string;
  /** A document of another kind, where the rules take one. */
  other: { kind: string; number: string } | null;
};
export type NameField = Exclude<keyof NameDraft, 'other'>;

export const EMPTY_NAME: NameDraft = {
  surname: '',
  givenName: '',
  surnamePinyin: '',
  givenPinyin: '',
  birthDay: '',
  sex: '',
  passportNumber: '',
  residentId: '',
  other: null,
};

/**
 * Tone marks and spaces are habit and no passport prints them. An ü stays: what it becomes differs between books, so the
 * person is asked.
 */
export function tidyName(field: NameField, text: string): string {
  const pinyin = field === 'surnamePinyin' || field === 'givenPinyin';
  return pinyin && !/[üǖǘǚǜ]|u:/i.test(text.normalize('NFC')) ? toPassportPinyin(text) : text;
}

const OWED = ['surname', 'surnamePinyin', 'sex', 'birthDay'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What does not hold of what is written so far, by the rules of the domain; empty fields are left in peace. */
export function checkWritten(draft: NameDraft, today: string): Complaint[] {
  return [
    ...checkCharacters(draft),
    ...checkPinyin(draft),
    ...(DAY.test(draft.birthDay) && draft.birthDay > today
      ? [{ field: 'birthDay', code: 'form.in_future' }]
      : []),
    ...checkPassport(draft),
    ...checkResidentId(draft, today),
  ];
}

function checkCharacters({ surname, givenName }: NameDraft): Complaint[] {
  if (surname === '' || (givenName === '' && Array.from(surname.trim()).length < 2)) return [];
  const read = parseChineseName(surname + givenName);
  if (read.ok) return [];
  const index = Number(read.detail?.index ?? 0);
  const length = Array.from(normaliseChineseName(surname)).length;
  return [complaint(index < length ? 'surname' : 'givenName', read)];
}

function checkPinyin({ surnamePinyin, givenPinyin }: NameDraft): Complaint[] {
  if (surnamePinyin === '') return [];
  const read = parsePinyinName({ surname: surnamePinyin, given: givenPinyin });
  if (read.ok) return [];
  return [complaint(read.detail?.field === 'given' ? 'givenPinyin' : 'surnamePinyin', read)];
}

function checkPassport({ passportNumber }: NameDraft): Complaint[] {
  const read = passportNumber.trim() === '' ? null : parsePassportNumber(passportNumber);
  return read === null || read.ok ? [] : [complaint('passportNumber', read)];
}

function checkResidentId({ residentId, birthDay, sex }: NameDraft, today: string): Complaint[] {
  if (residentId.trim() === '') return [];
  const read = parseResidentId(residentId, today);
  if (!read.ok) return [complaint('residentId', read)];
  const { birthDay: idDay, sex: idSex } = read.value;
  const form = { birthDay: DAY.test(birthDay) ? birthDay : null, sex: sex === '' ? null : sex };
  return findMismatches({ form, resident_id: { birthDay: idDay, sex: idSex } }).map(({ code }) => ({
    field: 'residentId',
    code,
    detail: { idDay, idSex },
  }));
}

type Refused = { code: string; detail?: Readonly<Record<string, unknown>> };

/** What a sentence about it needs to know besides. */
const ABOUT: Partial<Record<NameField, Record<string, string>>> = {
  surname: { script: 'chinese' },
  givenName: { script: 'chinese' },
  surnamePinyin: { script: 'pinyin' },
  givenPinyin: { script: 'pinyin' },
  passportNumber: { of: 'passport' },
  residentId: { of: 'resident_id' },
};

function complaint(field: NameField, { code, detail }: Refused): Complaint {
  return { field, code, detail: { ...detail, ...ABOUT[field] } };
}

/** That, and what is missing. One number is enough. Rule: notice 三(二). */
export function checkRealName(draft: NameDraft, today: string): Complaint[] {
  const missing = OWED.filter((field) =>
    field === 'birthDay' ? !DAY.test(draft.birthDay) : draft[field].trim() === '',
  );
  const numbers = [draft.passportNumber, draft.residentId, draft.other?.number ?? ''];
  const numberless = numbers.every((number) => number.trim() === '');
  const found = [
    ...checkWritten(draft, today),
    ...missing.map((field) => ({ field, code: 'form.incomplete' })),
    ...(numberless ? [{ field: 'passportNumber', code: 'identity.missing' }] : []),
  ];
  const inOrder = Object.keys(EMPTY_NAME);
  return found.toSorted((a, b) => inOrder.indexOf(a.field) - inOrder.indexOf(b.field));
}
