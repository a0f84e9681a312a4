import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { formatDay } from '../../kit/format.ts';
import { fillPhrase } from '../../kit/words.ts';
import type { Locale } from '../../kit/locale.ts';
import type { OrderCard } from '../orders-read.ts';
import { ACTS, MAILED_SENTENCE, SENTENCES, SENTENCES_UNTIL } from './order-sentence.words.ts';

type Head = Pick<OrderCard, 'status' | 'dueDay' | 'mailed' | 'names'>;

/** An order in one sentence: what to do by when, or what the post does until when, of what its service makes. */
export function orderSentence({ status, dueDay, mailed, names }: Head, locale: Locale): string {
  if (mailed) return readPhrase(MAILED_SENTENCE, locale);
  const document = readPhrase(names.makes, locale);
  if (dueDay === null) return fillPhrase(readPhrase(SENTENCES[status], locale), { document }).join('');
  const day = formatDay(dueDay, locale);
  return fillPhrase(readPhrase(SENTENCES_UNTIL[status], locale), { day, document }).join('');
}

export function orderActWords(status: OrderCard['status'], locale: Locale): string {
  return readPhrase(ACTS[status], locale);
}
