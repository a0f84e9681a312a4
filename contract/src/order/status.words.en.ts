import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Turn } from '@lingshi/domain/order/order.card.ts';

/** Every status by name, and what it means to either side. */
export const STATUS_WORDS_EN: Record<OrderStatus, { name: string; applicant: string; post: string }> = {
  draft: {
    name: 'Draft',
    applicant: 'Finish the form and submit it. Nobody else sees it before.',
    post: 'Being filled in by the applicant.',
  },
  awaiting_signatures: {
    name: 'Waiting for signatures',
    applicant:
      'Every guardian signs this application from an account of their own. Invite the other guardian; the review begins once all have signed.',
    post: 'Another guardian has to sign; then it comes to the first review by itself.',
  },
  in_first_review: {
    name: 'First review',
    applicant: 'The post is checking your form and pictures. There is nothing for you to do.',
    post: 'Check the form, the pictures and the flags, then decide.',
  },
  needs_supplement: {
    name: 'Supplement wanted',
    applicant: 'The post needs something more from you. See what is asked and send it.',
    post: 'The applicant was asked for something more.',
  },
  needs_interview: {
    name: 'Waiting for the interview',
    applicant:
      'The first review is passed; an officer still wants to see you in person. The post will contact you to agree on a time. Have your present document at hand.',
    post: 'See the applicant in person, then record what came of it.',
  },
  in_second_review: {
    name: 'Waiting for the second review',
    applicant:
      'The first review is passed; another officer looks at it once more. There is nothing for you to do.',
    post: 'A second officer decides; it cannot be the one of the first review.',
  },
  awaiting_papers: {
    name: 'Papers by mail',
    applicant: 'Your application is passed. Print the mailing kit and post your papers now.',
    post: 'The applicant may post the papers now. Scan the barcode when the envelope comes.',
  },
  papers_on_hold: {
    name: 'Papers on hold',
    applicant: 'Something in your envelope has to be put right. See what it is and send it.',
    post: 'Something in the envelope was wrong; the applicant puts it right.',
  },
  papers_received: {
    name: 'Papers received',
    applicant: 'Your papers have come and are complete. There is nothing for you to do.',
    post: 'The papers are complete. Start the production.',
  },
  awaiting_production: {
    name: 'Waiting for production',
    applicant:
      'Your application is passed; the document is made next. There is nothing for you to do and nothing to mail.',
    post: 'The application is passed. Start the production.',
  },
  in_production: {
    name: 'In production',
    applicant: 'The new document is being made. There is nothing for you to do.',
    post: 'The document is being made. Say so when it is done.',
  },
  ready: {
    name: 'New document is made',
    applicant: 'The new document is made and about to be posted. Watch for the return envelope.',
    post: 'Cancel the old book, enclose both and dispatch them with a tracking number.',
  },
  dispatched: {
    name: 'Dispatched',
    applicant: 'The new document is on its way. Confirm when it has come.',
    post: 'On its way to the applicant, who confirms.',
  },
  ready_for_collection: {
    name: 'Ready to be collected',
    applicant:
      'The document is ready. Collect it at the post in person by the day named, with proof of who you are.',
    post: 'The applicant comes to collect it. Check who it is, then record the hand-over.',
  },
  completed: {
    name: 'Completed',
    applicant: 'All done. There is nothing left to do.',
    post: 'Done.',
  },
  refused: {
    name: 'Not accepted',
    applicant: 'The post does not take this application. See why and what you can do instead.',
    post: 'Refused, with its reason.',
  },
  withdrawn: {
    name: 'Withdrawn',
    applicant: 'You withdrew this application. You can file a new one whenever you like.',
    post: 'Withdrawn by the applicant.',
  },
  lapsed: {
    name: 'Closed: day passed',
    applicant:
      'This application was not finished by its day and is closed. You can file a new one; if something is unclear, write to the post.',
    post: 'Closed, because its day has passed.',
  },
};

export const TURN_WORDS_EN: Record<Turn, { applicant: string; post: string }> = {
  applicant: { applicant: 'Your turn', post: 'The applicant’s turn' },
  post: { applicant: 'The post’s turn', post: 'Our turn' },
  nobody: { applicant: 'Closed', post: 'Closed' },
};
