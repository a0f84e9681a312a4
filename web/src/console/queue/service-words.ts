import { listServices } from '@lingshi/contract/generated/calls.ts';
import type { listServices as listServicesRoute } from '@lingshi/contract/policy/policy.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSay } from '../../form/use-words.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';

/** What the rules call their services; the frame of the console waits for it, so that a screen has it at once. */
export function useServices(): UseQueryResult<RouteAnswer<typeof listServicesRoute>> {
  return useQuery({
    queryKey: keys.services,
    queryFn: ({ signal }) => client.call(listServices, { signal }),
    staleTime: Infinity,
  });
}

/** A service by name, with its kind where one is given; one that the rules have no more shows its identifier. */
export function useServiceWords(): (service: string, kind?: string) => string {
  const services = useServices().data?.services ?? [];
  const say = useSay();
  return (service, kind) => {
    const known = services.find(({ id }) => id === service);
    const name = say(known?.words ?? service);
    if (kind === undefined) return name;
    return `${name} · ${say(known?.kinds.find(({ id }) => id === kind)?.words ?? kind)}`;
  };
}
