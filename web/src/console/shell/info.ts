import { appInfo } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';

/** Whether this is a demonstration: then every screen says so. */
export function useIsDemo(): boolean {
  const { data } = useQuery({
    queryKey: keys.info,
    queryFn: ({ signal }) => client.call(appInfo, { signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data?.demo ?? false;
}
