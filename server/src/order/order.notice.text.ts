import { NOTICE_FRAME, NOTICE_WORDS } from '@lingshi/contract/message/notice.words.ts';
import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';
import type { Locale, Phrase } from '@lingshi/domain/shared/phrase.ts';
import { sayIn } from '@lingshi/languages/every-language.ts';
import { dayInMail } from '../platform/delivery/day-in-mail.ts';

/** Nothing here may name a person: the subject travels in the clear, the rest lights up on a locked phone. */
export type NoticeFacts = {
  number: string;
  /** Name of the post in the reader's language. */
  post: string;
  /** 'YYYY-MM-DD' */
  dueDay: string | null;
  /** The page of the order. */
  link: string;
  /** Whether it stands under Messages too. */
  kept?: boolean;
  demo: boolean;
};

export type NoticeText = { subject: string; mail: string; sms: string };

/** Whose turn it is, what to do, by when, and where: as a mail and as a text message. */
export function composeNotice(key: NoticeKey, locale: Locale, facts: NoticeFacts): NoticeText {
  const { number, post, dueDay, link, demo, kept = true } = facts;
  const day = dueDay === null ? '' : dayInMail(locale, dueDay, 'long');
  const fill = (phrase: Phrase) => sayIn(locale, phrase, { number, post, day, link });
  const { subject, mail, sms } = NOTICE_WORDS[key];
  const frame = NOTICE_FRAME;
  // Messages keep what concerns an order of the reader's: of nothing else is it said that it stands there.
  const warning = kept ? [frame.warning] : [];
  const paragraphs = [frame.greeting, mail, frame.open, ...warning, ...(demo ? [frame.demo] : [])];
  return {
    subject: fill(subject),
    mail: `${paragraphs.map(fill).join('\n\n')}\n`,
    sms: `${fill(sms)} ${link}`,
  };
}
