import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './photo.words.zh.ts';

export const en = {
  'photo.title': 'What was measured',
  'photo.waiting': 'Measuring the photo…',
  'photo.failed_title': 'It could not be measured this time',
  'photo.failed_text': 'The photo is stored. You can go on; an officer looks at it.',
  'photo.retry': 'Measure again',
  'photo.ok_title': 'We see nothing to change',
  'photo.advice_title': 'Some things could be better',
  'photo.wrong_title': 'Some things are not as the rules have them',
  'photo.aid': 'Measured by “{spec}”. It only advises; an officer decides. You can go on all the same.',
  'photo.limit_rulebook': 'Rulebook: {limit}',
  'photo.limit_ours': 'Our advice: {limit}',
  'photo.findings': 'Look at these',
  'photo.all': 'All measures ({count})',
  'photo.unsure': '{count} {count|measure|measures} could not be told; an officer looks.',
  'photo.again_officer_title': 'It looks like the photo the post sent back',
  'photo.again_officer_text':
    'It looks the same as one you sent before, of which the post asked for another. If it is the same one, take a new one.',
  'photo.again_check_title': 'It looks like a photo you exchanged',
  'photo.again_check_text':
    'It looks the same as one you sent before that was not as the rules have it. The same picture has the same result.',
  'photo.crop': 'Crop',
  'photo.word_offer': 'The photo is fine? Leave a word for the officer',
  'photo.word_hint': 'You can go on without. The officer sees the same table and your word beside the photo.',
  'photo.word_label': 'A word to the officer',
  'photo.word_example': 'My hair is short for medical reasons',
  'photo.word_send': 'Keep this word',
  'photo.word_empty': 'Write a word first, or just go on without.',
  'photo.word_kept_title': 'The officer will read your word',
  'photo.crop_title': 'Crop the photo',
  'photo.crop_how':
    'Drag the photo until the head fits the outline: crown at its top, chin at its bottom. Arrow keys move it, plus and minus change its size.',
  'photo.crop_frame': 'The photo in its frame: arrow keys move it, plus and minus change its size',
  'photo.crop_zoom': 'Size',
  'photo.crop_done': 'Use this crop',
  'photo.crop_cancel': 'Do not crop',
  'photo.crop_honest': 'It only cuts; nothing is retouched.',
  'photo.crop_failed': 'This device cannot open the photo. Please choose it again.',
  'photo.crop_small':
    'That is too small: {width} × {height} pixels are left, 354 × 472 are needed. Take in more of the photo.',
  'photo.live_no_face': 'No face is seen: look into the camera',
  'photo.live_several': 'More than one person is seen: be alone in the picture',
  'photo.live_too_far': 'Come a little closer',
  'photo.live_too_near': 'Step back a little',
  'photo.live_off_middle': 'Move your face to the middle',
} satisfies SameKeys<typeof zh>;
