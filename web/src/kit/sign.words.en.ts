import type { SameKeys } from './words.ts';
import type { zh } from './sign.words.zh.ts';

export const en = {
  'sign.box': 'Signature box: write with a finger or a pen',
  'sign.turn_phone': 'Turn the phone sideways to write larger.',
  'sign.clear': 'Write again',
  'sign.undo': 'Undo a stroke',
  'sign.empty': 'Nothing written yet',
  'sign.written': '{count} {count|stroke|strokes} written',
  'sign.other_way':
    'Hard to write by hand? Use a touch screen or a mouse, or let somebody steady your hand. If it still does not work, write to the post: an officer will find another way.',
} satisfies SameKeys<typeof zh>;
