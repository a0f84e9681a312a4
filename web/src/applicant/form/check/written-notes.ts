import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { findUnprintable, takeSuggestions } from '@lingshi/domain/identity/printable.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { measureSignature, signatureMarks, whoSigns } from '@lingshi/domain/evidence/signature.ts';
import { signatureSchema } from '@lingshi/domain/evidence/signature.schema.ts';
import type { SignatureMark } from '@lingshi/domain/evidence/signature.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { textAt, type Answer } from '../answer-path.ts';
import type { Topic } from '../../offline/draft-store.ts';

/** Something to look at once more; it stops nobody. `fix` is the text to take instead, if there is one. */
export type Note = { field: string; key: NoteKey; values?: Record<string, string>; fix?: string };
export type NoteKey =
  | 'letter_as_digit'
  | 'check_umlaut'
  | 'check_rare_character'
  | 'not_latin'
  | 'off_centre'
  | 'small'
  | 'touches_edge';

export function findNotes(topic: Topic, answer: Answer): Note[] {
  if (topic === 'document') return notesOfPassport(answer);
  if (topic === 'person') return notesOfNames(answer);
  if (topic === 'return_mail') return notesOfRecipient(answer);
  return topic === 'declaration' ? notesOfSignature(answer) : [];
}

function notesOfPassport(answer: Answer): Note[] {
  const field = 'passportNumber';
  const read = parsePassportNumber(textAt(answer, field));
  const [first] = read.ok ? read.value.readAs : [];
  return first ? [{ field, key: 'letter_as_digit', values: { typed: first.typed, read: first.read } }] : [];
}

function notesOfNames(answer: Answer): Note[] {
  const rare = (['surname', 'givenName'] as const).flatMap((field) =>
    lookAgain(answer, field, 'chinese_name'),
  );
  const umlauts = (['surnamePinyin', 'givenPinyin'] as const).flatMap((field) =>
    lookAgain(answer, field, 'pinyin'),
  );
  return [...rare, ...umlauts];
}

function lookAgain(answer: Answer, field: string, kind: 'chinese_name' | 'pinyin'): Note[] {
  const text = textAt(answer, field);
  const found = findUnprintable(kind, text).filter(({ advice }) => advice.startsWith('check_'));
  const [first] = found;
  if (first === undefined) return [];
  const repaired = takeSuggestions(text, found);
  const key = first.advice === 'check_umlaut' ? 'check_umlaut' : 'check_rare_character';
  return [{ field, key, values: { char: first.char }, ...(repaired !== text && { fix: repaired }) }];
}

function notesOfRecipient(answer: Answer): Note[] {
  const field = 'recipient';
  const text = textAt(answer, field);
  const [first] = findUnprintable('latin_address', text);
  return first ? [{ field, key: 'not_latin', values: { char: first.char } }] : [];
}

function notesOfSignature(answer: Answer): Note[] {
  const strokes = signatureSchema.safeParse(answer.signature);
  const measured = strokes.success ? measureSignature(strokes.data) : null;
  if (!measured?.ok) return [];
  return measured.value.advice.map((key) => ({ field: 'signature', key }));
}

export function isSigned(answer: Answer): boolean {
  const strokes = signatureSchema.safeParse(answer.signature);
  return strokes.success && measureSignature(strokes.data).ok;
}

/** What was measured of the signature so far; nothing where there is none. */
export function marksOfSignature(answer: Answer): SignatureMark[] {
  const strokes = signatureSchema.safeParse(answer.signature);
  return strokes.success && strokes.data.length > 0 ? signatureMarks(strokes.data) : [];
}

/**
 * Null while the day of birth is not known.
 * @param guardianUnder the age of the rules below which a guardian signs; null = none
 */
export function signerOf(
  guardianUnder: number | null,
  person: Answer,
  today: string,
): ReturnType<typeof whoSigns> | null {
  const birthDay = parseDay(textAt(person, 'birthDay'));
  return birthDay === null ? null : whoSigns(guardianUnder, birthDay, today);
}

/** How a name stands in the book: "ZHANG, XIAOMING"; empty while there is no surname. */
export function printedName(answer: Answer): string {
  const names = ['surnamePinyin', 'givenPinyin'].map((field) => toPassportPinyin(textAt(answer, field)));
  return names[0] === '' ? '' : names.filter((name) => name !== '').join(', ');
}
