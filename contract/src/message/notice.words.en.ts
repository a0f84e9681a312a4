import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';

/**
 * What goes out by mail and text message. It may be read by anybody who holds the phone: no name, no document number,
 * no words of a message. `{number}` order number, `{post}` the post, `{day}` the due day, `{link}` the order's page.
 */
export const NOTICE_WORDS_EN: Record<NoticeKey, { subject: string; mail: string; sms: string }> = {
  order_in_first_review: {
    subject: 'Your application has come in ({number})',
    mail: 'Your application is with {post} and in its first review; expect the result by {day}. There is nothing for you to do now. Please do not post any papers yet.',
    sms: 'Application {number} is in its first review. Nothing for you to do now.',
  },
  order_needs_supplement: {
    subject: 'Please add something ({number})',
    mail: 'It is your turn: {post} needs something more from you by {day}. Once you have sent it, your application goes back to its old place in the queue.',
    sms: 'Application {number}: please add what the post asked for by {day}.',
  },
  order_needs_interview: {
    subject: 'We would like to see you ({number})',
    mail: 'Your application passed the first review. Next, {post} wants to see you in person, probably by {day}, and will contact you to agree on a time. Have your present document at hand. Please do not post any papers yet.',
    sms: 'Application {number} passed the first review. The post will contact you for an interview.',
  },
  order_in_second_review: {
    subject: 'First review passed ({number})',
    mail: 'Your application passed the first review; another officer looks at it once more, and you can expect the result by {day}. There is nothing for you to do now. Please do not post any papers yet.',
    sms: 'Application {number} passed the first review. Nothing for you to do now.',
  },
  interview_held: {
    subject: 'The interview is done ({number})',
    mail: 'The interview about your application was held. Another officer now looks at the application once more; expect the result by {day}. There is nothing for you to do now. Please do not post any papers yet.',
    sms: 'Application {number}: the interview is done. Nothing for you to do now.',
  },
  supplement_received: {
    subject: 'What you added has come in ({number})',
    mail: '{post} has what you added. Your application is back at its old place in the queue; expect the result by {day}. There is nothing for you to do now. Please do not post any papers yet.',
    sms: 'Application {number}: what you added has come in. Nothing for you to do now.',
  },
  back_in_first_review: {
    subject: 'Your application is being checked once more ({number})',
    mail: '{post} checks the form and pictures of your application once more; expect the result by {day}. There is nothing for you to do now. Please do not post any papers yet.',
    sms: 'Application {number} is being checked once more. Nothing for you to do now.',
  },
  order_awaiting_signatures: {
    subject: 'Another guardian has to sign ({number})',
    mail: 'It is your turn: every guardian signs the application from an account of their own, by {day}. Invite the other guardian on the page of your order; the review begins once all have signed.',
    sms: 'Application {number}: another guardian has to sign by {day}.',
  },
  order_awaiting_papers: {
    subject: 'Please post your papers now ({number})',
    mail: 'It is your turn: your application is passed, and you can post your papers now, by {day}. First print the mailing kit on the page of your order and pack the envelope by its list.',
    sms: 'Application {number} is passed: please post your papers by {day}.',
  },
  order_papers_on_hold: {
    subject: 'Your papers need putting right ({number})',
    mail: 'It is your turn: something in the envelope you sent has to be put right by {day}. The page of your order says what it is and what to do.',
    sms: 'Application {number}: your papers need putting right by {day}.',
  },
  order_papers_received: {
    subject: 'Your papers have come ({number})',
    mail: '{post} has your papers, and they are complete. The new document will be made next. There is nothing for you to do now.',
    sms: 'Application {number}: your papers have come. Nothing for you to do now.',
  },
  order_awaiting_production: {
    subject: 'Your application is passed, the document is next ({number})',
    mail: 'Your application is passed, and {post} goes on to make the document. There is nothing for you to do and nothing to mail.',
    sms: 'Application {number} is passed. There is nothing for you to do.',
  },
  order_in_production: {
    subject: 'Your document is being made ({number})',
    mail: 'The new document is being made and should be done by {day}. There is nothing for you to do now.',
    sms: 'Application {number}: your document is being made. Nothing for you to do now.',
  },
  order_ready: {
    subject: 'Your new document is made ({number})',
    mail: 'The new document is made. {post} will post it by {day}. Watch for your return envelope.',
    sms: 'Application {number}: your new document is made and about to be posted.',
  },
  order_dispatched: {
    subject: 'Your new document is on its way ({number})',
    mail: 'The new document has been posted; the tracking number is on the page of your order. It is your turn: confirm there when it has come. If it has not come by {day}, write to {post}.',
    sms: 'Application {number}: your new document is on its way. Please confirm when it has come.',
  },
  order_ready_for_collection: {
    subject: 'Your document is ready to be collected ({number})',
    mail: 'It is your turn: the document is made. Please collect it at {post} in person by {day} and bring proof of who you are. Address and opening hours are on the page of your order.',
    sms: 'Application {number}: please collect your document in person by {day}.',
  },
  order_completed: {
    subject: 'Your application is done ({number})',
    mail: 'Your application is completed. There is nothing left to do.',
    sms: 'Application {number} is completed.',
  },
  order_refused: {
    subject: 'Your application was not accepted ({number})',
    mail: '{post} does not take your application. The page of your order says why and what you can do instead.',
    sms: 'Application {number} was not accepted. See why and what you can do.',
  },
  order_withdrawn: {
    subject: 'Your application is withdrawn ({number})',
    mail: 'Your application was withdrawn as you asked. You can file a new one whenever you like. If it was not you, sign in and look at once.',
    sms: 'Application {number} is withdrawn. If it was not you, sign in and look at once.',
  },
  order_lapsed: {
    subject: 'Your application was closed: the day has passed ({number})',
    mail: 'Your application was not finished by its day and is closed. You can file a new one; if something is unclear, write to {post}.',
    sms: 'Application {number} is closed: its day has passed. Please sign in and look.',
  },
  reminder_awaiting_signatures: {
    subject: 'Reminder: please have all signatures by {day} ({number})',
    mail: 'It is your turn: a guardian has not signed yet. The last day is {day}; after it the application is closed. Invite the other guardian on the page of your order.',
    sms: 'Reminder: application {number} still needs a guardian’s signature by {day}.',
  },
  reminder_ready_for_collection: {
    subject: 'Reminder: please collect your document by {day} ({number})',
    mail: 'It is your turn: the document is made and has not been collected. The last day is {day}; after it the application is closed. Come to {post} in person and bring proof of who you are.',
    sms: 'Reminder: please collect the document of application {number} by {day}.',
  },
  reminder_needs_supplement: {
    subject: 'Reminder: please add what was asked by {day} ({number})',
    mail: 'It is your turn: {post} still waits for what it asked of you; the last day is {day}. Once you have sent it, your application goes back to its old place in the queue.',
    sms: 'Reminder: application {number} still waits for your supplement, until {day}.',
  },
  reminder_awaiting_papers: {
    subject: 'Reminder: please post your papers by {day} ({number})',
    mail: 'It is your turn: {post} has not noted the arrival of your papers; the last day to post them is {day}. If they are on their way, enter the tracking number on the page of your order.',
    sms: 'Reminder: please post the papers of application {number} by {day}.',
  },
  reminder_papers_on_hold: {
    subject: 'Reminder: please put your papers right by {day} ({number})',
    mail: 'It is your turn: something in the envelope you sent still has to be put right; the last day is {day}. The page of your order says what to do.',
    sms: 'Reminder: the papers of application {number} need putting right by {day}.',
  },
  reminder_dispatched: {
    subject: 'Reminder: please confirm when your document has come ({number})',
    mail: 'It is your turn: the new document has been posted; confirm on the page of your order when it has come. If it has not come by {day}, write to {post}.',
    sms: 'Reminder: please confirm when the document of application {number} has come.',
  },
  message_from_post: {
    subject: 'A message from the post ({number})',
    mail: '{post} has written to you about your application. Sign in and read it on the page of your order.',
    sms: 'The post has written to you about application {number}.',
  },
};

/** Around every mail. */
export const NOTICE_FRAME_EN = {
  greeting: 'Hello,',
  open: 'Open your order: {link}',
  // Rule: notice 三(六).
  warning:
    'Neither this platform nor the post will ever ask you for a payment by phone or video. Sign in only through the address you saved yourself.',
  demo: 'Sent by a demonstration, not by an official service.',
};
