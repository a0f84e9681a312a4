import type { InfiniteData } from '@tanstack/react-query';
import { keys, queryClient } from '../query.ts';
import type { WorkLine } from './work-list.ts';

type Page = { lines: WorkLine[]; next: string | null };

/**
 * The next order of a list that was shown before, in its order; null where none is known. Asks nobody: the list is
 * in memory, and one that a colleague took meanwhile says so on its desk.
 */
export function nextInQueue(address: string, afterId: string): string | null {
  const queue = address.replace('/queue/', '');
  const lists = queryClient.getQueriesData<InfiniteData<Page>>({ queryKey: [...keys.work, queue] });
  const lines = lists.flatMap(([, data]) =>
    (data && 'pages' in data ? data.pages : []).flatMap((page) => page.lines),
  );
  return followerOf(lines, afterId);
}

/** The first line behind this order that is free or one's own; else the first such line at all. */
export function followerOf(
  lines: readonly Pick<WorkLine, 'id' | 'claimedBy' | 'claimedByMe'>[],
  afterId: string,
): string | null {
  const here = lines.findIndex(({ id }) => id === afterId);
  const ahead = [...lines.slice(here + 1), ...lines.slice(0, Math.max(here, 0))];
  const next = ahead.find(
    ({ id, claimedBy, claimedByMe }) => id !== afterId && (claimedBy === null || claimedByMe),
  );
  return next?.id ?? null;
}
