import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleX from 'lucide-react/icons/circle-x';
import type { ReactNode } from 'react';
import { Icon, type IconShape } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import './timeline.css';

export type MomentState = 'done' | 'now' | 'next' | 'wrong';

export type Moment = {
  key: string;
  state: MomentState;
  title: ReactNode;
  /** Its date, or honest days for what comes: "usually 5 to 8 working days". */
  when?: ReactNode;
  note?: ReactNode;
  /** Now, and it is the reader's turn. */
  mine?: boolean;
};

const MARKS: Record<MomentState, IconShape> = {
  done: CircleCheck,
  now: CircleDot,
  next: Circle,
  wrong: CircleX,
};

export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const t = useKitWords();
  return (
    <ol className="k-timeline" role="list">
      {moments.map(({ key, state, title, when, note, mine }) => (
        <li
          key={key}
          className={`k-moment-${state}${mine ? ' k-moment-mine' : ''}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="k-moment-mark">
            <Icon of={MARKS[state]} />
          </span>
          <p className="k-moment-title">
            <span className="k-hidden">{t(`kit.timeline_${state === 'wrong' ? 'now' : state}`)}: </span>
            {title}
          </p>
          {when && <p className="k-moment-when">{when}</p>}
          {note && <div className="k-quiet">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
