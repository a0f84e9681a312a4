import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './people.words.zh.ts';

export const en = {
  'people.title': 'People I file for',
  'people.lede': 'You can file for yourself and for your family. Each person’s data is kept apart.',
  'people.none': 'Nobody here yet',
  'people.none_text': 'You will stand here yourself once you first apply.',
  'people.add': 'Add somebody of your family',
  'people.add_lede': 'Say first who they are to you. Their documents are asked for in the application.',
  'people.file': 'Apply',
  'people.relation': 'This person is',
  'people.relation_missing': 'Choose who this person is to you',
  'people.self': 'Myself',
  'people.child': 'My child',
  'people.parent': 'My parent',
  'people.spouse': 'My spouse',
  'people.ward': 'In my guardianship',
  'people.ward_hint': 'You are the legal guardian, but not a parent.',
  'people.other': 'Another relative or friend',
  'people.label': 'What to call them here',
  'people.label_hint': 'Only you see it. For example: Mum, Little one.',
  'people.label_missing': 'Give a name to call them by',
  'people.name_first': 'First give your own real name, then file for your family',
  'people.give_name': 'Give it now',
  'people.in_person': 'You may fill in the form for them, but they sign and prove who they are in person.',
  'people.save': 'Add',
} satisfies SameKeys<typeof zh>;
