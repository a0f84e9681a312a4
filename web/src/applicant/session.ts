import { endSession, getAccount } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { getAccount as getAccountRoute } from '@lingshi/contract/account/account.contract.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client.ts';
import { readKept, writeKept } from './offline/kept-mark.ts';
import { wipeDevice } from './offline/wipe.ts';
import { keys, queryClient } from './query.ts';
import { currentSession, sessionBegan, signedOutHere, useSessionMark } from './session-mark.ts';

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
  // The cookie is the new session's.
  writeKept('leaving', null);
  const account = await queryClient.fetchQuery({
    queryKey: keys.account,
    queryFn: () => client.call(getAccount),
  });
  const { keepOnlyOf } = await import('./offline/drafts-left.ts');
  await keepOnlyOf(account.id);
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
  if (!heard) writeKept('leaving', 'yes');
  return heard;
}

/** Says a sign-out to the server that it did not hear; until then the browser still holds the cookie. */
export async function finishSignOut(): Promise<void> {
  if (readKept('leaving') === null || currentSession() === 'in') return;
  const isOver = await client.call(endSession, { params: { sessionId: 'current' } }).then(
    () => true,
    (error: unknown) => error instanceof CallError && error.status === 401,
  );
  if (isOver) writeKept('leaving', null);
}
