import { countWaiting, countWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { countWaiting as countWaitingRoute } from '@lingshi/contract/staff/waiting.contract.ts';
import type { countWork as countWorkRoute } from '@lingshi/contract/staff/work.contract.ts';
import { RULE_READERS } from '@lingshi/domain/policy/rule-change.guard.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { hasRole } from '../session/session.ts';
import { useMe } from './officer-context.ts';
import { maySeeOrders } from './roles.ts';

export type Counts = RouteAnswer<typeof countWorkRoute>;

export type Waiting = RouteAnswer<typeof countWaitingRoute>;

/** What waits for a second officer beside the queues; nothing for who may not see it. */
export function useWaiting(): Waiting | undefined {
  const me = useMe();
  return useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => client.call(countWaiting, { signal }),
    enabled: hasRole(me, 'reviewer', 'second_reviewer', ...RULE_READERS),
    refetchInterval: 60_000,
  }).data;
}

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
