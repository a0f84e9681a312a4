import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './account.words.zh.ts';

export const en = {
  'me.title': 'Me',
  'me.account': 'Account',
  'me.more': 'More',
  'me.no_name': 'Your real name is still missing',
  'me.no_name_why': 'Without it nothing can be filed. It takes about two minutes.',
  'me.give_name': 'Give it now',
  'me.level_declared': 'Stated by you, documents not checked yet',
  'me.level_document': 'Checked against a document',
  'me.level_registry': 'Checked against the register',
  'me.level_officer': 'Checked by an officer in person',
  'registry.away': 'The register has not answered yet',
  'registry.away_text':
    'Go on as usual. We ask again in a while, and an officer can check your name as well.',
  'registry.differs': 'Something you stated differs from the register',
  'registry.differs_text':
    'Please compare name, date of birth and sex with your document. If all is right, go on as usual; an officer checks it.',
  'registry.unknown': 'The register has no document with this number',
  'registry.unknown_text':
    'Compare the number with your document. If it is right, go on: the data page you photograph for an order confirms it.',
  'registry.unknown_read_text':
    'Your data page was read and agrees with what you stated. Go on as usual; an officer looks once more.',
  'registry.not_valid': 'In the register this document is no longer valid',
  'registry.not_valid_text':
    'If you have a newer document, give its number instead. Otherwise go on as usual; an officer checks it.',
  'registry.again': 'Check again',
  'registry.asked': 'It is being checked; the result appears here.',
  'me.people': 'People I file for',
  'me.people_hint': 'Myself and my family',
  'me.mandates': 'Mandates to file',
  'me.mandates_hint': 'Somebody files for me, or I for somebody',
  'me.contacts': 'E-mail and phone',
  'me.security': 'Sign-in and devices',
  'me.security_hint':
    '{passkeys} {passkeys|passkey|passkeys}, signed in at {sessions} {sessions|place|places}',
  'me.display': 'Language and display',
  'me.display_hint': '中文, English, large type, colours',
  'me.privacy': 'What is kept of me',
  'me.privacy_hint': 'Who sees it, what is never kept',
  'me.help': 'Emergency and fraud',
  'me.help_hint': 'Opens without a network too',
  'me.sign_out': 'Sign out',
  'me.sign_out_title': 'Sign out on this device?',
  'me.sign_out_text':
    'Orders and drafts kept on this device are removed. What is saved on the server stays and is there when you sign in again.',
  'me.sign_out_unsent':
    '{count} {count|page has|pages have} not reached the server yet and would be lost. Go on-line first and let it save.',
  'me.stay': 'No, leave it',

  'name.title': 'Your real name',
  'name.lede':
    'Documents are made for somebody. You state this yourself; where there is a register, it is compared with it, and again after each change.',
  'name.surname_hint': 'In characters, as in your document.',
  'name.printed': 'In pinyin: {printed}',
  'name.numbers': 'Document number',
  'name.one_number':
    'The number of an ordinary passport or a resident identity number: at least one of them.',
  'name.one_of_these': 'Give the number of at least one of these.',
  'name.passport_hint': 'Top right on the data page.',
  'name.refused': 'Not saved',
  'name.kept': 'Kept encrypted. One document number belongs to one account.',
  'name.later': 'Later',
  'name.no_document': 'I have none of these documents',
  'name.save': 'Save',

  'contacts.lede':
    'Codes and news come here. Best keep an e-mail address and a phone number: if one is lost, the other lets you in.',
  'contacts.email': 'E-mail',
  'contacts.phone': 'Phone',
  'contacts.change': 'Change',
  'contacts.change_title': 'Change an address or number',
  'contacts.change_lede': 'Once the new one is proven, {old} is no longer used.',
  'contacts.add': 'Add an address or number',
  'contacts.new': 'New e-mail address or phone number',
  'contacts.send': 'Send the code',
  'contacts.code_title': 'Enter the code sent to the new one',
  'contacts.save': 'Confirm and save',

  'proof.title': 'First show that it is you',
  'proof.why': 'This decides who gets into your account, so we ask once more.',
  'proof.where': 'Where shall the code go?',
  'proof.send': 'Send the code',
  'proof.sent': 'Sent to {sentTo}',
  'proof.go_on': 'Go on',

  'security.lede': 'See who is signed in, and end at once what you do not know.',
  'security.sessions': 'Signed-in devices',
  'security.sessions_why': 'A device you end has to sign in again.',
  'security.this_device': 'This very device',
  'security.seen_at': 'Last used {when}',
  'security.end': 'End',
  'security.end_sure': 'That device is signed out at once. End it?',
  'security.end_others': 'End all other devices',
  'security.passkeys': 'Passkeys',
  'security.passkeys_why':
    'Sign in with your fingerprint, face or screen lock: no code to wait for, and nothing to be tricked out of.',
  'security.passkey_add': 'Add one on this device',
  'security.passkey_added': 'Added. Next time you can sign in with it.',
  'security.passkey_none': 'This browser has no passkeys. Codes go on working.',
  'security.added_at': 'Added {when}',
  'security.remove': 'Remove',
  'security.remove_sure': 'You cannot sign in with it any more. Remove it?',

  'display.lede': 'Changes only how this device shows things.',
  'display.mail': 'Language of e-mail and text messages',
  'display.mail_hint': 'This one belongs to your account, whatever the device.',
  'display.zh': '中文',
  'display.en': 'English',

  'privacy.lede': 'Each thing is kept for your documents only, encrypted so that it opens nowhere else.',
  'privacy.filled_title': 'What you fill in',
  'privacy.filled':
    'Name, document numbers, addresses, family: seen only by the post that handles your application.',
  'privacy.pictures_title': 'Portraits and pictures of documents',
  'privacy.pictures':
    'Freed of what a camera adds, such as the place, and encrypted with a key of their own. The numbers measured of a photo are kept with it. No face templates.',
  'privacy.place_title': 'Where you are',
  'privacy.place':
    'Asked once and only if you agree. Country and accuracy are kept; the position is dropped at once.',
  'privacy.signature_title': 'Signature and declaration',
  'privacy.signature': 'Kept with your answers in one document, which you can open at any time.',
  'privacy.contacts_title': 'E-mail and phone',
  'privacy.contacts': 'Only for codes and news. No message carries your name or a document number.',
  'privacy.who_title': 'Who opened my application',
  'privacy.who':
    'Each time an officer opens it, role, time and reason are noted. You see them on the page of each order.',
  'privacy.device_title': 'On this device',
  'privacy.device':
    'The last state of your orders and drafts not sent yet, to be seen without a network. Signing out removes all of it.',
  'privacy.to_orders': 'To my orders',
  'privacy.leave_title': 'Somebody else’s computer',
  'privacy.leave': 'Sign out when you are done. Forgotten? End it under “Sign-in and devices”.',
} satisfies SameKeys<typeof zh>;
