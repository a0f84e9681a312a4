import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './submitted.words.zh.ts';

export const en = {
  'submitted.title': 'It has been sent',
  'submitted.lede': 'Your application has reached {post}.',
  'submitted.number': 'Order number',
  'submitted.copy': 'Write it down: you need it whenever you call or write.',
  'submitted.aloud': 'Say: {spelled}',
  'submitted.listen': 'Read it to me',
  'submitted.qr': 'The order number as a QR code',
  'submitted.next': 'What comes next',
  'submitted.wait':
    'It is the post’s turn now; there is nothing for you to do. You hear of every change by message, e-mail or text.',
  'submitted.wait_until':
    'It is the post’s turn now, with a result by {day}. There is nothing for you to do. You hear of every change by message, e-mail or text.',
  'submitted.no_mail': 'Post nothing yet',
  'submitted.no_mail_text':
    'Wait until the second review is passed: then you get the address, the list and the fee. What comes earlier may be sent back.',
  'submitted.no_pay': 'Nobody asks for money by phone or video. Whoever does is a fraud.',
  'submitted.your_turn': 'your turn',
  'submitted.to_order': 'See the order',
  'submitted.receipt': 'Download the receipt (PDF)',
  'submitted.home': 'Home',
} satisfies SameKeys<typeof zh>;
