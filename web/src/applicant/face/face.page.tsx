import { useState } from 'react';
import { useSearch } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Closed } from '../form/closed.tsx';
import { pathOf } from '../form/form-path.ts';
import { useFormOrder, type OrderPage } from '../form/form-read.ts';
import { Opened } from '../form/opened.tsx';
import { OverLine } from '../form/over-line.tsx';
import { ServedGate } from '../policy/served-gate.tsx';
import type { ScreenProps } from '../screen.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { FaceConsent } from './face-consent.tsx';
import { FaceDone } from './face-done.tsx';
import { FaceStart } from './face-start.tsx';
import { isByInterview, isPassed, useFaceState, type FaceState } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import { useFace } from './use-face.ts';

/**
 * Rule: notice 二(一)2: the applicant acts in person. By a check with the camera, or by speaking with an officer: whoever
 * does not want the one has the other, with the same end.
 */
export function FacePage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useFaceWords();
  const order = useFormOrder(orderId);
  const face = useFaceState(orderId);
  const fromCheck = useSearch().includes('from=check');
  return (
    <Page
      title={t('face.title')}
      lede={t('face.why')}
      back={backOf(order.data?.status, fromCheck, orderId)}
      over={order.data && <OverLine order={order.data} />}
    >
      <Opened query={order}>
        {(page) => (
          <ServedGate order={page}>
            <Loaded query={face}>{(state) => <ByState order={page} face={state} />}</Loaded>
          </ServedGate>
        )}
      </Opened>
    </Page>
  );
}

function backOf(status: OrderPage['status'] | undefined, fromCheck: boolean, orderId: string): string {
  if (status === 'needs_supplement') return `/orders/${orderId}/supplement`;
  return fromCheck ? pathOf(orderId, 'check') : `/orders/${orderId}/form`;
}

function ByState({ order, face }: { order: OrderPage; face: FaceState }) {
  const [again, setAgain] = useState(false);
  if (!face.open) return <Sent order={order} face={face} />;
  if (isPassed(face) || (isByInterview(face) && !again))
    return <FaceDone order={order} face={face} onAgain={() => setAgain(true)} />;
  if (face.missing) return <PicturesFirst orderId={order.id} missing={face.missing} slots={face.slots} />;
  if (face.consent === null)
    return <FaceConsent orderId={order.id} face={face} onDeclined={() => setAgain(false)} />;
  return <FaceStart order={order} face={face} onLeft={() => setAgain(false)} />;
}

/** The order was sent: nothing is checked any more, but a consent can still be taken back. */
function Sent({ order, face }: { order: OrderPage; face: FaceState }) {
  const t = useFaceWords();
  const { busy, error, withdraw } = useFace(order.id);
  return (
    <>
      <Closed order={order} />
      <ErrorNotice error={error} />
      {face.consent !== null && (
        <section className="k-stack">
          <p>{t('face.sent_text')}</p>
          <Button busy={busy} onClick={() => void withdraw()}>
            {t('face.withdraw_sent')}
          </Button>
        </section>
      )}
    </>
  );
}

type FirstProps = Pick<FaceState, 'slots'> & { orderId: string; missing: NonNullable<FaceState['missing']> };

/** The check compares with both pictures of the order: they come first. */
function PicturesFirst({ orderId, missing, slots }: FirstProps) {
  const t = useFaceWords();
  return (
    <Notice
      tone="amber"
      title={t(`face.first_${missing}`)}
      act={
        <LinkButton kind="primary" to={pathOf(orderId, slots[missing] ?? '')}>
          {t(`face.to_${missing}`)}
        </LinkButton>
      }
    />
  );
}
