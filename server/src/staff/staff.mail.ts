import { ROLE_WORDS } from '@lingshi/contract/staff/role.words.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';
import { sayIn } from '@lingshi/languages/every-language.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { STAFF_WORDS, WITNESS_WORDS } from './staff.words.ts';
import type { ToldAct } from './staff.told.ts';

/** Two languages in one mail: before the first sign-in nobody knows which one the officer reads. */
export function linkMail(to: string, address: string, minutes: number): Message {
  const both = ['zh', 'en'];
  const subject = both.map((locale) => sayIn(locale, STAFF_WORDS.subject)).join(' · ');
  const text = both.map((locale) =>
    sayIn(locale, STAFF_WORDS.text, { address, time: timeIn(locale, minutes) }),
  );
  return { channel: 'mail', to, subject, text: text.join('\n\n') };
}

/** For an officer who asks for a link before a second factor is set up: only an administrator sends one then. */
export function notEnrolledMail(to: string): Message {
  const both = ['zh', 'en'];
  const subject = both.map((locale) => sayIn(locale, STAFF_WORDS.subject)).join(' · ');
  const text = both.map((locale) => sayIn(locale, STAFF_WORDS.notEnrolled)).join('\n\n');
  return { channel: 'mail', to, subject, text };
}

type Said = {
  what: ToldAct;
  officer: string;
  /** null: the operator. */
  by: string | null;
  roles?: readonly StaffRole[];
  post: string;
  at: Date;
};

/** What was done to an officer, for whoever has power at the post: names of officers, and nobody else's. */
export function witnessMail(
  { config, rules }: Pick<AccountParts, 'config' | 'rules'>,
  to: string,
  { what, officer, by, roles = [], post, at }: Said,
): Message {
  const timeZone = rules.findPost(post)?.timeZone ?? 'Etc/UTC';
  const both = ['zh', 'en'];
  const saidIn = (locale: string) =>
    sayIn(locale, STAFF_WORDS.witnessed, {
      officer,
      by: by ?? sayIn(locale, STAFF_WORDS.operator),
      time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at),
      act: sayIn(locale, WITNESS_WORDS[what], { roles: rolesIn(locale, roles) }),
      address: `${config.consoleOrigin}/officers`,
    });
  const subject = both.map((locale) => sayIn(locale, STAFF_WORDS.witnessedSubject)).join(' · ');
  return { channel: 'mail', to, subject, text: both.map(saidIn).join('\n\n') };
}

function rolesIn(locale: string, roles: readonly StaffRole[]): string {
  if (roles.length === 0) return sayIn(locale, STAFF_WORDS.noRole);
  return roles.map((role) => sayIn(locale, ROLE_WORDS[role])).join(' · ');
}

function timeIn(locale: string, minutes: number): string {
  if (minutes < 60) return sayIn(locale, STAFF_WORDS.minutes, { count: minutes });
  return sayIn(locale, STAFF_WORDS.hours, { count: minutes / 60 });
}
