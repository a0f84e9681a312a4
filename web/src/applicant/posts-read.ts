import { listPosts } from '@lingshi/contract/generated/calls.ts';
import type { listPosts as listPostsRoute } from '@lingshi/contract/policy/policy.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './query.ts';

export type Posts = RouteAnswer<typeof listPostsRoute>;
export type PostCard = Posts['posts'][number];
export type CountryCard = Posts['countries'][number];

const HOUR_MS = 3_600_000;

/** The posts with their phones, addresses and time zones. The worker keeps the answer for times without a network. */
export const postsQuery = queryOptions({
  queryKey: keys.posts,
  queryFn: ({ signal }) => client.call(listPosts, { signal }),
  staleTime: HOUR_MS,
});

/** One post; undefined while the list is on its way or away. */
export function usePost(id: string | undefined): PostCard | undefined {
  return useQuery(postsQuery).data?.posts.find((post) => post.id === id);
}

/** What holds in the country of a post; undefined while it is on its way or away. */
export function useCountryOf(postId: string | undefined): CountryCard | undefined {
  return countryOf(useQuery(postsQuery).data, postId);
}

export function countryOf(posts: Posts | undefined, postId: string | undefined): CountryCard | undefined {
  const post = posts?.posts.find(({ id }) => id === postId);
  return posts?.countries.find(({ id }) => id === post?.country);
}

export function idsOf(cards: readonly { id: string }[]): string[] {
  return cards.map(({ id }) => id);
}

/** For `tel:`: a number without the marks that make it readable. */
export function dialable(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
