import { cardOf, IDLE_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { Timeline, type Moment } from '../../kit/timeline.tsx';
import { TimeText } from '../../kit/when.tsx';
import { Section } from '../shell/section.tsx';
import { useStageDays } from '../stage-days.ts';
import { pastMoments } from './order-moments.ts';
import { useMessages, useOrderPlace, type OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { useStatusWords } from './status-words.ts';

/** What was, with dates on the post's clock; where it stands; what comes, with the days it has taken others. */
export function OrderTimeline({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const words = useStatusWords();
  const past = usePast(order);
  const now = useNow(order);
  const ahead = useAhead(order);
  return (
    <Section title={t('timeline.title')} hint={words(order.status).name}>
      <Timeline moments={[...past, ...now, ...ahead]} />
    </Section>
  );
}

function usePast(order: OrderPage): Moment[] {
  const t = useOrderWords();
  const { zone } = useOrderPlace(order);
  const messages = useMessages(order.id).data ?? [];
  return pastMoments(order).map(({ seq, at, name, messageId, wrong }): Moment => {
    const text = messages.find(({ id }) => id === messageId)?.text;
    return {
      key: String(seq),
      state: wrong ? 'wrong' : 'done',
      title: t(`event.${name}`),
      when: <TimeText at={at} {...(zone && { zone })} />,
      note: text && <p className="ord-words">{text}</p>,
    };
  });
}

function useNow({ status, turn, mailed, sight }: OrderPage): Moment[] {
  const t = useOrderWords();
  const words = useStatusWords();
  if (IDLE_STATUSES.includes(status)) return [];
  const { name, applicant } = words(status);
  const watched = sight === 'watched' && turn === 'applicant';
  return [
    {
      key: 'now',
      state: 'now',
      title: turn === 'applicant' ? t(yoursOr(sight), { name }) : name,
      note: mailed ? t('order.mailed') : !watched && applicant,
      mine: turn === 'applicant' && !watched,
    },
  ];
}

/** Whose part a step is: one's own, or of whoever files under one's mandate. */
function yoursOr(sight: OrderPage['sight']): 'timeline.yours' | 'timeline.holders' {
  return sight === 'watched' ? 'timeline.holders' : 'timeline.yours';
}

function useAhead({ ahead, sight }: OrderPage): Moment[] {
  const t = useOrderWords();
  const words = useStatusWords();
  const daysOf = useStageDays();
  return ahead.map(({ status, days }): Moment => {
    const { name } = words(status);
    return {
      key: status,
      state: 'next',
      title: cardOf(status).turn === 'applicant' ? t(yoursOr(sight), { name }) : name,
      when: days && daysOf(days),
    };
  });
}
