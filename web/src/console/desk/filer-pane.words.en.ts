import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './filer-pane.words.zh.ts';

export const en = {
  'filer.title': 'Who filed this',
  'filer.by_mandate': 'Under a mandate',
  'filer.by_family': 'Account holder',
  'filer.no_name': 'no name declared',
  'filer.relation': 'To the applicant',
  'filer.relation.self': 'files on the applicant’s behalf',
  'filer.relation.child': 'a parent of the applicant',
  'filer.relation.spouse': 'the applicant’s spouse',
  'filer.relation.parent': 'a child of the applicant',
  'filer.relation.ward': 'the applicant’s guardian',
  'filer.relation.other': 'another relation, as they state',
  'filer.level': 'Real name',
  'filer.mandate': 'Mandate',
  'filer.state.invited': 'not accepted yet',
  'filer.state.in_force': 'in force until {day}',
  'filer.state.expired': 'ran out on {day}',
  'filer.state.ended': 'ended early',
  'filer.ended_by.applicant': 'by the applicant',
  'filer.ended_by.holder': 'by its holder',
  'filer.services': 'for: {services}',
  'filer.other_service': 'it does not cover this service',
  'filer.aid_family': 'The relation is as stated, not verified.',
  'filer.aid': 'That you read this name stands in the log of readings, which the applicant can see.',
} satisfies SameKeys<typeof zh>;
