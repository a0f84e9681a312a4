import type { SameKeys } from './words.ts';
import type { zh } from './copy-line.words.zh.ts';

export const en = {
  'copy.do': 'Copy',
  'copy.done': 'Copied',
} satisfies SameKeys<typeof zh>;
