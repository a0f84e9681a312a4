import { checkPhoto } from '@lingshi/contract/generated/calls.ts';
import type { OwnPhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { queryClient } from '../query.ts';

export type PhotoRows = OwnPhotoCheck['rows'];

/** Measured once a picture; asked again, the server gives the same table. */
export function usePhotoCheck(orderId: string, fileId: string): UseQueryResult<OwnPhotoCheck> {
  return useQuery({
    queryKey: keyOf(orderId, fileId),
    queryFn: ({ signal }) => client.call(checkPhoto, { params: { orderId }, signal }),
    staleTime: Infinity,
  });
}

export function showCheck(orderId: string, check: OwnPhotoCheck): void {
  queryClient.setQueryData(keyOf(orderId, check.fileId), check);
}

function keyOf(orderId: string, fileId: string) {
  return ['photo-check', orderId, fileId];
}
