import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { postMessage } from '../platform/delivery/outbox.ts';
import type { Db as OutboxDb, Message } from '../platform/delivery/outbox.ts';
import type { AccountParts } from './account.parts.ts';
import { ACCOUNT_WORDS } from './account.words.ts';
import type { AccountWords } from './account.words.ts';

export type Locale = 'zh' | 'en';
type Sealing = Pick<AccountParts, 'keyring' | 'config'>;

/** Writes the code to its contact, in the transaction that makes the code. */
export async function postCode(
  parts: Sealing,
  db: OutboxDb,
  code: { id: string; code: string; minutes: number; contact: Contact; locale: Locale },
): Promise<void> {
  const words = ACCOUNT_WORDS[code.locale];
  const message: Message =
    code.contact.kind === 'email'
      ? mailTo(code.contact.value, words.codeSubject, words.codeText(code.code, code.minutes))
      : { channel: 'sms', to: code.contact.value, text: codeSms(parts, words, code) };
  await postMessage(parts.keyring.root.outbox, db, `code:${code.id}`, message);
}

/** A change somebody else may have made: every contact the account has or had is told (OWASP ASVS 6.3.7). */
export async function postChange(
  { keyring, config }: Sealing,
  db: OutboxDb,
  change: {
    id: string;
    contacts: readonly Contact[];
    locale: Locale;
    tell: (words: AccountWords, address: string) => string;
  },
): Promise<void> {
  const words = ACCOUNT_WORDS[change.locale];
  const text = change.tell(words, config.publicOrigin);
  for (const [at, { kind, value }] of change.contacts.entries()) {
    const message: Message =
      kind === 'email' ? mailTo(value, words.changeSubject, text) : { channel: 'sms', to: value, text };
    await postMessage(keyring.root.outbox, db, `account_change:${change.id}:${at}`, message);
  }
}

// The last line lets phones offer the code to our own page and to no other (WICG origin-bound one-time codes).
function codeSms(
  { config }: Sealing,
  words: AccountWords,
  { code, minutes }: { code: string; minutes: number },
) {
  return `${words.codeSms(code, minutes)}\n\n@${new URL(config.publicOrigin).hostname} #${code}`;
}

function mailTo(to: string, subject: string, text: string): Message {
  return { channel: 'mail', to, subject, text };
}
