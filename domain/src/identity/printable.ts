import { foldDiacritics } from './normalise.ts';
import { printedUmlaut } from './pinyin.ts';
import { printableCharacter } from './printable.chinese.ts';

/**
 * What can be printed in a book, on the information page and on a label. Other services print `&` and `#`
 * wrong and tell the applicant afterwards; here the form says so while the person types.
 */
export const TEXT_KINDS = ['pinyin', 'chinese_name', 'latin_address', 'home_address'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/**
 * What the person should do with the character. `check_…` lets the text pass and asks to look at it; every
 * other advice has to be followed.
 */
export const ADVICE_CODES = [
  'use_half_width',
  'use_plain_letter',
  'use_and',
  'use_unit',
  'use_latin',
  'use_chinese',
  'use_space',
  'use_middle_dot',
  'use_standard_character',
  'type_again',
  'leave_out',
  'check_umlaut',
  'check_rare_character',
] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];

/**
 * `index` counts UTF-16 units, as a text field does when it selects. `suggestion` replaces `char`; left out
 * when only the person knows.
 */
export type Complaint = { index: number; char: string; advice: AdviceCode; suggestion?: string };

type Finding = Omit<Complaint, 'index' | 'char'>;
/** Judges one character; `before` and `after` are the text around it. */
type Judge = (char: string, before: string, after: string) => Finding | null;

const JUDGES: Record<TextKind, Judge> = {
  pinyin: judgePinyin,
  chinese_name: judgeChineseName,
  latin_address: judgeLatinAddress,
  home_address: judgeHomeAddress,
};

/** Every character of the text that cannot be printed, or that somebody should look at, in order. */
export function findUnprintable(kind: TextKind, text: string): Complaint[] {
  const complaints: Complaint[] = [];
  let index = 0;
  for (const char of text) {
    const end = index + char.length;
    const finding = JUDGES[kind](char, text.slice(0, index), text.slice(end));
    if (finding !== null) complaints.push({ index, char, ...finding });
    index = end;
  }
  return complaints;
}

/** True when nothing has to be changed; advice to look again does not stop anybody. */
export function isPrintable(kind: TextKind, text: string): boolean {
  return findUnprintable(kind, text).every(({ advice }) => advice.startsWith('check_'));
}

/** The text with every suggestion taken, as the one-tap repair of the form does it. */
export function takeSuggestions(text: string, complaints: readonly Complaint[]): string {
  return complaints.reduceRight(
    (repaired, { index, char, suggestion }) =>
      suggestion === undefined
        ? repaired
        : repaired.slice(0, index) + suggestion + repaired.slice(index + char.length),
    text,
  );
}

/** Source: ICAO Doc 9303-3: capital letters, space, hyphen, apostrophe. ü: see `toPassportPinyin`. */
function judgePinyin(char: string, before: string, after: string): Finding | null {
  // LV was how machines wrote LÜ before 2012. An old book may have it and may keep it (announcement of
  // 2021-09-29, 二), so it passes with a question.
  if (/[vV]/.test(char) && /[lLnN]$/.test(before)) return { advice: 'check_umlaut', suggestion: 'YU' };
  if (/[A-Za-z '-]/.test(char)) return null;
  if (/^u.*\u0308/i.test(char.normalize('NFD'))) return judgeUmlaut(before, after);
  if (/[·.•・]/u.test(char)) return { advice: 'use_space', suggestion: ' ' };
  return judgeForeign(char, /^[A-Za-z '-]+$/) ?? { advice: 'use_latin' };
}

function judgeUmlaut(before: string, after: string): Finding {
  const suggestion = printedUmlaut(before, after);
  return suggestion === null ? { advice: 'use_latin' } : { advice: 'use_plain_letter', suggestion };
}

/** Names: GB 18030 says how sure printing is, see `printableCharacter`. */
function judgeChineseName(char: string): Finding | null {
  if (char === '·') return null;
  if (/[.•‧∙⋅・･。．]/u.test(char)) return { advice: 'use_middle_dot', suggestion: '·' };
  if (/\s/u.test(char)) return { advice: 'leave_out', suggestion: '' };
  return /[A-Za-z0-9]/.test(char) ? { advice: 'use_chinese' } : printableCharacter(char);
}

/**
 * Source: USPS Publication 28: letters, digits and plain punctuation; 213: a unit is named (APT, UNIT),
 * `#` only stands where the kind of unit is not known.
 */
function judgeLatinAddress(char: string, before: string, after: string): Finding | null {
  if (/[A-Za-z0-9 .,'/-]/.test(char)) return null;
  if (char === '&' || char === '＆') return { advice: 'use_and', suggestion: 'and' };
  if (char === '#' || char === '＃') return { advice: 'use_unit', suggestion: unitWord(before, after) };
  if (/\p{Script=Han}/u.test(char)) return { advice: 'use_latin' };
  return judgeForeign(char, /^[A-Za-z0-9 .,'/-]+$/) ?? { advice: 'leave_out', suggestion: '' };
}

function unitWord(before: string, after: string): string {
  if (/\b(apt|unit|ste|suite|rm|room|fl|lot)\.? *$/i.test(before)) return '';
  return after.startsWith(' ') ? 'Unit' : 'Unit ';
}

/** An address in China, for the record of the person: characters, half-width letters and digits. */
function judgeHomeAddress(char: string): Finding | null {
  if (/[A-Za-z0-9 .,()#/·（），、。—-]/u.test(char)) return null;
  return judgeForeign(char, /^[A-Za-z0-9 .,()#/-]+$/) ?? printableCharacter(char);
}

/** Full-width forms, typographic quotes and accented letters have a plain twin; the rest has none. */
function judgeForeign(char: string, allowed: RegExp): Finding | null {
  const plain = PLAIN[char] ?? char.normalize('NFKC');
  if (plain !== char && allowed.test(plain)) return { advice: 'use_half_width', suggestion: plain };
  const folded = foldDiacritics(plain);
  if (folded !== plain && allowed.test(folded)) return { advice: 'use_plain_letter', suggestion: folded };
  return null;
}

const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '、': ',',
  '。': '.',
};
