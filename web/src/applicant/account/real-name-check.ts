import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import type { Complaint } from '../offline/draft.ts';
import { checkSoFar } from '../form/check/written-check.ts';

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
};
export type NameField = keyof NameDraft;

export const EMPTY_NAME: NameDraft = {
  surname: '',
  givenName: '',
  surnamePinyin: '',
  givenPinyin: '',
  birthDay: '',
  sex: '',
  passportNumber: '',
  residentId: '',
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

/** What does not hold of what is written: the same rules as in the form of an order. */
export function checkWritten(draft: NameDraft, today: string): Complaint[] {
  return [...checkSoFar('person', draft, today), ...checkSoFar('document', draft, today)];
}

/** That, and what is missing. One of the two numbers is enough. Rule: notice 三(二). */
export function checkRealName(draft: NameDraft, today: string): Complaint[] {
  const missing = OWED.filter((field) =>
    field === 'birthDay' ? !DAY.test(draft.birthDay) : draft[field].trim() === '',
  );
  const numberless = draft.passportNumber.trim() === '' && draft.residentId.trim() === '';
  const found = [
    ...checkWritten(draft, today),
    ...missing.map((field) => ({ field, code: 'form.incomplete' })),
    ...(numberless ? [{ field: 'passportNumber', code: 'identity.missing' }] : []),
  ];
  const inOrder = Object.keys(EMPTY_NAME);
  return found.toSorted((a, b) => inOrder.indexOf(a.field) - inOrder.indexOf(b.field));
}
