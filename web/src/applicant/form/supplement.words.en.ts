import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './supplement.words.zh.ts';

export const en = {
  'supplement.title': 'The post asks for something more',
  'supplement.lede':
    'Change only what is listed, then send it all together. You keep your place in the queue.',
  'supplement.lede_until':
    'Change only what is listed and send it all together by {day}. You keep your place in the queue.',
  'supplement.officer': 'What the officer wrote',
  'supplement.what': 'What to change',
  'supplement.fields': 'To change: {names}',
  'supplement.note': 'A word to the officer',
  'supplement.note_hint': 'You may leave it empty. For example: what you could not change, and why.',
  'supplement.send': 'Send it to the post',
  'supplement.left_one': 'Not changed yet: {name}',
  'supplement.none_title': 'Nothing is asked for now',
  'supplement.none_text': 'Perhaps it was answered already. The order’s page has the latest.',
  'supplement.missing_title': 'It cannot be sent yet',
} satisfies SameKeys<typeof zh>;
