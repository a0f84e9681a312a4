import ScanBarcode from 'lucide-react/icons/scan-barcode';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useDesk } from '../desk/desk.read.ts';
import { OrderFailed } from '../desk/order-failed.tsx';
import { useKeys } from '../keys/keys.ts';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { useMailWords } from './mail-room.words.ts';
import { ParcelDesk, type Handled } from './parcel-desk.tsx';
import { focusScan, ScanBox } from './scan-box.tsx';
import './mail-room.css';

/** One flow for a scanner and a keyboard: scan, tick, record, scan the next. */
export function MailRoomPage({ orderId }: { orderId: string | undefined }) {
  const me = useMe();
  return hasRole(me, 'mail_room', 'production') ? <MailRoom orderId={orderId} /> : <MissingPage />;
}

function MailRoom({ orderId }: { orderId: string | undefined }) {
  const [, go] = useLocation();
  const [handled, setHandled] = useState<readonly Handled[]>([]);
  const t = useMailWords();
  useTitle(t('mail.title'));
  useScanKeys();
  useEffect(() => {
    if (orderId === undefined) focusScan();
  }, [orderId]);
  const note = useCallback((one: Handled) => {
    setHandled((before) => [one, ...before]);
    if (!one.stays) focusScan();
  }, []);
  return (
    <div className="c-mail">
      <section className="c-mail-side">
        <header className="c-page-head">
          <h1>{t('mail.title')}</h1>
          <p className="k-quiet">{t('mail.lede')}</p>
        </header>
        <ScanBox onFound={(id) => go(`/mail-room/${id}`)} />
        <HandledList handled={handled} />
      </section>
      {orderId === undefined ? (
        <EmptyState icon={ScanBarcode} title={t('mail.empty_title')}>
          {t('mail.empty_text')}
        </EmptyState>
      ) : (
        <Parcel key={orderId} orderId={orderId} onHandled={note} />
      )}
    </div>
  );
}

function Parcel({ orderId, onHandled }: { orderId: string; onHandled: (one: Handled) => void }) {
  const { data: desk, error, refetch } = useDesk(orderId);
  if (desk) return <ParcelDesk desk={desk} onHandled={onHandled} onReload={() => void refetch()} />;
  return <OrderFailed error={error} onRetry={() => void refetch()} />;
}

/** What was done since this page was opened: numbers only, gone with it. */
function HandledList({ handled }: { handled: readonly Handled[] }) {
  const t = useMailWords();
  return (
    <section className="c-handled">
      <h2>{t('mail.this_visit')}</h2>
      {handled.length === 0 && <p className="k-quiet">{t('mail.none_yet')}</p>}
      <ol role="list">
        {handled.map(({ key, number, words, good }) => (
          <li key={key}>
            <code>{number}</code>
            <span className={`c-tag c-tag-${good ? 'jade' : 'amber'}`}>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useScanKeys(): void {
  const t = useMailWords();
  const bindings = useMemo(
    () => [{ key: 'Escape', words: t('mail.key_scan'), run: focusScan, inFields: true }],
    [t],
  );
  useKeys(t('mail.scope'), bindings);
}
