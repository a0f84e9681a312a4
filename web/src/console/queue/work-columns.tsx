import { STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import Hand from 'lucide-react/icons/hand';
import Lock from 'lucide-react/icons/lock';
import MapPin from 'lucide-react/icons/map-pin';
import MapPinOff from 'lucide-react/icons/map-pin-off';
import MessagesSquare from 'lucide-react/icons/messages-square';
import MessageSquareDot from 'lucide-react/icons/message-square-dot';
import { Link } from 'wouter';
import { Icon } from '../../kit/icon.tsx';
import { VisuallyHidden } from '../../kit/hidden.tsx';
import { useAgeWords } from '../shell/age.ts';
import { useMe } from '../shell/officer-context.ts';
import { mayOpenOrders } from '../shell/roles.ts';
import { DueMark } from './due-mark.tsx';
import { TravelMark } from './travel-mark.tsx';
import { useQueueWords } from './queue.words.ts';
import { useServiceWords } from './service-words.ts';
import { useStatusWords } from './status-words.ts';
import type { WorkLine } from './work-list.ts';

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, WorkLine>();

/** Fixed columns: the eye finds the same thing in the same place in every queue. Widths are in queue.css. */
export const columns = helper.columns([
  helper.display({ id: 'mark', cell: ({ row }) => <ClaimMark line={row.original} /> }),
  helper.display({ id: 'number', cell: ({ row }) => <NumberLink line={row.original} /> }),
  helper.accessor('maskedName', { id: 'name', cell: ({ getValue }) => getValue() }),
  helper.display({ id: 'service', cell: ({ row }) => <Service line={row.original} /> }),
  helper.accessor('away', { id: 'district', cell: ({ getValue }) => <DistrictMark away={getValue()} /> }),
  helper.accessor('status', { id: 'status', cell: ({ row }) => <Status line={row.original} /> }),
  helper.display({
    id: 'due',
    cell: ({ row: { original } }) => <DueMark turn={STATUS[original.status].turn} dueDay={original.dueDay} />,
  }),
  helper.display({
    id: 'waiting',
    cell: ({ row: { original } }) =>
      original.travelDay === null ? (
        <Waiting since={original.queueAt} />
      ) : (
        <TravelMark short day={original.travelDay} />
      ),
  }),
]);

function ClaimMark({ line: { claimedByMe, claimedBy, unread } }: { line: WorkLine }) {
  const t = useQueueWords();
  return (
    <span className="c-marks">
      {claimedByMe && <Mark of={Hand} tone="jade" words={t('queue.mine')} />}
      {!claimedByMe && claimedBy && <Mark of={Lock} tone="slate" words={t('queue.others')} />}
      {unread && <Mark of={MessageSquareDot} tone="amber" words={t('queue.has_unread')} />}
    </span>
  );
}

type MarkProps = { of: typeof Hand; tone: 'jade' | 'slate' | 'amber'; words: string };

function Mark({ of, tone, words }: MarkProps) {
  return (
    <span className={`c-tag c-tag-${tone}`} title={words}>
      <Icon of={of} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function NumberLink({ line: { id, number } }: { line: WorkLine }) {
  const { roles } = useMe();
  if (!mayOpenOrders(roles)) return <code className="c-number">{number}</code>;
  return (
    <Link href={`/order/${id}`} className="c-number" id={`line-${id}`}>
      {number}
    </Link>
  );
}

function Service({ line: { service, kind } }: { line: WorkLine }) {
  return useServiceWords()(service, kind);
}

export function DistrictMark({ away }: { away: boolean }) {
  const t = useQueueWords();
  return (
    <span className={`c-tag ${away ? 'c-tag-slate' : ''}`}>
      <Icon of={away ? MapPinOff : MapPin} />
      {t(away ? 'queue.district_away' : 'queue.district_own')}
    </span>
  );
}

/** With the mark of an interview that is still to be held; in its own queue, why. */
function Status({ line: { status, interviewFor } }: { line: WorkLine }) {
  const t = useQueueWords();
  const { name } = useStatusWords()(status);
  if (interviewFor === null) return name;
  const why = t(`queue.interview.${interviewFor}`);
  return (
    <span className="c-status">
      {name}
      <span className="c-tag c-tag-amber" title={why}>
        <Icon of={MessagesSquare} />
        {status === 'needs_interview' ? why : t('queue.interview')}
      </span>
    </span>
  );
}

function Waiting({ since }: { since: string }) {
  return <time dateTime={since}>{useAgeWords()(since)}</time>;
}
