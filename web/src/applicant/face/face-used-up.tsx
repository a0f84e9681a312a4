import CalendarClock from 'lucide-react/icons/calendar-clock';
import MessagesSquare from 'lucide-react/icons/messages-square';
import { LinkButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Notice } from '../../kit/notice.tsx';
import { DayText } from '../../kit/when.tsx';
import type { OrderPage } from '../form/form-read.ts';
import type { FaceState, FaceVerdict } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import './face.css';

type UsedUpProps = { order: OrderPage; face: FaceState; verdict: FaceVerdict | null };

/**
 * Rule: facts A7: the tries of a day are over. What happened in one sentence and no blame, then the two ways on: the
 * interview, for which nobody has to come back, and another day.
 */
export function UsedUp({ order, face, verdict }: UsedUpProps) {
  const t = useFaceWords();
  const fault = (verdict ?? face).fault;
  return (
    <>
      <Notice
        tone="amber"
        live={verdict ? 'alert' : undefined}
        title={t('face.no_tries_title', { count: face.triesADay })}
      >
        <p>
          {fault !== null && t('face.no_tries_last', { fault: t(`face.fault_${fault}`) })}
          {t('face.no_tries_why')}
        </p>
      </Notice>
      <h2>{t('face.ways_title')}</h2>
      <ol role="list" className="face-ways">
        <li>
          <Icon of={MessagesSquare} />
          <div>
            <strong>{t('face.way_interview')}</strong>
            <p>{t('face.way_interview_text')}</p>
          </div>
        </li>
        <li>
          <Icon of={CalendarClock} />
          <div>
            <strong>
              {face.nextDay === null
                ? t('face.way_tomorrow')
                : t.rich('face.way_day', { day: <DayText day={face.nextDay} /> })}
            </strong>
            <p>{t('face.way_later_text')}</p>
          </div>
        </li>
      </ol>
      <LinkButton wide to={backTo(order)}>
        {t('face.come_back')}
      </LinkButton>
    </>
  );
}

function backTo({ id, status }: OrderPage): string {
  return status === 'needs_supplement' ? `/orders/${id}/supplement` : `/orders/${id}/form`;
}
