import { addressOf } from '@lingshi/contract/client.ts';
import { downloadStaffDocument } from '@lingshi/contract/generated/calls.ts';
import { BEHALF_ROLES } from '@lingshi/domain/order/order.rules.ts';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import FileText from 'lucide-react/icons/file-text';
import HandHeart from 'lucide-react/icons/hand-heart';
import MapPin from 'lucide-react/icons/map-pin';
import MapPinOff from 'lucide-react/icons/map-pin-off';
import MessagesSquare from 'lucide-react/icons/messages-square';
import { Link } from 'wouter';
import { Icon } from '../../kit/icon.tsx';
import { useLocale } from '../../kit/locale.ts';
import { ExceptionMarks } from '../exception/exception-mark.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { DueMark } from '../queue/due-mark.tsx';
import { TravelMark } from '../queue/travel-mark.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { hasRole } from '../session/session.ts';
import { mayHandleOrders } from '../shell/roles.ts';
import { useMe } from '../shell/officer-context.ts';
import { ClaimLine } from './claim-line.tsx';
import type { Desk, DeskOrder } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { PostText } from './post-text.tsx';

/** Which order this is and how it stands, in one line; papers and claim at its end. */
export function DeskHead({ desk, backTo }: { desk: Desk; backTo: string }) {
  const { order } = desk;
  const t = useDeskWords();
  const status = useStatusWords()(order.status);
  const service = useServiceWords()(order.service, order.kind);
  const { roles } = useMe();
  return (
    <header className="c-desk-head">
      <Link href={backTo} className="c-back" title={t('desk.back')} aria-keyshortcuts="q">
        <Icon of={ArrowLeft} />
        <span className="k-hidden">{t('desk.back')}</span>
        <KeyCap of="q" />
      </Link>
      <div className="c-desk-name">
        <h1>
          <span className="c-number">{order.number}</span> {order.maskedName}
        </h1>
        <p>
          <span>{service}</span>
          <strong>{status.name}</strong>
          <DueMark turn={order.turn} dueDay={order.dueDay} full />
          {order.travelDay !== null && <TravelMark day={order.travelDay} />}
          <District order={order} />
          <InterviewMark order={order} />
          <BehalfMark order={order} />
        </p>
      </div>
      <ExceptionMarks orderId={order.id} />
      <DocumentLinks desk={desk} />
      {mayHandleOrders(roles) && order.turn !== 'nobody' && <ClaimLine order={order} />}
    </header>
  );
}

/** Unsigned, unless the person has signed on paper: whoever reviews must know. */
function BehalfMark({ order: { id, behalf } }: { order: DeskOrder }) {
  const t = useDeskWords();
  const me = useMe();
  if (behalf === null) return null;
  return (
    <>
      <span className="c-tag c-tag-amber">
        <Icon of={HandHeart} />
        {t(behalf.handed ? 'desk.behalf_handed' : 'desk.behalf')}
      </span>
      {!behalf.handed && hasRole(me, ...BEHALF_ROLES) && (
        <Link href={`/behalf/${id}`}>{t('desk.behalf_go_on')}</Link>
      )}
    </>
  );
}

function District({ order }: { order: DeskOrder }) {
  const t = useDeskWords();
  const { away, residencePost } = order;
  return (
    <span className="c-tag">
      <Icon of={away ? MapPinOff : MapPin} />
      <span>
        {!away && t('desk.district_own')}
        {away && residencePost === null && t('desk.district_unknown')}
        {away &&
          residencePost !== null &&
          t.rich('desk.district_away', { post: <PostText id={residencePost} /> })}
      </span>
    </span>
  );
}

/** Still to be held, held, or refused at it; an order that ended before it says nothing of it. */
function InterviewMark({ order: { interview, interviewFor } }: { order: DeskOrder }) {
  const t = useDeskWords();
  if (interview === null || (interview.outcome === null && interviewFor === null)) return null;
  const { reason, outcome } = interview;
  const why = t(`desk.interview.${reason}`);
  return (
    <span className={outcome === null ? 'c-tag c-tag-amber' : 'c-tag'}>
      <Icon of={MessagesSquare} />
      <span>{t(outcome === null ? 'desk.interview' : `desk.interview_${outcome}`, { why })}</span>
    </span>
  );
}

function DocumentLinks({ desk: { documents, order } }: { desk: Desk }) {
  const t = useDeskWords();
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <nav className="c-documents" aria-label={t('desk.documents')}>
      {documents.map((document) => (
        <a
          key={document}
          download
          href={addressOf(downloadStaffDocument.path, {
            params: { orderId: order.id, document },
            query: { locale },
          })}
        >
          <Icon of={FileText} />
          {t(`desk.document.${document}`)}
        </a>
      ))}
    </nav>
  );
}
