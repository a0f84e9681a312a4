/**
 * What a screen shows until somebody unmasks it and says why: enough to tell two records apart, not enough
 * to use. Every function takes the normalised value and never returns all of it.
 */

/** Two characters at each end: 11**************2X. The first two are only the province. */
export function maskResidentId(number: string): string {
  return maskMiddle(number, 2, 2);
}

/** The series letter and the last two: E******78. */
export function maskPassportNumber(number: string): string {
  return maskMiddle(number, 1, 2);
}

/** A slip of the keyboard; where more differs, it is another number, and stars hide no less of it. */
const SLIP = 2;

/**
 * Two passport numbers that ought to be one, each masked; where they differ in one or two characters, these are shown:
 * E***4***78 beside E***5***78.
 */
export function maskBeside(one: string, other: string): [string, string] {
  const [left, right] = [Array.from(one), Array.from(other)];
  const apart = left.flatMap((char, at) => (char === right[at] ? [] : [at]));
  const slip = left.length === right.length && apart.length <= SLIP;
  const mask = (chars: string[]) => {
    const hidden = Array.from(maskPassportNumber(chars.join('')));
    return hidden.map((char, at) => (slip && apart.includes(at) ? (chars[at] ?? char) : char)).join('');
  };
  return [one === '' ? '' : mask(left), other === '' ? '' : mask(right)];
}

/** The first character and at most three stars: 王*, 欧***. A name of four or more does not tell its length. */
export function maskChineseName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  return first + '*'.repeat(Math.min(3, Math.max(1, rest.length)));
}

/** The first letter of either part: W***, X***. */
export function maskPinyinName(name: { surname: string; given: string }): string {
  return [name.surname, name.given]
    .filter((part) => part !== '')
    .map((part) => `${part.slice(0, 1)}***`)
    .join(', ');
}

/** The first letter of the mailbox; the domain stays, by it people know which address is meant. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const mailbox = at === -1 ? email : email.slice(0, at);
  return `${mailbox.length > 1 ? mailbox.slice(0, 1) : ''}***${at === -1 ? '' : email.slice(at)}`;
}

/** The last two digits, of a number in E.164: +**********34. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+/, '');
  return `+${maskMiddle(digits, 0, 2)}`;
}

/** A text too short to keep both ends is hidden whole. */
function maskMiddle(text: string, head: number, tail: number): string {
  const chars = Array.from(text);
  if (chars.length < (head + tail) * 2) return '*'.repeat(Math.max(chars.length, 3));
  const hidden = chars.length - head - tail;
  return chars.slice(0, head).join('') + '*'.repeat(hidden) + chars.slice(chars.length - tail).join('');
}

/** How a number of the form is masked, by what is written beside its field. */
export const MASKS = { resident_id: maskResidentId, passport: maskPassportNumber } as const;
export type Mask = keyof typeof MASKS;
