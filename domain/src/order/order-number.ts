import { checkValue } from '../shared/iso-7064.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/**
 * Order numbers read `SF-26-7K3M9Q-C`: the post, the year, six drawn characters, one check character. They
 * are read aloud on the telephone, copied by hand onto envelopes and scanned from the information page.
 *
 * Letters and digits are those of Crockford's base 32: no I, L, O (taken for 1 and 0) and no U. The check
 * character is ISO/IEC 7064 MOD 37-2 over everything before it: it catches every single wrong character and
 * every swap of neighbours. Of its 37 values 32 are characters of the alphabet; a draw that would need one
 * of the other five (I, L, O, U, *) moves on to the next number.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SERIALS = 32 ** 6;

export type OrderNumberSeed = {
  /** Two or three letters. */
  postCode: string;
  /** Four digits. */
  year: number;
  /** At least four bytes, drawn by the caller from a secure source: a number must not be guessed. */
  random: Uint8Array;
};

/** Throws RangeError on a post code, year or draw of another shape: a bug of the caller. */
export function formatOrderNumber({ postCode, year, random }: OrderNumberSeed): string {
  if (!/^[A-Z]{2,3}$/.test(postCode)) throw new RangeError('a post code has two or three letters A to Z');
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError('a year is 2000 to 2099');
  if (random.length < 4) throw new RangeError('an order number takes four random bytes');
  const head = postCode + String(year).slice(2);
  const drawn = random.slice(0, 4).reduce((number, byte) => number * 256 + byte, 0) % SERIALS;
  return closed(head, drawn);
}

/**
 * Reads what was typed, heard or scanned: any case, full width, spaces, dots or no hyphens at all; O as 0
 * and I or L as 1 where no letter of that kind can stand, and the other way round in the post code.
 * @returns the number as it is printed; the detail of a refusal says whether the shape or the check is wrong
 */
export function parseOrderNumber(text: string): Result<string> {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const post = typed.slice(0, -9);
  const tail = typed.slice(-9).replaceAll('O', '0').replace(/[IL]/g, '1');
  const posts = lettersOf(post);
  if (posts.length === 0 || !/^\d{2}[0-9A-HJKMNP-TV-Z]{7}$/.test(tail)) {
    return refuse('order.number_invalid', { reason: 'shape' });
  }
  const fitting = posts.map((letters) => letters + tail).filter(isClosed);
  const [only] = fitting;
  if (only === undefined || fitting.length > 1)
    return refuse('order.number_invalid', { reason: 'check_character' });
  return ok(hyphenated(only));
}

/** The first number from `serial` on whose check character is in the alphabet. */
function closed(head: string, serial: number): string {
  const body = head + serialText(serial);
  const check = checkCharacter(body);
  return check === null ? closed(head, (serial + 1) % SERIALS) : hyphenated(body + check);
}

function serialText(serial: number): string {
  return Array.from({ length: 6 }, (_, place) => ALPHABET[Math.floor(serial / 32 ** (5 - place)) % 32]).join(
    '',
  );
}

/** Null where the value is that of I, L, O, U or *. */
function checkCharacter(body: string): string | null {
  return CHARACTERS[checkValue(Array.from(body, valueOf), 37)] ?? null;
}

function isClosed(compact: string): boolean {
  return checkCharacter(compact.slice(0, -1)) === compact.slice(-1);
}

// By value; holes where a value is that of no letter of the alphabet.
const CHARACTERS: readonly (string | undefined)[] = Array.from({ length: 37 }, (_, value) =>
  Array.from(ALPHABET).find((char) => valueOf(char) === value),
);

/** Values of ISO/IEC 7064: digits as they are, A = 10 to Z = 35. */
function valueOf(char: string): number {
  return Number.parseInt(char, 36);
}

/** What the post code can have been: 0 was an O, 1 an I or an L. Empty when it cannot be one. */
function lettersOf(post: string): string[] {
  if (!/^[A-Z01]{2,3}$/.test(post)) return [];
  return Array.from(post).reduce<string[]>(
    (heads, char) => heads.flatMap((head) => lettersBehind(char).map((letter) => head + letter)),
    [''],
  );
}

function lettersBehind(char: string): string[] {
  if (char === '1') return ['I', 'L'];
  return [char === '0' ? 'O' : char];
}

function hyphenated(compact: string): string {
  return compact.replace(/^([A-Z]+)(\d{2})(.{6})(.)$/, '$1-$2-$3-$4');
}
