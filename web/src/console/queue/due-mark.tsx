import type { Turn } from '@lingshi/domain/order/order.card.ts';
import AlarmClock from 'lucide-react/icons/alarm-clock';
import CalendarDays from 'lucide-react/icons/calendar-days';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { DayText } from '../../kit/when.tsx';
import { usePostToday } from '../shell/post-zone.ts';
import { useQueueWords } from './queue.words.ts';
import { useTurnWords } from './status-words.ts';
import { urgencyOf, type Urgency } from './urgency.ts';

const ICONS: Record<Urgency['tone'], IconShape> = {
  vermilion: CircleAlert,
  amber: AlarmClock,
  slate: CalendarDays,
};

type DueMarkProps = {
  turn: Turn;
  dueDay: string | null;
  /** With the day itself beside the count. */
  full?: boolean;
};

/** Whose turn and until when; colour, picture and words say the same. */
export function DueMark({ turn, dueDay, full }: DueMarkProps) {
  const today = usePostToday();
  const turnWords = useTurnWords();
  if (dueDay === null) return <span className="c-tag c-tag-slate">{turnWords(turn)}</span>;
  const urgency = urgencyOf(dueDay, today);
  return (
    <span className={`c-tag c-tag-${urgency.tone}`}>
      <Icon of={ICONS[urgency.tone]} />
      <span>
        {turnWords(turn)} · <CountWords days={urgency.days} />
        {full && (
          <span className="c-tag-day">
            {' '}
            <DayText day={dueDay} />
          </span>
        )}
      </span>
    </span>
  );
}

function CountWords({ days }: { days: number }) {
  const t = useQueueWords();
  if (days < 0) return t('queue.overdue_days', { count: -days });
  if (days === 0) return t('queue.due_today');
  if (days === 1) return t('queue.due_tomorrow');
  return t('queue.due_days', { count: days });
}
