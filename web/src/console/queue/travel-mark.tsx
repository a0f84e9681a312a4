import Plane from 'lucide-react/icons/plane';
import { Icon } from '../../kit/icon.tsx';
import { DayText } from '../../kit/when.tsx';
import { useQueueWords } from './queue.words.ts';

/** When somebody travels: their place in the queue follows it. */
export function TravelMark({ day }: { day: string }) {
  const t = useQueueWords();
  return (
    <span className="c-tag c-tag-amber">
      <Icon of={Plane} />
      <span>{t.rich('queue.travels', { day: <DayText day={day} /> })}</span>
    </span>
  );
}
