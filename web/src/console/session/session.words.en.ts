import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './session.words.zh.ts';

export const en = {
  'session.title': 'Sign in to the console',
  'session.lede': 'For officers of the post.',
  'session.mail': 'Your work e-mail',
  'session.mail_hint': 'The sign-in link goes to this address.',
  'session.send': 'Send the sign-in link',
  'session.sent_title': 'Look into your mail',
  'session.sent_text':
    'If {mail} belongs to an officer here, a sign-in link is on its way. It works once; open it on this computer.',
  'session.sent_wait': 'Nothing there? Check the junk folder, then ask your administrator about the address.',
  'session.demo_outbox':
    'This is a demo and nothing really goes out: link and six digits are in the demo outbox, at the applicants’ address with /dev/outbox behind it.',
  'session.other_mail': 'Use another address',
  'session.opening': 'Checking the sign-in link…',
  'session.link_failed': 'This link no longer opens',
  'session.new_link': 'Send a new link',
  'session.enrol_title': 'First, set up your second step',
  'session.enrol_lede':
    'What is in here belongs to other people, so signing in takes two things: the link in your mail, and a device in your hand. You set this up once.',
  'session.with_app': 'With an authenticator app',
  'session.with_app_hint': 'Any such app on your phone: a new six-digit code every 30 seconds.',
  'session.with_passkey': 'With a passkey',
  'session.with_passkey_hint':
    'This computer’s fingerprint, face or security key. There are no digits to type.',
  'session.scan_title': 'Scan this with your app',
  'session.scan_text': 'Choose “scan a QR code” in the app. If that fails, type the secret below.',
  'session.qr': 'QR code of the second step; it holds the same as the secret below',
  'session.secret': 'Secret',
  'session.copy': 'Copy the secret',
  'session.copied': 'Copied',
  'session.code': 'Six-digit code',
  'session.code_hint': 'The digits your app shows right now.',
  'session.confirm_enrol': 'Check the code and finish',
  'session.prove_title': 'Second step',
  'session.prove_lede': 'Open your authenticator app and type the six digits it shows now.',
  'session.prove': 'Sign in',
  'session.passkey_title': 'Confirm with your passkey',
  'session.passkey_text': 'Press the button, then follow what this computer asks.',
  'session.use_passkey': 'Sign in with the passkey',
  'session.make_passkey': 'Make a passkey on this computer',
  'session.use_code': 'Use a code instead',
  'session.use_passkey_instead': 'Use a passkey instead',
  'session.other_way': 'Choose another way',
  'session.passkey_stopped': 'It was not finished. Try again, or choose another way.',
  'session.code_short': 'The code has six digits.',
  'session.mail_wrong': 'Write the whole address, for example name@example.org.',
  'session.lost_device':
    'Device not at hand? Ask the administrator of your post for a new link; the old device then stops working.',
} satisfies SameKeys<typeof zh>;
