import { formatDay } from '../../kit/format.ts';
import { fillPhrase } from '../../kit/words.ts';
import type { Locale } from '../../kit/locale.ts';
import type { OrderCard } from '../orders-read.ts';
import { en, enAct, enPosted, enUntil } from './order-sentence.words.en.ts';
import { zh, zhAct, zhPosted, zhUntil } from './order-sentence.words.zh.ts';

type Head = Pick<OrderCard, 'status' | 'dueDay' | 'posted'>;

const PLAIN = { zh, en };
const UNTIL = { zh: zhUntil, en: enUntil };
const POSTED = { zh: zhPosted, en: enPosted };
const ACT = { zh: zhAct, en: enAct };

/** An order in one sentence: what to do by when, or what the post does until when. */
export function orderSentence({ status, dueDay, posted }: Head, locale: Locale): string {
  if (posted) return POSTED[locale];
  if (dueDay === null) return PLAIN[locale][status];
  return fillPhrase(UNTIL[locale][status], { day: formatDay(dueDay, locale) }).join('');
}

export function orderActWords(status: OrderCard['status'], locale: Locale): string {
  return ACT[locale][status];
}
