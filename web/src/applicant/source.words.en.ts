import type { SameKeys } from '../kit/words.ts';
import type { zh } from './source.words.zh.ts';

export const en = {
  'source.notice': 'By the notice of 30 May 2021, {clause}',
  'source.intro': 'By the notice of 30 May 2021, introduction, paragraph {paragraph}',
  'source.law': 'By the nationality law',
  'source.ours': 'Our own estimate or choice, no official rule',
  'source.heard': 'From what others met with, not confirmed',
  'source.short_law': 'nationality law',
  'source.short_ours': 'our estimate',
  'source.short_heard': 'hearsay, not confirmed',
  'source.legend': 'Small print is the source: numbers are clauses of the notice of 30 May 2021.',
} satisfies SameKeys<typeof zh>;
