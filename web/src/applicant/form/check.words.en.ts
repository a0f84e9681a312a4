import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './check.words.zh.ts';

export const en = {
  'check.title': 'Check your answers, then send them',
  'check.why':
    'Passport and envelopes are printed like this. Once sent, you can change it only where the post asks.',
  'check.empty': 'Not filled in yet',
  'check.picture_of': '{name}, as the server keeps it',
  'check.no_picture': 'Not uploaded yet',
  'check.signature': 'Your signature',
  'check.presence_inside': 'In {country}, confirmed by position',
  'check.presence_declared': 'In {country}, declared by you; an officer checks',
  'check.presence_none': 'Not confirmed yet',
  'check.fee': 'Fee',
  'check.total': 'Total',
  'check.fee_how':
    'You post a money order or cashier’s check with your papers after the second review. Pay nothing now; nobody will ask by phone.',
  'check.papers': 'Papers to post later',
  'check.papers_when':
    'Post nothing now. Once the second review is passed, you get the address and the packing list.',
  'check.copies': '{copies} {copies|copy|copies}',
  'check.perhaps': 'it depends',
  'check.left_title': '{count} {count|page is|pages are} not finished yet',
  'check.to_left': 'Finish them',
  'check.statement': 'I confirm that all of this is true, complete and as in my documents.',
  'check.submit': 'All correct: send it',
  'check.sending': 'Sending…',
  'check.changed_title': 'Something was changed elsewhere',
  'check.changed_text': 'Nothing was sent. Below is the latest: check it again, then send it.',
  'check.away_title': 'We do not know yet whether it arrived',
  'check.away_text': 'The network went. Press again when it is back: it will not become two orders.',
  'check.live_title': 'This person has an application under way',
  'check.live_text':
    'The rules allow one at a time, across all posts, until it is finished (notice, opening, paragraph 4).',
  'check.live_to': 'See that one',
  'check.live_elsewhere':
    'It cannot be shown here. If you have another account, sign in there; if you think this is a mistake, write to the post.',
  'check.missing_title': 'It cannot be sent yet',
  'check.discard_hint': 'This draft is kept; you can throw it away in the task list.',
} satisfies SameKeys<typeof zh>;
