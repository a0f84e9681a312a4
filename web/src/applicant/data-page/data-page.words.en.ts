import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './data-page.words.zh.ts';

export const en = {
  'page.reading': 'Reading the lines at the bottom of the page…',
  'page.title': 'What we read on the page',
  'page.lede': 'Please compare. It helps you to fill in the form; it is no certified check.',
  'page.agrees': 'The same as you typed',
  'page.agrees_text': 'What we read on the page is what the form says.',
  'page.filled': 'Where you typed nothing yet, you can use what was read.',
  'page.differs': '{count} {count|field differs|fields differ} from what you typed',
  'page.differs_text': 'Please look at the passport and choose for each.',
  'page.other_title': 'This may be the page of another person',
  'page.other_text':
    'Two or more of name, number and date of birth differ. Please see that it is the passport of the applicant.',
  'page.unsure_title': 'Some characters were not read with certainty',
  'page.unsure_text':
    'Not all check digits hold: {checks}. What the passport says counts; an officer looks at the picture too.',
  'page.doubt_text':
    'Some letters are not clear enough. What the passport says counts; an officer looks at the picture too.',
  'page.expired_title': 'This passport has expired',
  'page.expired_text': 'It was valid until {day}. You can still renew it; please compare the date you typed.',
  'page.soon_title': 'This passport expires within half a year',
  'page.soon_text': 'It is valid until {day}. Please plan no journey close to that day.',
  'page.typed': 'You typed',
  'page.read': 'Read on the page',
  'page.empty': 'Nothing yet',
  'page.nothing_read': 'Not read',
  'page.empty_list': '{count} {count|field|fields} you have not filled in yet',
  'page.fill': 'Put these into the form',
  'page.same_list': '{count} {count|field|fields} the same',
  'page.yours_stays': 'Nothing you typed is changed by itself.',
  'page.use': 'Use what was read',
  'page.use_named': '{field}: use what was read',
  'page.used': 'What was read is in the form now.',
  'page.failed_title': 'The lines could not be read',
  'page.failed_next': 'Your application can go on: please type by hand, an officer looks at the picture.',
  'page.again': 'Read once more',
  'page.check.number': 'number',
  'page.check.birth': 'date of birth',
  'page.check.expiry': 'date of expiry',
  'page.check.optional': 'additional data',
  'page.check.composite': 'the whole line',
} satisfies SameKeys<typeof zh>;
