import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { TrackingLine } from './tracking-line.tsx';
import { useOrderCommand } from './use-order-command.ts';

/** The new book is on its way: its trail, and the word that it has come. */
export function Arrival({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const confirm = useOrderCommand(order, 'confirm');
  return (
    <Card tone="jade" title={t('arrival.title')}>
      {order.mailing?.trackingOut && (
        <TrackingLine label={t('arrival.tracking')} number={order.mailing.trackingOut} post={order.post} />
      )}
      <p>{t('arrival.check')}</p>
      {confirm.error != null && <ErrorNotice error={confirm.error} />}
      <Button
        kind="primary"
        wide
        busy={confirm.busy}
        onClick={() => void confirm.run({ type: 'confirmReceipt' })}
      >
        {t('arrival.confirm')}
      </Button>
      <p className="k-quiet">{t('arrival.not_here')}</p>
    </Card>
  );
}
