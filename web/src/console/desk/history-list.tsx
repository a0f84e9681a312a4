import type { OrderEventType } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import { Timeline, type Moment } from '../../kit/timeline.tsx';
import { useShellWords } from '../shell/shell.words.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { WhenHere } from './when-here.tsx';

/** Everything that happened, newest first, with the words that went with it. */
export function HistoryList({ desk: { timeline, messages } }: { desk: Desk }) {
  const t = useDeskWords();
  const by = useByWords();
  const moments = timeline.toReversed().map((entry): Moment => ({
    key: String(entry.seq),
    state: 'done',
    title: t(`desk.event.${entry.type as OrderEventType}`),
    when: (
      <>
        <WhenHere at={entry.at} /> · {by(entry)}
      </>
    ),
    note: messages.find(({ id }) => id === entry.messageId)?.text,
  }));
  return <Timeline moments={moments} />;
}

function useByWords(): (entry: Desk['timeline'][number]) => string {
  const t = useDeskWords();
  const shell = useShellWords();
  return ({ by, role }) => {
    const officer = role as keyof typeof ROLES | null;
    return by === 'post' && officer && officer in ROLES ? shell(`shell.role.${officer}`) : t(`desk.by.${by}`);
  };
}

const ROLES = { reviewer: 1, second_reviewer: 1, interviewer: 1, mail_room: 1, production: 1 } as const;
