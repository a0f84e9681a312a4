import type {
  getRealName as getRealNameRoute,
  listApplicants as listApplicantsRoute,
} from '@lingshi/contract/account/account.contract.ts';
import {
  findCompetentPost,
  formTexts,
  getAnswers,
  getOrder,
  getRealName,
  listApplicants,
  listMessages,
} from '@lingshi/contract/generated/calls.ts';
import type {
  getAnswers as getAnswersRoute,
  getOrder as getOrderRoute,
} from '@lingshi/contract/order/order.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { FormTexts, Posts } from '../../form/form-facts.ts';
import { client } from '../client.ts';
import type { Saved } from '../offline/draft.ts';
import { postsQuery, useCountryOf } from '../posts-read.ts';
import type { FormRules } from '@lingshi/domain/form/form.facts.ts';
import { countyIn } from '@lingshi/domain/form/place.ts';
import { keys } from '../query.ts';

export type OrderPage = RouteAnswer<typeof getOrderRoute>;
export type SavedAnswers = RouteAnswer<typeof getAnswersRoute>['answers'];
export type Applicant = RouteAnswer<typeof listApplicantsRoute>['applicants'][number];
type RealName = NonNullable<RouteAnswer<typeof getRealNameRoute>['realName']>;

/** Rules change by the day, not by the minute. */
const RULES_FRESH_MS = 10 * 60_000;

export function useFormOrder(orderId: string): UseQueryResult<OrderPage> {
  return useQuery({
    queryKey: keys.order(orderId),
    queryFn: ({ signal }) => client.call(getOrder, { params: { orderId }, signal }),
  });
}

/** Asked anew by every page: what another device saved meanwhile is what this page begins with. */
export function useAnswers(orderId: string): UseQueryResult<SavedAnswers> {
  return useQuery({
    queryKey: keys.answers(orderId),
    queryFn: async ({ signal }) => (await client.call(getAnswers, { params: { orderId }, signal })).answers,
    refetchOnMount: 'always',
  });
}

/** The saved answer of a topic once it is known: null = never saved, undefined = still being asked. */
export function savedOf(query: UseQueryResult<SavedAnswers>, topic: string): Saved | null | undefined {
  const { data, isFetchedAfterMount, failureCount } = query;
  const asked = isFetchedAfterMount || failureCount > 0 || !navigator.onLine;
  return data && asked ? (data.find((answer) => answer.topic === topic) ?? null) : undefined;
}

/** What a topic holds, for pages that only show it. */
export function answerOf(answers: SavedAnswers | undefined, topic: string): Record<string, unknown> {
  return answers?.find((answer) => answer.topic === topic)?.answer ?? {};
}

export function usePosts(): UseQueryResult<Posts> {
  return useQuery(postsQuery);
}

export function useApplicants(): UseQueryResult<Applicant[]> {
  return useQuery({
    queryKey: keys.applicants,
    queryFn: async ({ signal }) => (await client.call(listApplicants, { signal })).applicants,
  });
}

type Case = Pick<OrderPage, 'service' | 'kind' | 'post'>;

/** Nobody types twice what was given once: the declared name, for an order for oneself. Not kept once the page is left. */
export function useOwnName(order: Pick<OrderPage, 'applicantId'>, wanted: boolean): RealName | null {
  const { own, name } = useOwnNameQueries(order, wanted);
  return own ? (name.data?.realName ?? null) : null;
}

/** False while it is still being asked: a field must not change under somebody who has begun to write. */
export function useOwnNameAsked(order: Pick<OrderPage, 'applicantId'>, wanted: boolean): boolean {
  const { people, name } = useOwnNameQueries(order, wanted);
  return (
    !wanted ||
    ![people, name].some((query) => query.isFetching && query.isPending && query.failureCount === 0)
  );
}

function useOwnNameQueries({ applicantId }: Pick<OrderPage, 'applicantId'>, wanted: boolean) {
  const people = useApplicants();
  const own = people.data?.some(({ id, relation }) => id === applicantId && relation === 'self') === true;
  const name = useQuery({
    queryKey: [...keys.account, 'real-name'],
    queryFn: ({ signal }) => client.call(getRealName, { signal }),
    enabled: own && wanted,
    gcTime: 0,
  });
  return { people, own, name };
}

/** The texts in force at the post of this order; nothing is asked before the order is known. */
export function useFormTexts(order: Case | undefined): UseQueryResult<FormTexts> {
  const { service = '', kind = '', post = '' } = order ?? {};
  return useQuery({
    queryKey: ['form-texts', service, kind, post],
    queryFn: ({ signal }) => client.call(formTexts, { query: { service, kind, post }, signal }),
    // Another post was chosen: what is being written stays on the screen until its texts are here.
    placeholderData: (before, last) =>
      last?.queryKey[1] === service && last.queryKey[2] === kind ? before : undefined,
    enabled: order !== undefined,
    staleTime: RULES_FRESH_MS,
  });
}

/** The post that serves an address first; asks nothing while the address does not say enough. */
export function useCompetentPost(post: string, home: unknown, rules: Pick<FormRules, 'address'>) {
  const country = useCountryOf(post)?.id ?? '';
  const [state, county] = [textAt(home, 'state'), countyIn(rules, home)];
  return useQuery({
    queryKey: ['competent-post', country, state, county],
    queryFn: ({ signal }) =>
      client.call(findCompetentPost, { query: { country, state, ...(county !== '' && { county }) }, signal }),
    enabled: country !== '' && state !== '',
    staleTime: RULES_FRESH_MS,
  });
}

export function useOrderMessages(orderId: string) {
  return useQuery({
    queryKey: keys.orderMessages(orderId),
    queryFn: async ({ signal }) =>
      (await client.call(listMessages, { params: { orderId }, signal })).messages,
  });
}
