import { listWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listWork as listWorkRoute } from '@lingshi/contract/staff/work.contract.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Filters } from './filters.ts';

export type WorkLine = RouteAnswer<typeof listWorkRoute>['lines'][number];

export type WorkList = {
  lines: WorkLine[];
  loading: boolean;
  error: unknown;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
};

/** A queue, page after page: what this officer has claimed first, then everybody's in the order of the rules. */
export function useWorkList(queue: Queue, filters: Filters): WorkList {
  const list = useInfiniteQuery({
    queryKey: [...keys.work, queue, filters],
    queryFn: ({ pageParam, signal }) =>
      client.call(listWork, {
        query: { queue, ...filters, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const mine = useMyClaims(queue, filters);
  const pages = list.data?.pages;
  const lines = useMemo(() => mineFirst(mine, pages?.flatMap((page) => page.lines) ?? []), [mine, pages]);
  return {
    lines,
    loading: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}

const NONE: readonly WorkLine[] = [];

/** What this officer has claimed in the queue, however deep it lies. */
function useMyClaims(queue: Queue, filters: Filters): readonly WorkLine[] {
  const { data } = useQuery({
    queryKey: [...keys.work, queue, filters, 'mine'],
    queryFn: ({ signal }) => client.call(listWork, { query: { queue, ...filters, claim: 'mine' }, signal }),
    enabled: filters.claim === undefined && queue !== 'ended',
    placeholderData: keepPreviousData,
  });
  return data?.lines ?? NONE;
}

/** Each order once. */
export function mineFirst<Line extends { id: string; claimedByMe: boolean }>(
  mine: readonly Line[],
  lines: readonly Line[],
): Line[] {
  const seen = new Set<string>();
  const all = [...mine, ...lines.filter((line) => line.claimedByMe), ...lines];
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}
