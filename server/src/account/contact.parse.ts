import { parsePhoneNumberWithError, ParseError } from 'libphonenumber-js/min';
import { normaliseEmail } from '@lingshi/domain/identity/contact.ts';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { maskEmail, maskPhone } from '@lingshi/domain/identity/masking.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Refusal, Result } from '@lingshi/domain/shared/result.ts';

/**
 * What a person types to sign in: an e-mail address, or a phone number of any country with its `+` and country
 * code. A number without them is refused and not guessed: the code would go to a stranger.
 * @returns a refusal whose detail says which kind it was taken for and what is wrong with it
 */
export function parseContact(text: string): Result<Contact> {
  const typed = text.normalize('NFKC').trim();
  if (typed.includes('@')) {
    const email = normaliseEmail(typed);
    return email.ok ? ok({ kind: 'email', value: email.value }) : email;
  }
  return parsePhone(typed);
}

export function maskContact({ kind, value }: Contact): string {
  return kind === 'email' ? maskEmail(value) : maskPhone(value);
}

// "00" is how many countries dial abroad; people write it for the +.
function parsePhone(typed: string): Result<Contact> {
  const number = typed.replace(/^00/, '+');
  if (!/\d/.test(number)) return refuse('contact.invalid', { reason: 'neither' });
  if (!number.startsWith('+')) return refusePhone('country_code_missing');
  try {
    const phone = parsePhoneNumberWithError(number);
    // Possible, not assigned: lists of assigned numbers are older than the newest numbers.
    if (!phone.isPossible() || phone.ext !== undefined) return refusePhone('length');
    return ok({ kind: 'phone', value: phone.number });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return refusePhone(REASONS[error.message] ?? 'not_a_number');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  INVALID_COUNTRY: 'country_code_unknown',
  TOO_SHORT: 'length',
  TOO_LONG: 'length',
};

function refusePhone(reason: string): Refusal {
  return refuse('contact.invalid', { kind: 'phone', reason });
}
