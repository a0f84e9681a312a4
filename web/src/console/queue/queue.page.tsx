import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import Coffee from 'lucide-react/icons/coffee';
import ListFilter from 'lucide-react/icons/list-filter';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { MissingPage } from '../shell/missing.page.tsx';
import { useCounts } from '../shell/counts.ts';
import { useMe } from '../shell/officer-context.ts';
import { mayHandleOrders, maySeeOrders, QUEUE_NAMES } from '../shell/roles.ts';
import { useShellWords } from '../shell/shell.words.ts';
import { useTitle } from '../shell/title.ts';
import { ClaimNews, useListClaim } from './list-claim.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFilters } from './filters.ts';
import { focusLine, useListKeys } from './list-keys.ts';
import { useQueueWords } from './queue.words.ts';
import { useWorkList, type WorkList } from './work-list.ts';
import { WorkTable } from './work-table.tsx';

/** The line last looked at in each queue: coming back from a desk goes on from there. */
const lastLines = new Map<Queue, string>();

export function QueuePage({ name }: { name: string }) {
  const queue = QUEUE_NAMES.find((one) => one === name);
  const { roles } = useMe();
  return queue && maySeeOrders(roles) ? <WorkQueue queue={queue} /> : <MissingPage />;
}

function WorkQueue({ queue }: { queue: Queue }) {
  const [filters, setFilters] = useFilters(queue);
  const list = useWorkList(queue, filters);
  const { data: counts } = useCounts();
  const t = useQueueWords();
  const shell = useShellWords();
  const title = shell(`shell.queue.${queue}`);
  useTitle(title);
  const count = counts?.queues.find((one) => one.queue === queue)?.count;
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="c-page c-queue">
      <header className="c-page-head">
        <h1>{title}</h1>
        <p className="k-quiet">{t(`queue.about.${queue}`)}</p>
      </header>
      <FilterBar queue={queue} filters={filters} onChange={setFilters} />
      {list.loading && !list.error && <Spinner />}
      {list.error !== null && <ErrorNotice error={list.error} onRetry={list.retry} />}
      {!list.loading && list.lines.length === 0 && (
        <Nothing queue={queue} filtered={filtered} onClear={() => setFilters({})} />
      )}
      {list.lines.length > 0 && (
        <Lines
          queue={queue}
          list={list}
          caption={t('queue.table', { queue: title, count: count ?? list.lines.length })}
        />
      )}
    </div>
  );
}

function Lines({ queue, list, caption }: { queue: Queue; list: WorkList; caption: string }) {
  const { roles } = useMe();
  const [currentId, setId] = useState(() => lastLines.get(queue) ?? null);
  const { toggle, news } = useListClaim();
  const setCurrent = useCallback(
    (id: string) => {
      lastLines.set(queue, id);
      setId(id);
    },
    [queue],
  );
  const { lines, more } = list;
  useListKeys({ lines, currentId, setCurrent, more, claim: mayHandleOrders(roles) ? toggle : undefined });
  useEffect(() => {
    const back = lastLines.get(queue);
    if (back !== undefined) focusLine(back);
  }, [queue]);
  return (
    <>
      <ClaimNews news={news} />
      <WorkTable lines={lines} caption={caption} currentId={currentId} onCurrent={setCurrent} />
      <Foot list={list} />
    </>
  );
}

function Foot({ list: { lines, hasMore, loadingMore, more } }: { list: WorkList }) {
  const t = useQueueWords();
  return (
    <footer className="c-queue-foot">
      <span role="status">{t(hasMore ? 'queue.shown' : 'queue.end', { count: lines.length })}</span>
      {hasMore && (
        <Button busy={loadingMore} onClick={more}>
          {t(loadingMore ? 'queue.loading_more' : 'queue.next')}
        </Button>
      )}
    </footer>
  );
}

type NothingProps = { queue: Queue; filtered: boolean; onClear: () => void };

function Nothing({ queue, filtered, onClear }: NothingProps) {
  const t = useQueueWords();
  if (!filtered)
    return (
      <EmptyState icon={Coffee} title={t(`queue.empty.${queue}`)}>
        {t(`queue.empty_text.${queue}`)}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={ListFilter}
      title={t('queue.nothing_fits')}
      act={<Button onClick={onClear}>{t('queue.clear_filters')}</Button>}
    >
      {t('queue.nothing_fits_text')}
    </EmptyState>
  );
}
