import { dayIn } from '@lingshi/domain/shared/day.ts';
import { addressOf } from '@lingshi/contract/client.ts';
import { downloadDocument, listMessages } from '@lingshi/contract/generated/calls.ts';
import type { getOrder as getOrderRoute } from '@lingshi/contract/order/order.contract.ts';
import type { listMessages as listMessagesRoute } from '@lingshi/contract/message/message.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLocale } from '../../kit/locale.ts';
import { client } from '../client.ts';
import { usePost, type PostCard } from '../posts-read.ts';
import { keys } from '../query.ts';

export type OrderPage = RouteAnswer<typeof getOrderRoute>;
export type Mailing = NonNullable<OrderPage['mailing']>;
export type OrderDocument = OrderPage['documents'][number];
export type Message = RouteAnswer<typeof listMessagesRoute>['messages'][number];

export function useMessages(orderId: string): UseQueryResult<Message[]> {
  return useQuery({
    queryKey: keys.orderMessages(orderId),
    queryFn: async ({ signal }) =>
      (await client.call(listMessages, { params: { orderId }, signal })).messages,
  });
}

/** A paper of the order as PDF, in the language on the screen. */
export function documentAddress(orderId: string, document: OrderDocument): string {
  return addressOf(downloadDocument.path, {
    params: { orderId, document },
    query: { locale: currentLocale() },
  });
}

/** The post of an order with its clock; "today" is the day there. */
export function useOrderPlace(order: OrderPage): {
  post: PostCard | undefined;
  zone: string | undefined;
  today: string;
} {
  const post = usePost(order.post);
  const [now] = useState(() => new Date());
  return { post, zone: post?.zone, today: dayIn(post?.zone, now) };
}
