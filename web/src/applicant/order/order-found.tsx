import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
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
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('found.do')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('found.do')}
        acts={
          <>
            <Button kind="danger" busy={found.busy} onClick={() => void found.run({ type: 'reportFound' })}>
              {t('found.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('withdraw.no')}</Button>
          </>
        }
      >
        {order.found && <p>{rule(order.found)}</p>}
        <p>{t('withdraw.text')}</p>
        {found.error != null && <ErrorNotice error={found.error} />}
      </Dialog>
    </Notice>
  );
}
