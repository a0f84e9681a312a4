import { countWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { countWork as countWorkRoute } from '@lingshi/contract/staff/work.contract.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { useMe } from './officer-context.ts';
import { maySeeOrders } from './roles.ts';

export type Counts = RouteAnswer<typeof countWorkRoute>;

/** Counters of the queues; asked again by live hints, and once a minute should those be away. */
export function useCounts(): UseQueryResult<Counts> {
  const { roles } = useMe();
  return useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => client.call(countWork, { signal }),
    enabled: maySeeOrders(roles),
    refetchInterval: 60_000,
  });
}
