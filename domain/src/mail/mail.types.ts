import type { InstrumentKind } from '../policy/policy-body.schema.ts';
import type { OrderCore } from '../order/order.types.ts';
import type { Money } from '../shared/money.ts';
import type { Day } from '../shared/day.ts';
import type { Refusal } from '../shared/result.ts';
import type { ExpectedPayment, InstrumentFaultCode } from './payment.ts';

/** What lay in the envelope, as the mail room saw it. */
export type Instrument = {
  kind: InstrumentKind;
  amount: Money;
  payeeRight: boolean;
  memoRight: boolean;
  serial: string;
};

/** What should lie in the envelope. */
export type ExpectedPapers = { contents: readonly string[]; payment: ExpectedPayment | null };

export type PaperProblemCode =
  | InstrumentFaultCode
  | 'parcel.contents_missing'
  | 'payment.missing'
  /** An officer said why, in a reason of the rules. */
  | 'papers.held';
/** As it is stored: an older one may have another code. */
export type PaperProblem = { code: string; detail?: Record<string, unknown> };

export type Papers = {
  trackingIn: string | null;
  contents: readonly string[];
  instrument: Instrument | null;
  problems: readonly PaperProblem[];
};

/** What an order keeps whose papers or documents go by mail. */
export type MailState = {
  papers: Papers | null;
  /** The papers are with the post, counted and in order. */
  papersTaken: boolean;
  oldBookInParcel: boolean;
  oldBookCancelled: boolean;
  trackingOut: string | null;
  /** How the order had ended when papers of it were still to be sent back. */
  endedAs?: string;
  /** Of the parcel in which they went back. */
  trackingBack?: string;
};
export type WithMail = OrderCore & { mail?: MailState };

export type MailEvent =
  // Stored before `post` meant the mission only; events keep the name they were written under.
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
  | { type: 'oldBookCancelled' }
  | { type: 'dispatched'; tracking: string; dueDay: Day }
  | { type: 'received' }
  /** The order has ended, and papers of it are to go back. */
  | { type: 'papersOwed'; endedAs: string; dueDay: Day }
  | { type: 'papersReturned'; tracking: string }
  | { type: 'returnClosed'; messageId: string };

/** What the module adds to `submitted`; every order from before paths were rules has it. */
export type MailSubmitted = { oldBookInParcel?: boolean };

export type MailFacts = {
  submit?: { oldBookInParcel: boolean };
  expectedPapers?: ExpectedPapers;
  /** The reasons the rules name for holding papers. */
  holdReasons?: readonly string[];
  /** Why the mail gate cannot open at this post (no confirmed address), or null. */
  gateRefusal?: Refusal | null;
};
