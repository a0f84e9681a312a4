import type { listOrders as listOrdersRoute } from '@lingshi/contract/order/order.contract.ts';
import { listOrders } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './query.ts';
import { useSessionMark } from './session-mark.ts';

export type OrderCard = RouteAnswer<typeof listOrdersRoute>['orders'][number];

/** The orders of this account, newest change first; asks nothing while nobody is signed in. */
export function useOrders(): UseQueryResult<OrderCard[]> {
  const signedIn = useSessionMark() === 'in';
  return useQuery({
    queryKey: keys.orders,
    queryFn: async ({ signal }) => (await client.call(listOrders, { signal })).orders,
    enabled: signedIn,
  });
}

/** Messages of all orders that were not read yet. */
export function useUnread(): number {
  const { data = [] } = useOrders();
  return data.reduce((sum, { unread }) => sum + unread, 0);
}
