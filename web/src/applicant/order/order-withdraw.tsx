import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderCommand } from './use-order-command.ts';
import { useOrderWords } from './order.words.ts';

/** While the rules allow it. Says before what follows, and cannot be done by a slip. */
export function Withdraw({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const [asking, setAsking] = useState(false);
  const rule = useRuleWords();
  const withdraw = useOrderCommand(order, 'withdraw', () => setAsking(false));
  if (!order.commands.includes('withdraw')) return null;
  return (
    <div>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('withdraw.do')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.title')}
        acts={<Acts order={order} withdraw={withdraw} onKeep={() => setAsking(false)} />}
      >
        {order.withdrawal && <p>{rule(order.withdrawal)}</p>}
        <p>{t('withdraw.text')}</p>
        {order.declaresLost && <p>{t('withdraw.lost')}</p>}
        {order.mailed && <p>{t('withdraw.mailed')}</p>}
        {withdraw.error != null && <ErrorNotice error={withdraw.error} />}
      </Dialog>
    </div>
  );
}

type ActsProps = { order: OrderPage; withdraw: ReturnType<typeof useOrderCommand>; onKeep: () => void };

/** Of a loss it is asked whether it still is one: only what was found is good again. */
function Acts({ order: { declaresLost }, withdraw: { busy, run }, onKeep }: ActsProps) {
  const t = useOrderWords();
  return (
    <>
      {declaresLost && (
        <Button kind="danger" busy={busy} onClick={() => void run({ type: 'withdraw', found: true })}>
          {t('withdraw.found')}
        </Button>
      )}
      <Button
        kind={declaresLost ? 'plain' : 'danger'}
        busy={busy}
        onClick={() => void run({ type: 'withdraw' })}
      >
        {t(declaresLost ? 'withdraw.not_found' : 'withdraw.yes')}
      </Button>
      <Button onClick={onKeep}>{t('withdraw.no')}</Button>
    </>
  );
}
