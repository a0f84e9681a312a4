import type { SameKeys } from './words.ts';
import type { zh } from './sign.words.zh.ts';

export const en = {
  'sign.box': 'Signature box: write with a finger or a pen',
  'sign.whole': 'Sign on the whole screen',
  'sign.hold_sideways': 'Hold the phone sideways and write. It works with the rotation lock on.',
  'sign.across': 'Write across, in the middle.',
  'sign.done': 'Done',
  'sign.clear': 'Write again',
  'sign.undo': 'Undo a stroke',
  'sign.empty': 'Nothing written yet',
  'sign.written': '{count} {count|stroke|strokes} written',
  'sign.other_way':
    'Hard to write by hand? Use a touch screen or a mouse, or let somebody steady your hand. If it still does not work, write to the post: an officer will find another way.',
} satisfies SameKeys<typeof zh>;
