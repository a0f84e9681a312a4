import Plane from 'lucide-react/icons/plane';
import { VisuallyHidden } from '../../kit/hidden.tsx';
import { Icon } from '../../kit/icon.tsx';
import { DayText } from '../../kit/when.tsx';
import { useQueueWords } from './queue.words.ts';

/** When somebody travels: their place in the queue follows it. @param short the day alone, for a narrow column */
export function TravelMark({ day, short }: { day: string; short?: true }) {
  const t = useQueueWords();
  return (
    <span className="c-tag c-tag-amber">
      <Icon of={Plane} />
      <span>{short ? <ShortDay day={day} /> : t.rich('queue.travels', { day: <DayText day={day} /> })}</span>
    </span>
  );
}

function ShortDay({ day }: { day: string }) {
  const [, month = '', date = ''] = day.split('-').map(Number).map(String);
  const t = useQueueWords();
  return (
    <time dateTime={day}>
      {month}/{date}
      <VisuallyHidden>{t('queue.travels', { day: '' })}</VisuallyHidden>
    </time>
  );
}
