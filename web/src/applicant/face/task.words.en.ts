import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './task.words.zh.ts';

export const en = {
  'face.task': 'In person',
  'face.task_first': 'Upload your photo and the data page first',
  'face.task_passed': 'Face check passed',
  'face.task_interview': 'An officer will speak with you',
  'face.task_failed': 'The last try did not pass: try again, or speak with an officer',
  'face.task_outdated': 'A picture was replaced: please do it once more',
  'face.again_heading': 'That it is you',
  'face.again_why':
    'With a new picture the earlier face check no longer counts. You can do it again with the new one; you can also send without it: an officer will then speak with you.',
  'face.undecided_title': 'One step is open: show that you act in person',
  'face.undecided_text':
    'You can do the face check now. You can also send without it: an officer will then speak with you.',
  'face.decide': 'Decide now',
  'face.manage_consent': 'Your consent to the face check: see or withdraw it',
  'face.settled_passed': 'Face check passed',
  'face.settled_interview': 'An officer speaks with you',
} satisfies SameKeys<typeof zh>;
