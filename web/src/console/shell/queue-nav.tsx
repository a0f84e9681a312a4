import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import Archive from 'lucide-react/icons/archive';
import BookCheck from 'lucide-react/icons/book-check';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import HandHeart from 'lucide-react/icons/hand-heart';
import HandHelping from 'lucide-react/icons/hand-helping';
import Hourglass from 'lucide-react/icons/hourglass';
import Inbox from 'lucide-react/icons/inbox';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Scale from 'lucide-react/icons/scale';
import ScanBarcode from 'lucide-react/icons/scan-barcode';
import ScanSearch from 'lucide-react/icons/scan-search';
import Send from 'lucide-react/icons/send';
import Split from 'lucide-react/icons/split';
import Users from 'lucide-react/icons/users';
import { Link, useLocation } from 'wouter';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { hasRole } from '../session/session.ts';
import { useAgeWords } from './age.ts';
import { useCounts, useWaiting, type Counts } from './counts.ts';
import { useMe } from './officer-context.ts';
import { maySeeOrders, QUEUE_NAMES, worksIn } from './roles.ts';
import { useShellWords } from './shell.words.ts';

const ICONS: Record<Queue, IconShape> = {
  first_review: ScanSearch,
  interview: MessagesSquare,
  second_review: ClipboardCheck,
  waiting_applicant: Hourglass,
  mail_in: Inbox,
  production: BookCheck,
  mail_out: Send,
  hand_over: HandHelping,
  ended: Archive,
};

/** Where work waits, how much and since when. Beside a desk it shrinks to its icons and numbers. */
export function QueueNav() {
  const [place] = useLocation();
  const { data: counts } = useCounts();
  const waiting = useWaiting();
  const officer = useMe();
  const t = useShellWords();
  const narrow = place.startsWith('/order/');
  return (
    <nav className={`c-nav${narrow ? ' c-nav-narrow' : ''}`} aria-label={t('shell.queues')}>
      {maySeeOrders(officer.roles) && (
        <ul role="list">
          {QUEUE_NAMES.map((queue) => (
            <QueueLink key={queue} queue={queue} counts={counts} mine={worksIn(officer.roles, queue)} />
          ))}
        </ul>
      )}
      <ul role="list" className="c-nav-desks">
        {hasRole(officer, 'mail_room', 'production') && (
          <NavLink to="/mail-room" icon={ScanBarcode} words={t('shell.mail_room')} />
        )}
        {hasRole(officer, 'reviewer', 'post_admin') && (
          <NavLink to="/behalf" icon={HandHeart} words={t('shell.behalf')} />
        )}
        {hasRole(officer, 'reviewer', 'second_reviewer', 'post_admin', 'auditor') && (
          <NavLink to="/exceptions" icon={Split} words={t('shell.exceptions')} count={waiting?.exceptions} />
        )}
        {hasRole(officer, 'post_admin', 'auditor') && (
          <NavLink to="/officers" icon={Users} words={t('shell.officers')} />
        )}
        {hasRole(officer, 'editor', 'post_admin', 'auditor') && (
          <NavLink to="/rules" icon={Scale} words={t('shell.rules')} count={waiting?.rules} />
        )}
      </ul>
      {counts && !narrow && <Hold counts={counts} />}
    </nav>
  );
}

type QueueLinkProps = { queue: Queue; counts: Counts | undefined; mine: boolean };

function QueueLink({ queue, counts, mine }: QueueLinkProps) {
  const [place] = useLocation();
  const t = useShellWords();
  const age = useAgeWords();
  const counter = counts?.queues.find((one) => one.queue === queue);
  const here = place === `/queue/${queue}`;
  return (
    <li>
      <Link
        href={`/queue/${queue}`}
        className={`c-nav-link${mine ? ' c-nav-mine' : ''}`}
        aria-current={here ? 'page' : undefined}
        title={t(`shell.queue.${queue}`)}
      >
        <Icon of={ICONS[queue]} />
        <span className="c-nav-words">
          {t(`shell.queue.${queue}`)}
          {counter?.oldestAt && queue !== 'ended' && (
            <small>{t('shell.oldest', { age: age(counter.oldestAt) })}</small>
          )}
        </span>
        {counter && (
          <span className="c-nav-count" aria-label={t('shell.counter', { count: counter.count })}>
            {counter.count}
          </span>
        )}
      </Link>
    </li>
  );
}

type NavLinkProps = { to: string; icon: IconShape; words: string; count?: number | undefined };

function NavLink({ to, icon, words, count = 0 }: NavLinkProps) {
  const [place] = useLocation();
  const t = useShellWords();
  return (
    <li>
      <Link
        href={to}
        className="c-nav-link c-nav-mine"
        aria-current={place === to ? 'page' : undefined}
        title={words}
      >
        <Icon of={icon} />
        <span className="c-nav-words">{words}</span>
        {count > 0 && (
          <span className="c-nav-count" aria-label={t('shell.waiting', { count })}>
            {count}
          </span>
        )}
      </Link>
    </li>
  );
}

function Hold({ counts }: { counts: Counts }) {
  const t = useShellWords();
  return (
    <div className="c-nav-hold">
      {counts.mine > 0 && <p>{t('shell.mine', { count: counts.mine })}</p>}
      {counts.unread > 0 && <p>{t('shell.unread', { count: counts.unread })}</p>}
    </div>
  );
}
