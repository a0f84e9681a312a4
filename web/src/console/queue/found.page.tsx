import { useQuery } from '@tanstack/react-query';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { keys } from '../query.ts';
import { useTitle } from '../shell/title.ts';
import type { Found } from './work-search.ts';
import { useListKeys } from './list-keys.ts';
import { useQueueWords } from './queue.words.ts';
import { WorkTable } from './work-table.tsx';

/** What the search box found. It lives in memory only: after a reload there is nothing to show. */
export function FoundPage() {
  const t = useQueueWords();
  const { data: found } = useQuery<Found>({ queryKey: keys.found, enabled: false, staleTime: Infinity });
  const [currentId, setCurrent] = useState<string | null>(null);
  const lines = found?.lines ?? NONE;
  useTitle(t('queue.found_title'));
  useListKeys({ lines, currentId, setCurrent });
  if (!found || lines.length === 0)
    return (
      <div className="c-page">
        <EmptyState icon={Search} title={t(found ? 'queue.found_none' : 'queue.found_gone')}>
          {t(found ? 'queue.found_none_text' : 'queue.found_gone_text')}
        </EmptyState>
      </div>
    );
  const words = t(`queue.found_by.${found.by}`, { count: lines.length });
  return (
    <div className="c-page c-queue">
      <header className="c-page-head">
        <h1>{t('queue.found_title')}</h1>
        <p className="k-quiet" role="status">
          {words}
        </p>
      </header>
      <WorkTable lines={lines} caption={words} currentId={currentId} onCurrent={setCurrent} />
    </div>
  );
}

const NONE: Found['lines'] = [];
