import { formatDay } from '../../kit/format.ts';
import { fillPhrase } from '../../kit/words.ts';
import type { Locale } from '../../kit/locale.ts';
import type { OrderCard } from '../orders-read.ts';
import { en, enAct, enUntil } from './order-sentence.words.en.ts';
import { zh, zhAct, zhUntil } from './order-sentence.words.zh.ts';

type Head = Pick<OrderCard, 'status' | 'dueDay'>;

const PLAIN = { zh, en };
const UNTIL = { zh: zhUntil, en: enUntil };
const ACT = { zh: zhAct, en: enAct };

/** An order in one sentence: what to do by when, or what the post does until when. */
export function orderSentence({ status, dueDay }: Head, locale: Locale): string {
  if (dueDay === null) return PLAIN[locale][status];
  return fillPhrase(UNTIL[locale][status], { day: formatDay(dueDay, locale) }).join('');
}

export function orderActWords(status: OrderCard['status'], locale: Locale): string {
  return ACT[locale][status];
}
