import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './sign-in.words.zh.ts';

export const en = {
  'sign-in.title': 'Sign in or sign up',
  'sign-in.lede':
    'Give an e-mail address or a phone number and we send you a code. No password; the first time makes your account.',
  'sign-in.first': 'Sign in and you go on where you were.',
  'sign-in.left': 'You are signed out and this device keeps nothing of you.',
  'sign-in.left_unheard':
    'This device keeps nothing of you, but without a network the server has not heard. You can end this session on another device under “Sign-in and devices”.',
  'sign-in.contact': 'E-mail address or phone number',
  'sign-in.contact_hint':
    'A number of any country will do, with its country code: +1 for the USA, +86 for China.',
  'sign-in.wrong_empty': 'Give an e-mail address or a phone number',
  'sign-in.wrong_email': 'This does not look like a whole address or number. Please check it',
  'sign-in.wrong_phone': 'The number has too few or too many digits. Please check it',
  'sign-in.wrong_country_code': 'Put the country code in front, so that the code does not go to a stranger',
  'sign-in.guess': 'My number is {guess}',
  'sign-in.send': 'Send the code',
  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.passkey_hint': 'If you added one before: your fingerprint, face or screen lock is enough.',
  'sign-in.safe': 'The code is for you alone. No officer will ever ask for it.',
  'sign-in.code_title': 'Enter the code',
  'sign-in.code_lede': 'Sent to {sentTo}, good until {clock}.',
  'sign-in.code': 'Code of 6 digits',
  'sign-in.code_hint': 'It goes on by itself at the sixth digit. You can paste it.',
  'sign-in.code_short': 'Enter all 6 digits',
  'sign-in.tries_left': '{count} {count|try|tries} left.',
  'sign-in.enter': 'Go on',
  'sign-in.new_code': 'Send a new code',
  'sign-in.resent': 'Sent once more. Use the newest one.',
  'sign-in.not_received':
    'Nothing came? Look among junk mail. A text message abroad may take a minute or two; if it stays away, use e-mail.',
  'sign-in.resend_in': 'You can ask again in {seconds} {seconds|second|seconds}',
  'sign-in.resend': 'Send again',
  'sign-in.other': 'Use another address or number',
  'sign-in.outbox': 'This is a demo and nothing really goes out: the code is in the {outbox}.',
  'sign-in.outbox_name': 'demo outbox',
} satisfies SameKeys<typeof zh>;
