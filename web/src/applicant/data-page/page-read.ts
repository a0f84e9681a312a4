import type { PageReading } from '@lingshi/contract/data-page/data-page.contract.ts';
import { getAnswers, readDataPage } from '@lingshi/contract/generated/calls.ts';
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import type { OrderPage } from '../form/form-read.ts';
import { sendAnswer, type Topic } from '../offline/draft-store.ts';
import { keys, queryClient } from '../query.ts';

export type PageLine = PageReading['comparison']['lines'][number];

const readingKey = (orderId: string) => [...keys.order(orderId), 'data-page'] as const;

/** Reads the page the order has; the server reads a picture once and compares it anew. Not kept on the device. */
export function usePageReading({ id, files }: OrderPage, own: string): UseQueryResult<PageReading> {
  const file = files.find(({ slot }) => slot === own);
  return useQuery({
    queryKey: [...readingKey(id), file?.id],
    queryFn: ({ signal }) => client.call(readDataPage, { params: { orderId: id }, signal }),
    enabled: file !== undefined,
    gcTime: 0,
    staleTime: 0,
  });
}

/** Puts read values into the form, as if they had been typed; what was saved elsewhere meanwhile is not overwritten. */
export function useReadValues(orderId: string): UseMutationResult<unknown, Error, readonly PageLine[]> {
  return useMutation({
    mutationFn: async (lines: readonly PageLine[]) => {
      const { answers } = await client.call(getAnswers, { params: { orderId } });
      const topics = Map.groupBy(lines, ({ target }) => target.split('.')[0] as Topic);
      await Promise.all(
        [...topics].map(async ([topic, inside]) => {
          const saved = answers.find((answer) => answer.topic === topic);
          const read = inside.map((line): [string, string] => [line.target.split('.')[1] ?? '', line.read]);
          const filled = { ...saved?.answer, ...Object.fromEntries(read) };
          return sendAnswer(orderId, topic, saved?.version ?? 0, filled);
        }),
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.order(orderId) }),
  });
}
