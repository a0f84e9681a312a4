export type ContactCheck =
  | { ok: true; contact: string }
  | { ok: false; reason: 'empty' | 'email' | 'phone' }
  /** A number without its country: `guesses` are ways to read it, for the person to pick from. Never guessed for them. */
  | { ok: false; reason: 'country_code'; guesses: string[] };

const NORTH_AMERICA = /^1?([2-9]\d{2}[2-9]\d{6})$/;
const CHINA = /^(?:86)?(1[3-9]\d{9})$/;

/** What can be told about a contact before it is sent; the server has the last word. */
export function checkContact(typed: string): ContactCheck {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (text.includes('@')) {
    const email = text.replace(/\s/g, '');
    return /^[^@]+@[^@]+\.[^@.]{2,}$/.test(email)
      ? { ok: true, contact: email }
      : { ok: false, reason: 'email' };
  }
  const number = text.replace(/^00/, '+').replace(/[\s().\u2010-\u2015-]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(number)) return { ok: true, contact: number };
  if (number.startsWith('+') || !/^\d{5,15}$/.test(number)) {
    return { ok: false, reason: /\d{3}/.test(number) ? 'phone' : 'email' };
  }
  return { ok: false, reason: 'country_code', guesses: guessesOf(number) };
}

function guessesOf(number: string): string[] {
  const [, american] = NORTH_AMERICA.exec(number) ?? [];
  const [, chinese] = CHINA.exec(number) ?? [];
  return [american && `+1 ${american}`, chinese && `+86 ${chinese}`].filter(
    (guess) => guess !== undefined,
  ) as string[];
}
