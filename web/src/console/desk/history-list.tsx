import type { OrderEventType } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { ExceptionStep } from '@lingshi/domain/order/order.exception.ts';
import { HANDLER_ROLES } from '@lingshi/domain/shared/staff-role.ts';
import { Timeline, type Moment } from '../../kit/timeline.tsx';
import { useRoleWords } from '../shell/role-words.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { WhenHere } from './when-here.tsx';

/** As the timeline names them: an exception is told by its step. */
type ToldType = Exclude<OrderEventType, 'exceptionNoted'> | `exceptionNoted_${ExceptionStep}`;

/** Everything that happened, newest first, with the words that went with it. */
export function HistoryList({ desk: { timeline, messages } }: { desk: Desk }) {
  const t = useDeskWords();
  const by = useByWords();
  const moments = timeline.toReversed().map((entry): Moment => ({
    key: String(entry.seq),
    state: 'done',
    title: t(`desk.event.${entry.type as ToldType}`),
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
  const roleWords = useRoleWords();
  return ({ by, role }) => {
    const officer = HANDLER_ROLES.find((one) => one === role);
    return by === 'post' && officer ? roleWords(officer) : t(`desk.by.${by}`);
  };
}
