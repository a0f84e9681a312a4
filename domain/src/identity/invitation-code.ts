/** No letter that reads like a digit (I, L, O) and no U, by which words are made: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const GROUP = 5;

/** 50 bits: with a few tries an hour nobody finds one, and two people can read it to each other on the phone. */
export function invitationCodeFrom(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError(`${LENGTH} bytes are needed.`);
  // 32 divides 256: every letter is equally likely.
  return Array.from(random.slice(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? '').join('');
}

/** Two groups, for eyes and ears: 7K2MD-0QX4T. */
export function formatInvitationCode(code: string): string {
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** As somebody typed or pasted it, full-width letters included. @returns null when it can be none */
export function parseInvitationCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const known = Array.from(code).every((letter) => LETTERS.includes(letter));
  return known && code.length === LENGTH ? code : null;
}
