import { declared } from '../shared/declared.ts';
import { findMismatches } from '../identity/agreement.ts';
import { isDocumentNumber } from '../identity/document-number.ts';
import { fitsMachineReadableZone } from '../identity/machine-readable-name.ts';
import { normaliseChineseName } from '../identity/normalise.ts';
import { parsePassportNumber } from '../identity/passport-number.ts';
import { isPrintable } from '../identity/printable.ts';
import { parseChineseName, parsePinyinName } from '../identity/real-name.ts';
import { parseResidentId } from '../identity/resident-id.ts';
import type { Sex } from '../identity/resident-id.ts';
import { parseDay } from '../shared/day.ts';
import type { Refusal } from '../shared/result.ts';
import { textAt } from './answer-path.ts';
import { NOTHING_FOUND } from './check.types.ts';
import type { Complaint, Found, PageCheck, Written } from './check.types.ts';
import type { Answer } from './answer-path.ts';

/** Which fields of a page hold a name in both writings, and what the number on the identity card is compared with. */
export type NameFields = { surname: string; given: string; surnamePinyin: string; givenPinyin: string };

/** The number of an ordinary passport; a letter that is read as a digit is told. */
export function passportNumber({ path, text }: Written): Found {
  const read = parsePassportNumber(text);
  if (!read.ok) return { complaints: [complaintOf(path, read, { of: 'passport' })] };
  const [first] = read.value.readAs;
  if (first === undefined) return NOTHING_FOUND;
  const detail = { typed: first.typed, read: first.read };
  return { complaints: [], notes: [{ field: path, code: 'letter_as_digit', detail }] };
}
declared('passport_number', passportNumber);

/** The number of a travel document, whoever issued it. */
export function documentNumber({ path, text }: Written): Found {
  if (isDocumentNumber(text)) return NOTHING_FOUND;
  return { complaints: [{ field: path, code: 'form.no_number' }] };
}
declared('document_number', documentNumber);

/** As it is printed, where it can be read so. */
export function tidyPassportNumber(text: string): string {
  const read = parsePassportNumber(text);
  return read.ok ? read.value.number : text;
}
declared('tidy_passport_number', tidyPassportNumber);

/** A name in characters and in letters, each by itself and both together. */
export function nameInBothWritings(fields: NameFields): PageCheck {
  const named = Object.values(fields).join(' ');
  return declared(`name_in_both_writings ${named}`, ({ answer, whole }) => {
    const complaints = [
      ...checkCharacters(fields, answer, whole),
      ...checkLetters(fields, answer),
      ...checkHalves(fields, answer, whole),
    ];
    return { complaints };
  });
}

/** Nothing is said of a name with a character that does not print: that is told first. */
function checkCharacters({ surname, given }: NameFields, answer: Answer, whole: boolean): Complaint[] {
  const [family, own] = [textAt(answer, surname).trim(), textAt(answer, given).trim()];
  const strange = [family, own].some((text) => !isPrintable('chinese_name', text));
  if (strange || family === '' || (own === '' && !whole)) return [];
  const read = parseChineseName(family + own);
  if (read.ok) return [];
  const index = Number(read.detail?.index ?? 0);
  const inGiven = own !== '' && index >= normaliseChineseName(family).length;
  return [complaintOf(inGiven ? given : surname, read, { script: 'chinese' })];
}

function checkLetters({ surnamePinyin, givenPinyin }: NameFields, answer: Answer): Complaint[] {
  const name = { surname: textAt(answer, surnamePinyin).trim(), given: textAt(answer, givenPinyin).trim() };
  const strange = Object.values(name).some((text) => !isPrintable('pinyin', text));
  if (strange || name.surname === '') return [];
  const read = parsePinyinName(name);
  if (!read.ok) {
    const field = read.detail?.field === 'given' ? givenPinyin : surnamePinyin;
    return [complaintOf(field, read, { script: 'pinyin' })];
  }
  // ICAO Doc 9303-4: 39 characters of the machine readable zone hold the whole name.
  const fits = fitsMachineReadableZone(read.value);
  return fits ? [] : [{ field: givenPinyin, code: 'form.too_long', detail: { script: 'pinyin' } }];
}

/** A given name may be absent, but not in one of its two writings only: it could not be printed as one name. */
function checkHalves({ given, givenPinyin }: NameFields, answer: Answer, whole: boolean): Complaint[] {
  const [characters, letters] = [textAt(answer, given).trim(), textAt(answer, givenPinyin).trim()];
  if (!whole || (characters === '') === (letters === '')) return [];
  return [{ field: characters === '' ? given : givenPinyin, code: 'form.incomplete' }];
}

/** GB 11643: the number holds birth date and sex, which the page says too. */
export function residentIdAgrees(number: string, birthDay: string, sex: string): PageCheck {
  return declared(`resident_id_agrees ${number} ${birthDay} ${sex}`, ({ answer, facts }) => {
    const text = textAt(answer, number).trim();
    if (text === '') return NOTHING_FOUND;
    const read = parseResidentId(text, facts.today);
    if (!read.ok) return { complaints: [complaintOf(number, read, { of: 'resident_id' })] };
    const { birthDay: idDay, sex: idSex } = read.value;
    const form = { birthDay: parseDay(textAt(answer, birthDay)), sex: sexOf(textAt(answer, sex)) };
    const claims = { form, resident_id: { birthDay: idDay, sex: idSex } } as const;
    const detail = { idDay, idSex };
    return { complaints: findMismatches(claims).map(({ code }) => ({ field: number, code, detail })) };
  });
}

function sexOf(text: string): Sex | null {
  return text === 'F' || text === 'M' ? text : null;
}

function complaintOf(field: string, { code, detail }: Refusal, more: Record<string, unknown>): Complaint {
  return { field, code, detail: { ...detail, ...more } };
}
