import { listMandates } from '@lingshi/contract/generated/calls.ts';
import type { listMandates as listMandatesRoute } from '@lingshi/contract/mandate/mandate.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRuleWords } from '../rule-words.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';

export type Mandates = RouteAnswer<typeof listMandatesRoute>;
export type GivenMandate = Mandates['given'][number];
export type HeldMandate = Mandates['held'][number];

/** Below `account`, so that live hints reach it; its third part keeps names and codes off the device. */
export const mandatesKey = [...keys.account, 'mandates', 'open'];

export function useMandates(): UseQueryResult<Mandates> {
  return useQuery({
    queryKey: mandatesKey,
    queryFn: ({ signal }) => client.call(listMandates, { signal }),
  });
}

/** The services of a mandate in words, in one line. */
export function useServiceNames({
  services: known,
}: Pick<Mandates, 'services'>): (ids: readonly string[]) => string {
  const say = useRuleWords();
  return (ids) =>
    ids
      .map((id) => known.find((service) => service.id === id))
      .map((service, at) => (service ? say(service.words) : (ids[at] ?? '')))
      .join(' · ');
}
