import { useState } from 'react';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useRuleWords } from '../rule-words.ts';
import { Confirm } from '../shell/confirm.tsx';
import { Found } from './order-found.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderCommand } from './use-order-command.ts';
import { useOrderWords } from './order.words.ts';

/** While the rules allow it. */
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
      <Confirm
        ask={t('withdraw.do')}
        asking={asking}
        onAsk={setAsking}
        title={t('withdraw.title')}
        yes={t(order.declaresLost ? 'withdraw.not_found' : 'withdraw.yes')}
        no={t('withdraw.no')}
        onYes={() => void withdraw.run({ type: 'withdraw' })}
        state={withdraw}
      >
        {order.withdrawal && <p>{rule(order.withdrawal)}</p>}
        <p>{t('withdraw.text')}</p>
        {order.declaresLost && <p>{t('withdraw.lost')}</p>}
        {order.mailed && <p>{t('withdraw.mailed')}</p>}
      </Confirm>
    </div>
  );
}
