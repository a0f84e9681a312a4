import { addOfficer, changeOfficer, listOfficers } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import type {
  addOfficer as addOfficerRoute,
  changeOfficer as changeOfficerRoute,
  listOfficers as listOfficersRoute,
} from '@lingshi/contract/staff/staff.contract.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCommand } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type OfficerCard = RouteAnswer<typeof listOfficersRoute>['officers'][number];
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
    refresh: [keys.officers],
    onDone,
  });
}

export function useChangeOfficer(officerId: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: OfficerChange) => client.call(changeOfficer, { params: { officerId }, body }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.officers });
      onDone();
    },
  });
}
