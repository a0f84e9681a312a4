import { listPosts, openDesk, formTexts, searchWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { openDesk as openDeskRoute } from '@lingshi/contract/staff/work.contract.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type Desk = RouteAnswer<typeof openDeskRoute>;
export type DeskOrder = Desk['order'];
export type Flag = Desk['flags'][number];
export type DeskMessage = Desk['messages'][number];

/**
 * The order on the desk. Every reading is a line the applicant sees, so it is read when it is opened, after a
 * command of one's own, and when the officer asks for it: never by itself.
 */
export function useDesk(orderId: string): UseQueryResult<Desk> {
  return useQuery({
    queryKey: keys.order(orderId),
    queryFn: ({ signal }) => client.call(openDesk, { params: { orderId }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Writes what an answer told into the desk, so that nothing has to be read again. */
export function patchDesk(orderId: string, change: (desk: Desk) => Desk): void {
  queryClient.setQueryData<Desk>(keys.order(orderId), (desk) => desk && change(desk));
}

/**
 * Whether the order has moved on since it was opened, or its applicant has written. Asked of the list, which opens no
 * file, whenever something of the post changed.
 */
export function useNews({ id, number, version, claimedBy, unread }: DeskOrder): 'moved' | 'written' | null {
  const { data } = useQuery({
    queryKey: keys.news(id),
    queryFn: async ({ signal }) => {
      const { lines } = await client.call(searchWork, { body: { query: number }, signal });
      const line = lines.find((one) => one.id === id);
      return line ? { version: line.version, claimedBy: line.claimedBy, unread: line.unread } : null;
    },
    // The first answer comes with the first hint: just opened, the desk is the news.
    enabled: number !== '',
    initialData: { version, claimedBy, unread: false },
    staleTime: Infinity,
  });
  if (data === null) return null;
  if (data.version > version) return 'moved';
  return data.unread && !unread ? 'written' : null;
}

/** What the rules say to the form of an order: questions, consents, slots. */
export function useFormTextsQuery(order: DeskOrder | undefined) {
  const { service = '', kind = '', post = '' } = order ?? {};
  return useQuery({
    queryKey: ['form-texts', service, kind, post],
    queryFn: ({ signal }) => client.call(formTexts, { query: { service, kind, post }, signal }),
    enabled: order !== undefined,
    staleTime: Infinity,
  });
}

/** Who brings parcels in the country of a post; none while that is on its way. */
export function useCarriers(postId: string) {
  const posts = usePosts();
  const country = posts?.posts.find(({ id }) => id === postId)?.country;
  return posts?.countries.find(({ id }) => id === country)?.carriers ?? [];
}

export function usePosts() {
  return usePostsQuery().data;
}

export function usePostsQuery() {
  return useQuery({
    queryKey: ['posts'],
    queryFn: ({ signal }) => client.call(listPosts, { signal }),
    staleTime: Infinity,
  });
}
