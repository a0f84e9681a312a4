import { useState } from 'react';
import { Notice } from '../../kit/notice.tsx';
import { useRuleWords } from '../rule-words.ts';
import { Confirm } from '../shell/confirm.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderCommand } from './use-order-command.ts';
import { useOrderWords } from './order.words.ts';

/** What was reported lost turns up: said by its name, with what the rules make of it. */
export function Found({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const rule = useRuleWords();
  const [asking, setAsking] = useState(false);
  const found = useOrderCommand(order, 'found', () => setAsking(false));
  if (!order.commands.includes('reportFound')) {
    return (
      <Notice tone="slate" title={t('found.title')}>
        {t('found.late')}
      </Notice>
    );
  }
  return (
    <Notice tone="slate" title={t('found.title')}>
      {order.found && <p>{rule(order.found)}</p>}
      <Confirm
        ask={t('found.do')}
        asking={asking}
        onAsk={setAsking}
        title={t('found.do')}
        yes={t('found.yes')}
        no={t('withdraw.no')}
        onYes={() => void found.run({ type: 'reportFound' })}
        state={found}
      >
        {order.found && <p>{rule(order.found)}</p>}
        <p>{t('withdraw.text')}</p>
      </Confirm>
    </Notice>
  );
}
