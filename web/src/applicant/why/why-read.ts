import { explainCase, listFees } from '@lingshi/contract/generated/calls.ts';
import type {
  explainCase as explainRoute,
  listFees as feesRoute,
} from '@lingshi/contract/policy/why.contract.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';

export type Why = RouteAnswer<typeof explainRoute>;
type Asked = RouteInput<typeof explainRoute>['query'];
export type Fees = RouteAnswer<typeof feesRoute>;

export function useFees(post: string) {
  return useQuery({
    queryKey: ['fees', post],
    queryFn: ({ signal }) => client.call(listFees, { query: { post }, signal }),
  });
}

export function useWhy(query: Asked) {
  return useQuery({
    queryKey: ['why', query],
    queryFn: ({ signal }) => client.call(explainCase, { query, signal }),
  });
}
