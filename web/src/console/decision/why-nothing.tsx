import Info from 'lucide-react/icons/info';
import Lock from 'lucide-react/icons/lock';
import UsersRound from 'lucide-react/icons/users-round';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { useDecisionWords } from './decision.words.ts';

/** Why there is no button: silence would look like a fault. */
export function WhyNothing({ desk: { order } }: { desk: Desk }) {
  const t = useDecisionWords();
  const me = useMe();
  const status = useStatusWords()(order.status);
  const ownCase =
    order.status === 'in_second_review' && order.firstReviewByMe && hasRole(me, 'second_reviewer');
  if (ownCase)
    return (
      <p className="c-why">
        <Icon of={UsersRound} />
        {t('decision.same_officer')}
      </p>
    );
  if (order.claimedBy !== null && !order.claimedByMe)
    return (
      <p className="c-why">
        <Icon of={Lock} />
        {t('decision.claimed')}
      </p>
    );
  return (
    <p className="c-why">
      <Icon of={Info} />
      {order.turn === 'nobody' ? t('decision.ended') : `${status.post} ${t('decision.none_here')}`}
    </p>
  );
}
