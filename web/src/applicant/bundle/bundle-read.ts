import { getBundle, listShared } from '@lingshi/contract/generated/calls.ts';
import type {
  getBundle as getRoute,
  listShared as sharedRoute,
} from '@lingshi/contract/bundle/bundle.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';

export type Bundle = RouteAnswer<typeof getRoute>;
export type Member = Bundle['members'][number];
export type Envelope = Bundle['envelopes'][number];
type Shared = RouteAnswer<typeof sharedRoute>;

export function useBundle(bundleId: string): UseQueryResult<Bundle> {
  return useQuery({
    queryKey: keys.bundle(bundleId),
    queryFn: ({ signal }) => client.call(getBundle, { params: { bundleId }, signal }),
    enabled: bundleId !== '',
  });
}

type Filed = { id: string; bundleId: string | null };

/** What an order may take from those filed with it; asks nothing for one that is filed alone. */
export function useShared({ id: orderId, bundleId }: Filed): UseQueryResult<Shared> {
  return useQuery({
    queryKey: keys.shared(orderId),
    queryFn: ({ signal }) => client.call(listShared, { params: { orderId }, signal }),
    enabled: bundleId !== null,
    refetchOnMount: 'always',
  });
}

export type Taken = Shared['pages'][number];

/** Waiting, nothing to take, or a page as another of the bundle has it. */
export function useTaken(order: Filed, topic: string): { asked: boolean; taken: Taken | null } {
  const { data, isFetchedAfterMount, failureCount } = useShared(order);
  const asked = order.bundleId === null || isFetchedAfterMount || failureCount > 0 || !navigator.onLine;
  return { asked, taken: data?.pages.find((page) => page.topic === topic) ?? null };
}
