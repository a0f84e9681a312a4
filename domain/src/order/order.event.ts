import type { Day } from '../shared/day.ts';
import type { PinnedFeeLine } from '../policy/fee.ts';
import type { Step } from '../policy/path.schema.ts';
import type { Money } from '../shared/money.ts';
import type { ExceptionStep } from './order.exception.ts';
import type { FormPin } from './order.form-pin.ts';
import type { BehalfWay, Presence, Supplement } from './order.types.ts';

/**
 * What happened, in past tense. Stored for ever, so a shape may gain optional fields and never lose one.
 * No personal data and no free text: an officer's words are a sealed message, named here by `messageId`.
 */
export type CoreEvent =
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
  /** Follows `drafted`: no applicant began it. */
  | { type: 'openedOnBehalf'; officerId: string; how: BehalfWay }
  /** A colleague goes on with what another officer opened. */
  | { type: 'filingTaken'; officerId: string }
  | { type: 'handedToAccount'; accountId: string; applicantId: string }
  | { type: 'postChosen'; post: string }
  // Only country and accuracy are kept of a position.
  | { type: 'presenceRecorded'; presence: Presence; country: string | null; accuracyMetres: number | null }
  | {
      type: 'submitted';
      number: string;
      post: string;
      rulesVersion: string;
      /** Left out by orders from before paths were rules; they took `MAILED_PATH`. */
      path?: readonly Step[];
      fee?: Money | null;
      /** What `fee` is the sum of. Absent in older events, and where no fee is asked. */
      feeLines?: readonly PinnedFeeLine[];
      /** In place of `fee` before sums had a currency, see lifecycle.upcast.ts. */
      feeCents?: number;
      endorsements?: number;
      /** In place of `endorsements` in old events, see lifecycle.upcast.ts. */
      annotations?: number;
      residencePost: string | null;
      ownDistrict: boolean;
      /** Null where the rules do not ask for it. */
      presence: Presence | null;
      /** Absent in older events: the first form of all. */
      form?: FormPin;
      travelDay?: Day;
      /** The place in the queue, where it is another than the instant of sending. */
      queueAt?: string;
      at: string;
      /** The number it reports lost is one that another account has proven: nothing is void before an officer decides. */
      lostDisputed?: boolean;
      /** How the number it reports lost stands otherwise. Absent in older events: void then. */
      lost?: 'provisional' | 'void';
      dueDay: Day;
    }
  | { type: 'supplementAsked'; supplement: Supplement; dueDay: Day }
  | {
      type: 'supplementAnswered';
      returnTo: string;
      /** Only when what was mended costs another sum. */
      fee?: Money;
      /** What the new `fee` is the sum of; absent in older events. */
      feeLines?: readonly PinnedFeeLine[];
      /** In place of `fee` in old events. */
      feeCents?: number;
      endorsements?: number;
      /** In place of `endorsements` in old events. */
      annotations?: number;
      /** Only when it was mended. */
      travelDay?: Day;
      /** Only where the doubt about the reported number is a new one, or is gone with what was mended. */
      lostDisputed?: boolean;
      lost?: 'provisional' | 'void';
      /** The place that the mended journey gives; absent in older events. */
      queueAt?: string;
      dueDay: Day;
    }
  /** An officer took the request back. */
  | { type: 'supplementWithdrawn'; messageId: string; returnTo: string; dueDay: Day }
  /** Nobody answered it by its day. */
  | { type: 'closedUnanswered'; messageId?: string }
  | {
      type: 'firstReviewPassed';
      officerId: string;
      messageId: string;
      /** Written before paths were rules, for an order that was marked for an interview. */
      toInterview?: true;
      dueDay: Day;
    }
  | { type: 'returnedToFirstReview'; messageId: string; dueDay: Day }
  | { type: 'secondReviewPassed'; officerId: string; messageId: string; dueDay: Day }
  /** Somebody else has proven the number that is reported lost. */
  | { type: 'lostContested' }
  /** Whoever reported it has. */
  | { type: 'lostProven' }
  /** An officer decided about a number that is reported lost. */
  | { type: 'lostVoided'; officerId: string; messageId: string }
  | { type: 'lostDismissed'; officerId: string; messageId: string }
  /** Another account has proven a number of the order. `own`: the one that filed claims it as its own. */
  | { type: 'numberContested'; own: boolean; dueDay: Day }
  /** An officer lets it go on: the number stays where it is, or is theirs from now on. */
  | { type: 'numberReleased'; officerId: string; messageId: string; backTo?: string; dueDay?: Day }
  | { type: 'numberAwarded'; officerId: string; messageId: string; backTo?: string; dueDay?: Day }
  | { type: 'refused'; rule: string; messageId: string }
  /** `found`: what it declared lost was found again. */
  | { type: 'withdrawn'; found?: true }
  /** What a post did about another order that is to be filed beside this one. Leads nowhere, changes nothing. */
  | { type: 'exceptionNoted'; exceptionId: string; step: ExceptionStep; post: string }
  | { type: 'closed'; by: 'applicant' | 'post'; messageId?: string };

/** As a decision forms it: where it leads, and until when, is added when the path has been asked. */
export type Unscheduled<E> = E extends unknown ? Omit<E, 'dueDay' | 'returnTo'> : never;

/** Stands for whatever status the next step of the path begins with. No status has this name. */
export const NEXT_STEP = '→';
/** Where an event leads: to a status, to `NEXT_STEP`, or nowhere. */
export type Leads = string | undefined;
