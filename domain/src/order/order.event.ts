import type { Day } from '../shared/day.ts';
import type { FormPin } from './order.form-pin.ts';
import type { Money } from '../shared/money.ts';
import type {
  Instrument,
  Interview,
  OrderStatus,
  PaperProblem,
  Presence,
  Supplement,
} from './order.types.ts';

/**
 * What happened, in past tense. Stored for ever, so a shape may gain optional fields and never lose one.
 * No personal data and no free text: an officer's words are a sealed message, named here by `messageId`.
 */
export type OrderEvent =
  | {
      type: 'drafted';
      accountId: string;
      applicantId: string;
      country: string;
      post: string;
      service: string;
      kind: string;
      at: string;
    }
  | { type: 'postChosen'; post: string }
  // Only country and accuracy are kept of a position.
  | { type: 'presenceRecorded'; presence: Presence; country: string | null; accuracyMetres: number | null }
  | {
      type: 'submitted';
      number: string;
      post: string;
      rulesVersion: string;
      fee?: Money | null;
      /** In place of `fee` before sums had a currency, see order.upcast.ts. */
      feeCents?: number;
      annotations: number;
      residencePost: string | null;
      ownDistrict: boolean;
      oldBookInParcel: boolean;
      /** Null where the rules do not ask for it. */
      presence: Presence | null;
      /** Absent in older events: the first form of all. */
      form?: FormPin;
      /** The mark for an interview, when there is one. */
      interview?: Interview;
      at: string;
      dueDay: Day;
    }
  | { type: 'supplementAsked'; supplement: Supplement; dueDay: Day }
  | {
      type: 'supplementAnswered';
      returnTo: Supplement['returnTo'];
      /** Only when what was mended costs another sum. */
      fee?: Money;
      /** In place of `fee` in old events. */
      feeCents?: number;
      annotations?: number;
      /** Only when the face check that was passed counts no more. */
      interview?: Interview;
      dueDay: Day;
    }
  | {
      type: 'firstReviewPassed';
      officerId: string;
      messageId: string;
      /** A marked order goes to its interview first. */
      toInterview?: true;
      dueDay: Day;
    }
  | { type: 'interviewRecorded'; officerId: string; outcome: 'seen'; messageId: string; dueDay: Day }
  | { type: 'returnedToFirstReview'; messageId: string; dueDay: Day }
  | { type: 'secondReviewPassed'; officerId: string; messageId: string; dueDay: Day }
  | { type: 'refused'; rule: string; messageId: string }
  | { type: 'withdrawn' }
  | { type: 'postingRecorded'; tracking: string }
  | {
      type: 'papersRecorded';
      contents: readonly string[];
      instrument: Instrument | null;
      problems: readonly PaperProblem[];
      dueDay: Day;
    }
  // Older ones name no reason: the message alone said why.
  | { type: 'papersHeld'; reason?: string; messageId: string; dueDay: Day }
  | { type: 'productionStarted'; dueDay: Day }
  | { type: 'productionFinished'; dueDay: Day }
  | { type: 'oldBookCancelled' }
  | { type: 'dispatched'; tracking: string; dueDay: Day }
  | { type: 'received' }
  | { type: 'closed'; by: 'applicant' | 'post'; messageId?: string };

export type OrderEventType = OrderEvent['type'];

/** The status an event leads to; absent = it stays. */
export function statusAfter(event: OrderEvent): OrderStatus | undefined {
  switch (event.type) {
    case 'drafted':
      return 'draft';
    case 'submitted':
    case 'returnedToFirstReview':
      return 'in_first_review';
    case 'supplementAsked':
      return 'needs_supplement';
    case 'supplementAnswered':
      return event.returnTo;
    case 'firstReviewPassed':
      return event.toInterview === true ? 'needs_interview' : 'in_second_review';
    case 'interviewRecorded':
      return 'in_second_review';
    case 'secondReviewPassed':
      return 'awaiting_papers';
    case 'refused':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'papersRecorded':
      return event.problems.length > 0 ? 'papers_on_hold' : 'papers_received';
    case 'papersHeld':
      return 'papers_on_hold';
    case 'productionStarted':
      return 'in_production';
    case 'productionFinished':
      return 'ready';
    case 'dispatched':
      return 'dispatched';
    case 'closed':
      return 'completed';
    case 'postChosen':
    case 'presenceRecorded':
    case 'postingRecorded':
    case 'oldBookCancelled':
    case 'received':
      return undefined;
  }
}
