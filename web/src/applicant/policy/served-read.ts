import { listOffers } from '@lingshi/contract/generated/calls.ts';
import type { listOffers as listOffersRoute } from '@lingshi/contract/policy/policy.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';

type Offers = RouteAnswer<typeof listOffersRoute>['offers'];
export type Offer = Offers[number];
export type ServedCard = Offer['served'];
export type NotServedCard = Extract<ServedCard, { code: string }>;

/** Openings come by the hour. */
const FRESH_MS = 10 * 60_000;

/** What can be filed at a post, or at the first one while none is chosen. */
export function useOffers(post = ''): UseQueryResult<Offers> {
  return useQuery({
    queryKey: ['offers', post],
    queryFn: async ({ signal }) =>
      (await client.call(listOffers, { query: post === '' ? {} : { post }, signal })).offers,
    staleTime: FRESH_MS,
  });
}

export function findOffer(
  offers: Offers | undefined,
  wanted: Pick<Offer, 'service' | 'kind'>,
): Offer | undefined {
  return offers?.find(({ service, kind }) => service === wanted.service && kind === wanted.kind);
}

/** Where the rules would lead a case that may be filed all the same; null where they say nothing. */
export function adviceIn(card: ServedCard | null | undefined): NotServedCard | null {
  return card && 'advice' in card ? (card.advice ?? null) : null;
}

/** Why a case is not served; null where it is, and where nobody has asked. */
export function refusalIn(card: ServedCard | null | undefined): NotServedCard | null {
  return card && 'code' in card ? card : null;
}
