import { listGuardianships } from '@lingshi/contract/generated/calls.ts';
import type {
  listGuardianships as listRoute,
  readGuardianInvitation,
} from '@lingshi/contract/guardian/guardian.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';

type Guardianships = RouteAnswer<typeof listRoute>;
export type SignedCard = Guardianships['signed'][number];
export type Asked = RouteAnswer<typeof readGuardianInvitation>;

/** Below `account`, so that live hints reach it; its third part keeps it off the device. */
export const guardianshipsKey = [...keys.account, 'guardianships', 'open'];

export function useGuardianships(): UseQueryResult<Guardianships> {
  return useQuery({
    queryKey: guardianshipsKey,
    queryFn: ({ signal }) => client.call(listGuardianships, { signal }),
  });
}
