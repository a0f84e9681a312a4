import { z } from 'zod';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/** Where codes and notices go. A phone number is in E.164: `+` and 7 to 15 digits. Source: ITU-T E.164. */
export type Contact = { kind: 'email'; value: string } | { kind: 'phone'; value: string };

/** Source: RFC 5321 4.5.3.1: 64 octets before the @, 254 in all. */
const LONGEST_MAILBOX = 64;
const LONGEST_EMAIL = 254;

const emailSchema = z.email().max(LONGEST_EMAIL);

/**
 * An address as mail is sent to it: trimmed, half-width, the domain in lower case. The mailbox keeps its
 * case and its `+tag`: only the host that runs it may say what they mean (RFC 5321 2.4).
 */
export function normaliseEmail(text: string): Result<string> {
  const typed = text.normalize('NFKC').replace(/\s/gu, '');
  const at = typed.lastIndexOf('@');
  const email = typed.slice(0, at) + typed.slice(at).toLowerCase();
  if (at < 1 || at > LONGEST_MAILBOX || !emailSchema.safeParse(email).success) {
    return refuse('contact.invalid', { kind: 'email' });
  }
  return ok(email);
}

/**
 * Finds an account. Case is dropped here: hosts treat Li@ and li@ as one mailbox, and two accounts that
 * differ in case alone would be a trap for their owner. A key, never an address to send to.
 */
export function contactKey(contact: Contact): string {
  return `${contact.kind}:${contact.value.toLowerCase()}`;
}
