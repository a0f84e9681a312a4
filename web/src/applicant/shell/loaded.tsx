import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatInstant } from '../../kit/format.ts';
import { useKitWords } from '../../kit/kit.words.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { isAway, isGone } from '../client.ts';
import { ErrorNotice } from './error-notice.tsx';

type LoadedProps<T> = {
  query: UseQueryResult<T>;
  /** Called with the data, fresh or as last seen. */
  children: (data: T) => ReactNode;
  /** What is being fetched, where the wait may be long. */
  waiting?: ReactNode;
};

/** Data on its way, here, or not to be had: one line a screen. Says when what is shown is old for want of a network. */
export function Loaded<T>({ query, children, waiting }: LoadedProps<T>) {
  const { data, error, isPending, refetch, dataUpdatedAt } = query;
  if (data !== undefined && !isGone(error)) {
    return (
      <>
        {isAway(error) && <SeenAt at={dataUpdatedAt} />}
        {children(data)}
      </>
    );
  }
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return isPending ? <Spinner>{waiting}</Spinner> : null;
}

export function SeenAt({ at }: { at: number }) {
  const t = useKitWords();
  const locale = useLocale();
  const when = formatInstant(new Date(at).toISOString(), undefined, locale);
  return <Notice tone="amber">{t('kit.offline_since', { when })}</Notice>;
}
