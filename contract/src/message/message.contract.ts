import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { route } from '../route.ts';
import { at, empty, id, orderParams } from '../shared/shapes.ts';

export const messageCard = z.object({
  id,
  orderId: id,
  author: z.enum(['applicant', 'post']),
  kind: z.enum(['message', 'decision', 'internal']),
  text: z.string(),
  fileIds: z.array(id),
  at,
  /** By the other side. */
  read: z.boolean(),
});

export const listMessages = route({
  method: 'GET',
  path: '/api/orders/:orderId/messages',
  audience: 'applicant',
  tag: 'message',
  summary: 'The messages of an order, oldest first',
  params: orderParams,
  answer: z.object({ messages: z.array(messageCard) }),
  errors: ['order.not_found'],
  limit: 'list_by_account',
});

export const sendMessage = route({
  method: 'POST',
  path: '/api/orders/:orderId/messages',
  audience: 'applicant',
  tag: 'message',
  summary: 'Write to the post, with pictures uploaded to this order (slot `supplement`)',
  idempotent: true,
  params: orderParams,
  body: z.object({ text: typedText.min(1).max(2000), fileIds: z.array(id).max(5) }),
  answer: z.object({ id }),
  status: 201,
  errors: ['order.not_found', 'order.wrong_status', 'message.attachment_unknown'],
  limit: 'message_by_account',
});

/** The message centre: the newest words of every order, in one list. */
export const messageCentre = route({
  method: 'GET',
  path: '/api/messages',
  audience: 'applicant',
  tag: 'message',
  summary: 'The newest messages of all orders of this account',
  answer: z.object({
    threads: z.array(
      z.object({
        orderId: id,
        number: z.string().nullable(),
        applicantLabel: z.string(),
        last: messageCard,
        unread: z.int(),
      }),
    ),
  }),
  errors: [],
  limit: 'list_by_account',
});

export const markRead = route({
  method: 'POST',
  path: '/api/orders/:orderId/messages/read',
  audience: 'applicant',
  tag: 'message',
  summary: 'Mark the messages of an order as read',
  params: orderParams,
  body: empty,
  answer: empty,
  errors: ['order.not_found'],
  limit: 'change_by_account',
});
