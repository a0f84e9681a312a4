import { whoRead } from '@lingshi/contract/generated/calls.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { TimeText } from '../../kit/when.tsx';
import type { FormTexts } from '../../form/form-facts.ts';
import { client } from '../client.ts';
import { useFormTexts } from '../form/form-read.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { foldReadings } from './access-lines.ts';
import type { AccessEntry } from './access-lines.ts';
import { useAccessWords } from './access-words.ts';
import { useOrderPlace, type OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** Who of the post opened this file, when, what they saw and why. Asked for only when somebody wants to see it. */
export function AccessLog({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const [wanted, setWanted] = useState(false);
  return (
    <Fold title={t('access.title')} hint={t('access.hint')} onOpen={() => setWanted(true)}>
      {wanted && <Readers order={order} />}
    </Fold>
  );
}

function Readers({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const { zone } = useOrderPlace(order);
  const texts = useFormTexts(order);
  const log = useInfiniteQuery({
    queryKey: ['access', order.id],
    queryFn: ({ signal, pageParam }) =>
      client.call(whoRead, {
        params: { orderId: order.id },
        query: pageParam === null ? {} : { before: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  if (log.isPending || texts.isLoading) return <Spinner />;
  if (log.error) return <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />;
  const entries = log.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p>{t('access.none')}</p>;
  return (
    <>
      <ReaderLines entries={entries} zone={zone} slots={texts.data?.slots} />
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('access.more')}
        </Button>
      )}
    </>
  );
}

type LinesProps = {
  entries: readonly AccessEntry[];
  zone: string | undefined;
  slots: FormTexts['slots'] | undefined;
};

function ReaderLines({ entries, zone, slots }: LinesProps) {
  const t = useOrderWords();
  const { lineOf } = useAccessWords(slots);
  return (
    <ul className="ord-readers" role="list">
      {foldReadings(entries, zone).map((line, index) => (
        <li key={`${line.at}.${index}`}>
          <p>{lineOf(line)}</p>
          <p className="k-quiet">
            <TimeText at={line.at} {...(zone && { zone })} />
          </p>
          {line.reason !== null && <p className="k-quiet">{t('access.reason', { reason: line.reason })}</p>}
        </li>
      ))}
    </ul>
  );
}
