import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './home.words.zh.ts';

export const en = {
  'home.out_heading': 'Your passport, from abroad. Start here',
  'home.out_lede': 'At every step you know whose turn it is, what to do and by when.',
  'home.start': 'See what I need',
  'home.start_hint':
    'A few questions tell you what to prepare, what it costs and how long it takes. No account needed.',
  'home.sign_in': 'Sign in',
  'home.sign_in_hint': 'Sign in to see applications under way.',
  'home.expired': 'To protect your data you were signed out.',
  'home.in_heading': 'Home',
  'home.in_mine': '{count} {count|thing needs|things need} you',
  'home.in_none': 'Nothing for you to do now',
  'home.your_turn': 'Your turn',
  'home.under_way': 'Under way',
  'home.none_text': 'Once you apply, this page tells you whose turn it is and by when.',
  'home.services': 'Services',
  'home.more': 'All orders ({count})',
  'home.number': 'Order {number}',
  'home.draft': 'Draft, not sent yet',
  'home.safety_title': 'Never send money for a passport',
  'home.safety_text': 'No post asks you to pay by phone or video. If somebody does, hang up.',
  'home.safety_more': 'Emergency and fraud',
  'home.tile_precheck': 'What do I need?',
  'home.tile_precheck_hint': 'Papers, fee, time',
  'home.tile_renew': 'Renew a passport',
  'home.tile_renew_hint': 'Expired or soon to',
  'home.tile_posts': 'Find a post',
  'home.tile_posts_hint': 'Phone, e-mail, district',
  'home.tile_people': 'For my family',
  'home.tile_people_hint': 'Add a person',
} satisfies SameKeys<typeof zh>;
