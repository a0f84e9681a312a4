import type { OrderCard } from '../orders-read.ts';

type Status = OrderCard['status'];

export const en = {
  draft: 'Finish your application and send it',
  awaiting_signatures: 'Another guardian has to sign',
  in_first_review: 'The post is doing the first review',
  needs_supplement: 'Add what the post asked for',
  needs_interview: 'The post wants to see you and will contact you',
  in_second_review: 'The post is doing the second review',
  awaiting_papers: 'Post your papers',
  papers_on_hold: 'Something in your papers needs mending',
  papers_received: 'The post has your papers and prepares the new book',
  awaiting_production: 'Your application is passed, the document is next',
  in_production: 'Your new book is being made',
  ready: 'Your new book is ready and about to be posted',
  dispatched: 'Your new book is on its way. Tell us when it is there',
  ready_for_collection: 'Your document is ready. Please collect it',
  completed: 'Done',
  refused: 'Not accepted',
  withdrawn: 'You withdrew it',
  lapsed: 'Closed: its day has passed',
} as const satisfies Record<Status, string>;

export const enUntil = {
  draft: 'Finish your application and send it by {day}',
  awaiting_signatures: 'Another guardian has to sign by {day}',
  in_first_review: 'First review, result by {day}',
  needs_supplement: 'Add what the post asked for by {day}',
  needs_interview: 'The post wants to see you by {day} and will contact you',
  in_second_review: 'Second review, result by {day}',
  awaiting_papers: 'Post your papers by {day}',
  papers_on_hold: 'Something in your papers needs mending by {day}',
  papers_received: 'The post has your papers. Work on the new book begins by {day}',
  awaiting_production: 'Your application is passed. Work on the document begins by {day}',
  in_production: 'Your new book is being made, ready by {day}',
  ready: 'Your new book is ready and leaves by {day}',
  dispatched: 'Your new book is on its way, expected by {day}. Tell us when it is there',
  ready_for_collection: 'Your document is ready. Please collect it by {day}',
  completed: 'Done',
  refused: 'Not accepted',
  withdrawn: 'You withdrew it',
  lapsed: 'Closed: its day has passed',
} as const satisfies Record<Status, string>;

export const enPosted = 'Your papers are on their way to the post';

export const enAct = {
  draft: 'Go on',
  awaiting_signatures: 'See what is missing',
  in_first_review: 'See progress',
  needs_supplement: 'Add it now',
  needs_interview: 'See what to bring',
  in_second_review: 'See progress',
  awaiting_papers: 'See how to post',
  papers_on_hold: 'See what to do',
  papers_received: 'See progress',
  awaiting_production: 'See progress',
  in_production: 'See progress',
  ready: 'See progress',
  dispatched: 'It is here',
  ready_for_collection: 'See where',
  completed: 'Open',
  refused: 'See why',
  withdrawn: 'Open',
  lapsed: 'Open',
} as const satisfies Record<Status, string>;
