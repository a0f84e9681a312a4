import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './start.words.zh.ts';

export const en = {
  'start.title': 'Who is it for?',
  'start.lede': 'One application for each person. Every page is saved as you write; stop whenever you like.',
  'start.who': 'Applicant',
  'start.self': 'Myself',
  'start.child': 'My child',
  'start.spouse': 'My spouse',
  'start.parent': 'My parent',
  'start.ward': 'I am the guardian',
  'start.other': 'Relative or friend',
  'start.held': 'Under a mandate',
  'start.somebody': 'Not in the list? Add a person',
  'start.go': 'Begin',
  'start.choose': 'Choose who it is for.',
  'start.name_first_title': 'Your own name comes first',
  'start.name_first_text':
    'Name and document number of the account holder are needed before anybody’s application (notice 三(二)).',
  'start.name_first_go': 'Fill it in',
  'start.live_title': '{label} has an application under way',
  'start.live_text':
    'The rules allow one at a time for each person, across all posts (notice, opening, paragraph 4).',
  'start.draft_title': '{label} has a draft already',
  'start.draft_text': 'Go on with it; nothing has to be written twice.',
  'start.to_live': 'See that one',
  'start.to_draft': 'Go on with it',
} satisfies SameKeys<typeof zh>;
