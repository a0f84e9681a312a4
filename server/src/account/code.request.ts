import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import type { Asker } from '../platform/http/device-cookie.ts';
import type { Solution } from './code.puzzle.ts';

export type CodePurpose = 'sign_in' | 'change_contact' | 'reauthenticate';

export type CodeRequest = {
  purpose: CodePurpose;
  contact: Contact;
  locale: Locale;
  accountId: string | null;
  /** Whose wish it is, and whether they were here before. */
  asker: Asker;
  /** Of the puzzle that a stranger was given. */
  solution?: Solution | undefined;
};
