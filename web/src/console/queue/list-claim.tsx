import { claimOrder, releaseOrder } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { VisuallyHidden } from '../../kit/hidden.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { readAgain } from './read-again.ts';
import { useQueueWords } from './queue.words.ts';
import type { WorkLine } from './work-list.ts';

export type News = { number: string; taken: boolean; error: unknown } | null;

/** Takes the line, or gives it back where this officer has claimed it. */
export function useListClaim(): { toggle: (line: WorkLine) => void; news: News } {
  const { mutate, variables, isPending, error } = useMutation({
    mutationFn: async ({ id, claimedByMe }: WorkLine) => {
      const params = { orderId: id };
      if (claimedByMe) await client.call(releaseOrder, { params });
      else await client.call(claimOrder, { params, body: {} });
    },
    onSettled: (_answer, _error, { id }) => readAgain(id),
  });
  const toggle = useCallback((line: WorkLine) => mutate(line), [mutate]);
  const news =
    variables && !isPending ? { number: variables.number, taken: !variables.claimedByMe, error } : null;
  return { toggle, news };
}

/** What came of it: for ears when it went well (eyes see the mark), for everybody when not. */
export function ClaimNews({ news }: { news: News }) {
  const t = useQueueWords();
  if (news?.error) return <ErrorNotice error={news.error} />;
  return (
    <VisuallyHidden as="p">
      <span role="status">
        {news && t(news.taken ? 'queue.claimed' : 'queue.released', { number: news.number })}
      </span>
    </VisuallyHidden>
  );
}
