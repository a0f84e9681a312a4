import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './photo-table.words.zh.ts';

export const en = {
  'photo_table.title': 'Measures of the photo',
  'photo_table.not_measured': 'Photo: not measured, look',
  'photo_table.not_measured_text': 'The applicant sent it without having it measured.',
  'photo_table.ok': 'Photo measured: within the rulebook',
  'photo_table.found': 'Photo measured: {count} to look at',
  'photo_table.aid': 'By “{spec}”, as the applicant saw it; an aid, you decide',
  'photo_table.limit_rulebook': 'Rulebook: {limit}',
  'photo_table.limit_ours': 'Advice: {limit}',
  'photo_table.word': 'Kept by the applicant against the measures:',
  'photo_table.before_officer': 'It looks the same as a photo that was sent back before.',
  'photo_table.before_check': 'It looks the same as a photo the applicant exchanged before.',
} satisfies SameKeys<typeof zh>;
