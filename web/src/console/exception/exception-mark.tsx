import Split from 'lucide-react/icons/split';
import { Link } from 'wouter';
import { Icon } from '../../kit/icon.tsx';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { useExceptionWords } from './exception.words.ts';
import { useExceptionsOf } from './exceptions.ts';

/** On the desk of the order that is live, and of the one that was filed beside it. */
export function ExceptionMarks({ orderId }: { orderId: string }) {
  const me = useMe();
  return hasRole(me, 'reviewer', 'second_reviewer', 'post_admin', 'auditor') ? (
    <Marks orderId={orderId} />
  ) : null;
}

function Marks({ orderId }: { orderId: string }) {
  const t = useExceptionWords();
  const { data } = useExceptionsOf(orderId);
  return data?.exceptions.map(({ id, reference, state, filed }) => {
    const waits = state === 'wished' || state === 'asked';
    return (
      <Link key={id} href={`/exceptions/${id}`} className={`c-tag${waits ? ' c-tag-amber' : ''}`}>
        <Icon of={Split} />
        {t(filed?.orderId === orderId ? 'exception.mark_filed' : 'exception.mark_live', {
          reference,
          state: t(`exception.state_${state}`),
        })}
      </Link>
    );
  });
}
