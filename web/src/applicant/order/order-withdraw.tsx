import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { Notice } from '../../kit/notice.tsx';
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
  const may = order.commands.includes('withdraw');
  const found = order.declaresLost && !isEnded(order) && <Found may={may} />;
  if (!may) return found;
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

/** What holds of a passport that turns up: the same as before it was reported (rules/consents, `void_if_found`). */
function Found({ may }: { may: boolean }) {
  const t = useOrderWords();
  return (
    <Notice tone="slate" title={t('found.title')}>
      {t(may ? 'found.text' : 'found.late')}
    </Notice>
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
