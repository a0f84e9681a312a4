import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PictureInput } from '../../kit/picture/file-input.tsx';
import { isAway } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { keys, queryClient } from '../query.ts';
import { sendPictureTo } from '../upload/send-picture.ts';
import type { OrderPage } from './order-read.ts';
import { useOrderCommand } from './use-order-command.ts';
import { useOrderWords } from './order.words.ts';

type Signing = { order: OrderPage; signing: NonNullable<OrderPage['signing']> };

/** A guardian who was to sign on-line signs on paper after all: a sheet, and nobody files anew. */
export function PaperInstead({ order, signing }: Signing) {
  const t = useOrderWords();
  const say = useErrorWords(true);
  const [upload] = useState(() => sendPictureTo(order.id, signing.slot));
  const change = useOrderCommand(order, 'signing');
  return (
    <details>
      <summary>{t('act.on_paper')}</summary>
      <div className="k-stack">
        <p>{t('act.on_paper_text')}</p>
        <PictureInput
          name={`file.${signing.slot}`}
          label={t('act.paper_sheet')}
          upload={upload}
          capture="environment"
          errorWords={say}
          canRetry={isAway}
          onDone={() => void queryClient.invalidateQueries({ queryKey: keys.order(order.id) })}
        />
        <ErrorNotice error={change.error} />
        {signing.sent && (
          <Button busy={change.busy} onClick={() => void change.run({ type: 'changeSigning', how: 'paper' })}>
            {t('act.paper_do')}
          </Button>
        )}
      </div>
    </details>
  );
}

/** And the other way round, until a review has passed the sheet. */
export function CodeInstead({ order, signing }: Signing) {
  const t = useOrderWords();
  const change = useOrderCommand(order, 'signing');
  if (signing.way !== 'paper') return null;
  return (
    <Notice tone="slate" title={t('act.code_title')}>
      <p>{t('act.code_text')}</p>
      <ErrorNotice error={change.error} />
      <Button
        kind="plain"
        busy={change.busy}
        onClick={() => void change.run({ type: 'changeSigning', how: 'code' })}
      >
        {t('act.code_do')}
      </Button>
    </Notice>
  );
}
