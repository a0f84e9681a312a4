import { sayIn } from '@lingshi/languages/every-language.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import { STAFF_WORDS } from './staff.words.ts';

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

function timeIn(locale: string, minutes: number): string {
  if (minutes < 60) return sayIn(locale, STAFF_WORDS.minutes, { count: minutes });
  return sayIn(locale, STAFF_WORDS.hours, { count: minutes / 60 });
}
