import { endStaffSession, getOfficer, staffSession } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type {
  getOfficer as getOfficerRoute,
  staffSession as staffSessionRoute,
} from '@lingshi/contract/staff/staff.contract.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type StaffSession = RouteAnswer<typeof staffSessionRoute>;
export type Officer = RouteAnswer<typeof getOfficerRoute>;
export type Factor = StaffSession['factors'][number];

/** What this browser still has to prove. */
export function useStaffSession(): UseQueryResult<StaffSession> {
  return useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => client.call(staffSession, { signal }),
    staleTime: Infinity,
  });
}

/** The signed-in officer; only below the gate. */
export function useOfficer(): UseQueryResult<Officer> {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => client.call(getOfficer, { signal }),
    staleTime: 5 * 60_000,
  });
}

export function hasRole(officer: Officer | undefined, ...roles: StaffRole[]): boolean {
  return officer?.roles.some((role) => roles.includes(role)) ?? false;
}

/** After a step of the sign-in: what comes next. */
export async function askSessionAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: keys.session });
}

/** Nothing of the officer's work stays on the screen or in memory, whether or not the server heard it. */
export async function signOut(): Promise<void> {
  await client.call(endStaffSession).catch(() => undefined);
  forgetAll();
}

/** The session ended by itself, here or elsewhere. */
export function forgetAll(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'info' && name !== 'session' });
  queryClient.setQueryData<StaffSession>(keys.session, { state: 'none', factors: [] });
}
