import { endSession, getAccount } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { getAccount as getAccountRoute } from '@lingshi/contract/account/account.contract.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client.ts';
import { wipeDevice } from './offline/wipe.ts';
import { keys, queryClient } from './query.ts';
import { sessionBegan, signedOutHere, useSessionMark } from './session-mark.ts';

export type Account = RouteAnswer<typeof getAccountRoute>;

/** The signed-in account; asks nothing while nobody is signed in. */
export function useAccount(): UseQueryResult<Account> {
  const signedIn = useSessionMark() === 'in';
  return useQuery({
    queryKey: keys.account,
    queryFn: ({ signal }) => client.call(getAccount, { signal }),
    enabled: signedIn,
  });
}

/** After a sign-in: whoever was here before leaves nothing behind, unless it is the same person. */
export async function beginSession(): Promise<void> {
  queryClient.clear();
  sessionBegan();
  const account = await queryClient.fetchQuery({
    queryKey: keys.account,
    queryFn: () => client.call(getAccount),
  });
  const { keepOnlyDraftsOf } = await import('./offline/drafts-left.ts');
  await keepOnlyDraftsOf(account.id);
}

/**
 * Ends the session and empties the device, even when the server cannot be reached.
 * Resolves with false when the server did not hear it: the session then ends there by itself later.
 */
export async function signOut(): Promise<boolean> {
  const heard = await client.call(endSession, { params: { sessionId: 'current' } }).then(
    () => true,
    () => false,
  );
  signedOutHere();
  queryClient.clear();
  await wipeDevice();
  return heard;
}
