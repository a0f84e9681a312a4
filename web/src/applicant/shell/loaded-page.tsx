import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from '../../kit/page.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { isAway, isGone } from '../client.ts';
import { ErrorNotice } from './error-notice.tsx';
import { SeenAt } from './loaded.tsx';

type LoadedPageProps<T> = {
  query: UseQueryResult<T>;
  /** Heads the page while there is nothing but a failure to show. */
  title: string;
  back?: string;
  /** Renders the whole Page. `seen` goes below its heading: it says when what is shown is old for want of a network. */
  children: (data: T, seen: ReactNode) => ReactNode;
};

/** Like Loaded, for a page whose heading hangs on the data: a heading that changes is lost on ears. */
export function LoadedPage<T>({ query, title, back, children }: LoadedPageProps<T>) {
  const { data, error, refetch, dataUpdatedAt } = query;
  if (data !== undefined && !isGone(error))
    return children(data, isAway(error) && <SeenAt at={dataUpdatedAt} />);
  if (!error) {
    return (
      <div className="k-page">
        <Spinner />
      </div>
    );
  }
  return (
    <Page title={title} {...(back !== undefined && { back })}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}
