import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './message.words.zh.ts';

export const en = {
  'message.centre': 'Messages',
  'message.centre_none': 'No messages yet',
  'message.centre_none_text':
    'Every answer of a post appears here; a mail or text message tells you when one has come.',
  'message.title': 'Messages',
  'message.with': 'Messages with {post}',
  'message.none': 'Nothing written yet. If something is unclear, write to the post.',
  'message.new': '{count} new',
  'message.earlier': '{count} earlier {count|message|messages}',
  'message.you': 'You',
  'message.post': 'The post',
  'message.decision': 'Decision of the post',
  'message.unread': 'New',
  'message.read': 'read by the post',
  'message.not_read': 'not read by the post yet',
  'message.picture': 'Picture {nth}',
  'message.said': '{who}: {text}',
  'message.write': 'Write to the post',
  'message.write_hint': 'It answers on working days. Nobody here asks for money or for a code.',
  'message.add_picture': 'Add a picture',
  'message.attached': '{count} {count|picture|pictures} added',
  'message.detach': 'Take away',
  'message.send': 'Send',
  'message.sent': 'Sent',
  'message.empty': 'Write a few words first',
  'message.long': 'This is too long. Send it as two messages',
  'message.to_order': 'Open this order',
} satisfies SameKeys<typeof zh>;
