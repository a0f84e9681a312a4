import { NOTICE_FRAME_EN, NOTICE_WORDS_EN } from '@lingshi/contract/message/notice.words.en.ts';
import { NOTICE_FRAME_ZH, NOTICE_WORDS_ZH } from '@lingshi/contract/message/notice.words.zh.ts';
import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';

export type Locale = 'zh' | 'en';

/** Nothing here may name a person: the subject travels in the clear, the rest lights up on a locked phone. */
export type NoticeFacts = {
  number: string;
  /** Name of the post in the reader's language. */
  post: string;
  /** 'YYYY-MM-DD' */
  dueDay: string | null;
  /** The page of the order. */
  link: string;
  demo: boolean;
};

export type NoticeText = { subject: string; mail: string; sms: string };

const WORDS = { zh: NOTICE_WORDS_ZH, en: NOTICE_WORDS_EN };
const FRAME = { zh: NOTICE_FRAME_ZH, en: NOTICE_FRAME_EN };
const DAY = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Whose turn it is, what to do, by when, and where: as a mail and as a text message. */
export function composeNotice(key: NoticeKey, locale: Locale, facts: NoticeFacts): NoticeText {
  const { number, post, dueDay, link, demo } = facts;
  const day = dueDay === null ? '' : DAY[locale].format(new Date(`${dueDay}T00:00:00Z`));
  const fill = (text: string) => fillPlaces(text, { number, post, day, link });
  const { subject, mail, sms } = WORDS[locale][key];
  const frame = FRAME[locale];
  const paragraphs = [frame.greeting, mail, frame.open, frame.warning, ...(demo ? [frame.demo] : [])];
  return {
    subject: fill(subject),
    mail: `${paragraphs.map(fill).join('\n\n')}\n`,
    sms: `${fill(sms)} ${link}`,
  };
}

function fillPlaces(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}
