import { downloadEvidence } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { client } from '../client.ts';
import { keys } from '../query.ts';

/**
 * A picture of an order as an address for <img>. Fetched once while the desk is open: every fetch is a line in the
 * log the applicant sees.
 */
export function usePicture(orderId: string, fileId: string) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.evidence(orderId, fileId),
    queryFn: async ({ signal }) => {
      const response = await client.call(downloadEvidence, { params: { orderId, fileId }, signal });
      return response.blob();
    },
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const address = useMemo(() => data && URL.createObjectURL(data), [data]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return { address, error, retry: () => void refetch() };
}
