import CalendarClock from 'lucide-react/icons/calendar-clock';
import MessagesSquare from 'lucide-react/icons/messages-square';
import type { ReactNode } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { Icon, type IconShape } from '../../kit/icon.tsx';
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
  const later =
    face.nextDay === null
      ? t('face.way_tomorrow')
      : t.rich('face.way_day', { day: <DayText day={face.nextDay} /> });
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
        <Way icon={MessagesSquare} title={t('face.way_interview')} words={t('face.way_interview_text')} />
        <Way icon={CalendarClock} title={later} words={t('face.way_later_text')} />
      </ol>
      <LinkButton wide to={backTo(order)}>
        {t('face.come_back')}
      </LinkButton>
    </>
  );
}

function Way({ icon, title, words }: { icon: IconShape; title: ReactNode; words: string }) {
  return (
    <li>
      <Icon of={icon} />
      <div>
        <strong>{title}</strong>
        <p>{words}</p>
      </div>
    </li>
  );
}

function backTo({ id, status }: OrderPage): string {
  return status === 'needs_supplement' ? `/orders/${id}/supplement` : `/orders/${id}/form`;
}
