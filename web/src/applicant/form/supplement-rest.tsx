import { useLocale } from '../../kit/locale.ts';
import { SummaryList } from '../../kit/summary-list.tsx';
import type { Topic } from '../offline/draft-store.ts';
import type { Answer } from './answer-path.ts';
import { rowsOf, type Reading } from './answer-rows.ts';
import { useFieldWords } from './field.words.ts';
import { usePageWords } from './form.words.ts';
import { useCountryOf } from '../posts-read.ts';
import { useFormTexts, usePosts, type OrderPage } from './form-read.ts';
import './form.css';

/** During a supplement: the fields of the page that were not asked for, as they were sent. */
export function SupplementRest({ order, topic, answer }: { order: OrderPage; topic: Topic; answer: Answer }) {
  const t = usePageWords();
  const reading = useReading(order);
  const asked = order.supplement?.targets ?? [];
  if (order.status !== 'needs_supplement') return null;
  const rest = rowsOf(topic, answer, reading).filter(
    ({ path, value }) => value !== '' && !asked.includes(`${topic}.${path.split('.')[0]}`),
  );
  if (rest.length === 0) return null;
  return (
    <section className="form-part">
      <h2>{t('form.rest')}</h2>
      <SummaryList rows={rest.map(({ path, ...row }) => ({ key: path, ...row }))} />
    </section>
  );
}

/** What answers of this order are put into words with. */
export function useReading(order: OrderPage): Reading {
  return {
    f: useFieldWords(),
    p: usePageWords(),
    locale: useLocale(),
    posts: usePosts().data,
    format: useCountryOf(order.post)?.addressFormat,
    texts: useFormTexts(order).data,
  };
}
