import { takePaper } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { client } from '../client.ts';
import type { OrderPage } from '../form/form-read.ts';
import { fileAddress } from '../picture/file-address.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useShared } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import './bundle.css';

type TakePaperProps = { order: OrderPage; slot: string; onTaken: () => void };

/** A paper of the family that another has sent already: seen, then taken over with one press. */
export function TakePaper({ order, slot, onTaken }: TakePaperProps) {
  const t = useBundleWords();
  const { data } = useShared(order);
  const take = useCommand({
    name: `paper.${order.id}`,
    send: (fileId: string) => client.call(takePaper, { params: { orderId: order.id }, body: { fileId } }),
    refresh: [keys.order(order.id)],
    onDone: onTaken,
  });
  const papers = data?.papers.filter((paper) => paper.slot === slot) ?? [];
  return (
    <>
      <ErrorNotice error={take.error} />
      {papers.map(({ fileId, from }) => (
        <Notice
          key={fileId}
          tone="slate"
          title={t('bundle.paper_title', { label: from.label })}
          act={
            <Button kind="primary" busy={take.busy} onClick={() => void take.run(fileId)}>
              {t('bundle.paper_take')}
            </Button>
          }
        >
          <p>{t('bundle.paper_text')}</p>
          <img
            className="bundle-paper"
            src={fileAddress(from.orderId, fileId)}
            alt={t('bundle.paper_alt', { label: from.label })}
          />
        </Notice>
      ))}
    </>
  );
}
