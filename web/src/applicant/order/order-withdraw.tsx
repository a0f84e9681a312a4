import { useState } from 'react';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Found } from './order-found.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderCommand } from './use-order-command.ts';
import { useOrderWords } from './order.words.ts';

/** While the rules allow it. Says before what follows, and cannot be done by a slip. */
export function Withdraw({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const [asking, setAsking] = useState(false);
  const rule = useRuleWords();
  const withdraw = useOrderCommand(order, 'withdraw', () => setAsking(false));
  const found = order.declaresLost && !isEnded(order) && <Found order={order} />;
  if (!order.commands.includes('withdraw')) return found;
  return (
    <div className="k-stack">
      {found}
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('withdraw.do')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.title')}
        acts={
          <>
            <Button
              kind="danger"
              busy={withdraw.busy}
              onClick={() => void withdraw.run({ type: 'withdraw' })}
            >
              {t(order.declaresLost ? 'withdraw.not_found' : 'withdraw.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('withdraw.no')}</Button>
          </>
        }
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
