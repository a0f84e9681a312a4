import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './presence.words.zh.ts';

export const en = {
  'presence.how_title': 'How it works',
  'presence.how_ask': 'Your device asks whether it may tell your position. Choose “Allow”.',
  'presence.how_kept': 'Only the country and the accuracy are kept, never the street.',
  'presence.how_else': 'You need not share it: declare it yourself, and an officer checks.',
  'presence.use': 'Confirm by position',
  'presence.again': 'Try the position again',
  'presence.declare': 'Without position: I declare that I am in {country}',
  'presence.locating': 'Finding your position; it may take some seconds…',
  'presence.sending': 'Checking the country…',
  'presence.inside_title': 'Confirmed: you are in {country}',
  'presence.inside_text': 'Only the country and the accuracy were kept.',
  'presence.declared_title': 'Noted: you declare that you are in {country}',
  'presence.declared_text': 'An officer checks it and may ask for your entry record. You can go on now.',
  'presence.denied_title': 'No position was shared',
  'presence.denied_text':
    'The browser did not allow it. Allow it in the settings and try again, or declare it.',
  'presence.unavailable_title': 'The position was not found',
  'presence.unavailable_text': 'This device cannot tell now. Try again near a window, or declare it.',
  'presence.outside_title': 'Your position is in {found}, not in {country}',
  'presence.outside_rule':
    'The rules ask that you are in {country} when you apply (notice of 30 May 2021, opening, paragraph 4).',
  'presence.outside_do':
    'While in {found}, ask the Chinese post there. Come back once you are in {country}: the draft is kept.',
  'presence.outside_wrong':
    'Is it wrong? Try again, or declare that you are in {country}. An officer sees both.',
  'presence.abroad': 'another country',
  'presence.proof_title': 'You can show it now, if you like',
  'presence.proof_text':
    'Take a picture with words given this moment, or of your entry stamp, and the officer need not ask you. You can also go on without.',
  'presence.words_ask': 'Give me words',
  'presence.words_again': 'New words, new picture',
  'presence.words_other': 'Other words',
  'presence.words_how':
    'Write these words and the number on paper, hold it beside your face and take a picture. They are good for {minutes} {minutes|minute|minutes} and for one picture.',
  'presence.capture': 'Picture with these words',
  'presence.capture_hint':
    'Face and writing should both be clear. It is kept encrypted; only the officers of your order see it.',
  'presence.capture_kept': 'The picture has arrived',
  'presence.capture_kept_text': 'The officer sees the picture, the words and the time.',
  'presence.stamp_title': 'Or: a picture of your entry stamp or entry document',
  'presence.stamp': 'Entry stamp or entry document',
  'presence.stamp_hint': 'The page on which date and place of entry can be read.',
  'presence.stamp_kept': 'It has arrived',
  'presence.next': 'Go on',
} satisfies SameKeys<typeof zh>;
