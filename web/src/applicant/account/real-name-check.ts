import { findNameProblems, isNumberless } from '@lingshi/domain/identity/real-name.check.ts';
import type { Kind, NameDraft, NameField, NameProblem } from '@lingshi/domain/identity/real-name.check.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { parseResidentId } from '@lingshi/domain/identity/resident-id.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import type { RuleWords } from '../rule-words.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';

export type { NameDraft, NameField };

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

/** Rows of the rules: a new one is a field of the page, and no code. */
export type OtherKinds = readonly (Kind & { words: RuleWords })[];

/** A field of one line. */
export type LineField = Exclude<NameField, 'other'>;

/**
 * Tone marks and spaces are habit and no passport prints them. An ü stays: what it becomes differs between books, so the
 * person is asked.
 */
export function tidyName(field: LineField, text: string): string {
  const pinyin = field === 'surnamePinyin' || field === 'givenPinyin';
  return pinyin && !/[üǖǘǚǜ]|u:/i.test(text.normalize('NFC')) ? toPassportPinyin(text) : text;
}

const OWED = ['surname', 'surnamePinyin', 'sex'] as const;

/** What does not hold of what is written so far, by the rules of the domain; empty fields are left in peace. */
export function checkWritten(draft: NameDraft, today: string, kinds: readonly Kind[]): Complaint[] {
  return findNameProblems(draft, today, kinds).map((problem) => toComplaint(problem, draft, today));
}

/** What a sentence about it needs to know besides. */
const ABOUT: Partial<Record<NameField, Record<string, string>>> = {
  surname: { script: 'chinese' },
  givenName: { script: 'chinese' },
  surnamePinyin: { script: 'pinyin' },
  givenPinyin: { script: 'pinyin' },
  passportNumber: { of: 'passport' },
  residentId: { of: 'resident_id' },
};

function toComplaint({ field, code, detail }: NameProblem, draft: NameDraft, today: string): Complaint {
  const said = field === 'residentId' ? saidBy(draft, today) : {};
  return { field, code, detail: { ...detail, ...ABOUT[field], ...said } };
}

/** What the number says itself; the problem names no day of anybody. */
function saidBy({ residentId }: NameDraft, today: string): Record<string, string> {
  const read = parseResidentId(residentId, today);
  return read.ok ? { idDay: read.value.birthDay, idSex: read.value.sex } : {};
}

/** That, and what is missing. One number is enough. Rule: notice 三(二). */
export function checkRealName(draft: NameDraft, today: string, kinds: readonly Kind[]): Complaint[] {
  const missing = OWED.filter((field) => draft[field].trim() === '');
  const dayless = parseDay(draft.birthDay) === null;
  const found: Complaint[] = [
    ...checkWritten(draft, today, kinds),
    ...[...missing, ...(dayless ? ['birthDay'] : [])].map((field) => ({ field, code: 'form.incomplete' })),
    ...(isNumberless(draft) ? [{ field: 'passportNumber', code: 'identity.missing' }] : []),
  ];
  const inOrder = Object.keys(EMPTY_NAME);
  return found.toSorted((a, b) => inOrder.indexOf(a.field) - inOrder.indexOf(b.field));
}
