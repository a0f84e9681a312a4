import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './shell.words.zh.ts';

export const en = {
  'shell.tab_home': 'Home',
  'shell.tab_orders': 'Orders',
  'shell.tab_messages': 'Messages',
  'shell.tab_me': 'Me',
  'shell.error_short': 'That did not work. Try again.',
  'shell.error_here': 'This page failed. It is not your fault. What you wrote is kept on this device.',
  'shell.error_network': 'No network. What you wrote is kept on this device. Try again when you are online.',
  'shell.error_title': 'Something went wrong here',
  'shell.error_quote': 'If you ask for help, quote this number: {requestId}',
  'shell.error_when': 'If you ask for help, quote the time and the page: {clock}, {place}',
  'shell.try_again': 'Try again',
  'shell.load_again': 'Load the page again',
  'shell.go_home': 'Go home',
  'shell.screen_offline': 'This page is not on the device yet. It opens when you are online.',
  'shell.missing_title': 'There is no such page',
  'shell.missing_text': 'The address may lack a few letters, or the page has moved.',
  'shell.changed_title': 'This page was changed elsewhere',
  'shell.changed_text':
    'Another window or device saved it. Both are still here, neither was overwritten. Which do you want?',
  'shell.changed_when': 'The other was saved {when}',
  'shell.changed_mine': 'Keep mine',
  'shell.changed_theirs': 'Use the other',
} satisfies SameKeys<typeof zh>;
