import type { SameKeys } from '../../../kit/words.ts';
import type { zh } from './signature.words.zh.ts';

export const en = {
  'signature.title': 'Signature',
  'signature.by_you': 'You sign yourself.',
  'signature.by_applicant': 'Ask {name} to sign: nobody can sign for them.',
  'signature.by_guardian': 'The applicant is under 10: a guardian signs, and the passport does not show it.',
  'signature.label': 'Write your name by hand in the box',
  'signature.label_guardian': 'The guardian writes their own name by hand in the box',
  'signature.hint':
    'In standard Chinese characters, from left to right, in the middle: this is what the passport shows.',
  'signature.hint_guardian': 'From left to right, in the middle.',
  'signature.printed': 'As the passport will show it (about {width} × {height} cm)',
  'signature.printed_declaration': 'As the declaration will show it',
  'signature.measured': 'What was measured of the signature',
  'signature.mark_ink': 'Length of ink, in heights of the box',
  'signature.mark_size': 'Height of the writing',
  'signature.mark_centre': 'Off the middle',
  'signature.mark_edge': 'Distance to the edge',
  'signature.at_least': 'at least {limit}',
  'signature.at_most': 'at most {limit}',
  'signature.is_good': 'good',
  'signature.is_better': 'could be better',
  'signature.is_none': 'nothing signed yet',
} satisfies SameKeys<typeof zh>;
