import {
  addOfficer,
  changeOfficer,
  decideRoles,
  listOfficerLog,
  listOfficers,
  listOwnLog,
} from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import type {
  addOfficer as addOfficerRoute,
  changeOfficer as changeOfficerRoute,
  listOfficerLog as listOfficerLogRoute,
  listOfficers as listOfficersRoute,
} from '@lingshi/contract/staff/officer.contract.ts';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { useCommand } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type OfficerCard = RouteAnswer<typeof listOfficersRoute>['officers'][number];
export type LogLine = RouteAnswer<typeof listOfficerLogRoute>['lines'][number];
export type NewOfficer = RouteInput<typeof addOfficerRoute>['body'];
export type OfficerChange = RouteInput<typeof changeOfficerRoute>['body'];

export function useOfficers() {
  return useQuery({
    queryKey: keys.officers,
    queryFn: ({ signal }) => client.call(listOfficers, { signal }),
  });
}

export function useAddOfficer(onDone: () => void) {
  return useCommand({
    name: 'officer.add',
    send: (body: NewOfficer, idempotencyKey) => client.call(addOfficer, { body, idempotencyKey }),
    refresh: [keys.officers, keys.officerLog],
    onDone,
  });
}

export function useChangeOfficer(officerId: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: OfficerChange) => client.call(changeOfficer, { params: { officerId }, body }),
    onSuccess: async () => {
      await readAgain();
      onDone();
    },
  });
}

export function useDecideRoles(officerId: string) {
  return useMutation({
    mutationFn: ({ grant, roles }: { grant: boolean; roles: StaffRole[] }) =>
      client.call(decideRoles, { params: { officerId }, body: { grant, roles } }),
    onSettled: readAgain,
  });
}

async function readAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: keys.officers });
  await queryClient.invalidateQueries({ queryKey: keys.officerLog });
}

/** @param own what was done to the signed-in officer alone */
export function useOfficerLog(own: boolean) {
  return useInfiniteQuery({
    queryKey: own ? keys.ownLog : keys.officerLog,
    queryFn: ({ pageParam: after, signal }) => {
      const input = { query: { after }, signal };
      return own ? client.call(listOwnLog, input) : client.call(listOfficerLog, input);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
