import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { sayIn } from '@lingshi/languages/every-language.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Db as OutboxDb, Message } from '../platform/delivery/outbox.ts';
import type { AccountParts } from './account.parts.ts';
import { ACCOUNT_WORDS } from './account.words.ts';

type Sealing = Pick<AccountParts, 'keyring' | 'config'>;

/** Writes the code to its contact, in the transaction that makes the code. */
export async function sendCode(
  parts: Sealing,
  db: OutboxDb,
  code: { id: string; code: string; minutes: number; expiresAt: string; contact: Contact; locale: Locale },
): Promise<void> {
  const { codeSubject, codeText } = ACCOUNT_WORDS;
  const { contact, locale } = code;
  const message: Message =
    contact.kind === 'email'
      ? mailTo(
          contact.value,
          sayIn(locale, codeSubject),
          sayIn(locale, codeText, { code: code.code, minutes: code.minutes }),
        )
      : { channel: 'sms', to: contact.value, text: codeSms(parts, code) };
  const timely = { ...message, uselessAfter: code.expiresAt };
  await enqueueMessage(parts.keyring.root.outbox, db, `code:${code.id}`, timely);
}

/** A change somebody else may have made: every contact the account has or had is told (OWASP ASVS 6.3.7). */
export async function sendChangeNotice(
  { keyring, config }: Sealing,
  db: OutboxDb,
  change: {
    id: string;
    contacts: readonly Contact[];
    locale: Locale;
    what: 'contactAdded' | 'passkeyAdded';
    masked?: string;
  },
): Promise<void> {
  const { locale, what, masked = '' } = change;
  const subject = sayIn(locale, ACCOUNT_WORDS.changeSubject);
  const text = sayIn(locale, ACCOUNT_WORDS[what], { masked, address: config.publicOrigin });
  for (const [at, { kind, value }] of change.contacts.entries()) {
    const message: Message =
      kind === 'email' ? mailTo(value, subject, text) : { channel: 'sms', to: value, text };
    await enqueueMessage(keyring.root.outbox, db, `account_change:${change.id}:${at}`, message);
  }
}

// The last line lets phones offer the code to our own page and to no other (WICG origin-bound one-time codes).
function codeSms(
  { config }: Sealing,
  { code, minutes, locale }: { code: string; minutes: number; locale: Locale },
) {
  return `${sayIn(locale, ACCOUNT_WORDS.codeSms, { code, minutes })}\n\n@${new URL(config.publicOrigin).hostname} #${code}`;
}

function mailTo(to: string, subject: string, text: string): Message {
  return { channel: 'mail', to, subject, text };
}
