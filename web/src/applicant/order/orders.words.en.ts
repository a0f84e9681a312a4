import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './orders.words.zh.ts';

export const en = {
  'orders.title': 'Orders',
  'orders.turn_applicant': 'Your turn',
  'orders.turn_post': 'The post’s turn',
  'orders.turn_nobody': 'Closed',
  'orders.held': 'you file it for them',
  'orders.watched': 'filed for you',
  'orders.guardian': 'You are asked to sign',
  'orders.draft': 'Draft, not sent yet',
  'orders.unread': '{count} new',
  'orders.none': 'No orders yet',
  'orders.none_text':
    'Once you apply, this page says whose turn it is, what to do and by when. It opens without a network too.',
  'orders.precheck': 'See what I need',
  'orders.another': 'Apply for something else',
} satisfies SameKeys<typeof zh>;
