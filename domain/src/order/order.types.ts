import type { Day } from '../shared/day.ts';
import { STAFF_ROLES } from '../shared/staff-role.ts';
import type { StaffRole } from '../shared/staff-role.ts';
import type { FormPin } from './order.form-pin.ts';
import type { Money } from '../shared/money.ts';

export { STAFF_ROLES };
export type { StaffRole };
export type Role = StaffRole | 'applicant';

export type Actor =
  | { kind: 'applicant'; accountId: string }
  | { kind: 'officer'; officerId: string; post: string; roles: readonly StaffRole[] };

/**
 * The life of an order. Names in Chinese that the real service shows are in the glossary;
 * `awaiting_papers` is its 复审中, the mail gate: only from there on may papers be posted.
 */
export const ORDER_STATUSES = [
  'draft',
  'in_first_review',
  'needs_supplement',
  'needs_interview',
  'in_second_review',
  'awaiting_papers',
  'papers_on_hold',
  'papers_received',
  'in_production',
  'ready',
  'dispatched',
  'completed',
  'refused',
  'withdrawn',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Statuses in which the person is free to file anew. Rule: notice intro ¶4 (one order at a time). */
export const ENDED_STATUSES = ['completed', 'refused', 'withdrawn'] as const satisfies OrderStatus[];

export type Relation = 'self' | 'child' | 'spouse' | 'parent' | 'ward' | 'other';
/** Where the person was found to be; `declared` = position denied or unavailable, an officer looks. */
export type Presence = 'inside' | 'declared' | 'outside';

/** What the post asks again: exact fields (`topic.field`) and files (`file.slot`). */
export type Supplement = {
  targets: readonly string[];
  messageId: string;
  /** Where the order goes back to, at its old place. */
  returnTo: 'in_first_review' | 'needs_interview' | 'in_second_review';
};

/** Why an order is marked for an interview. Rule: notice 二(一)4. */
export const INTERVIEW_REASONS = [
  'face_failed',
  'face_skipped',
  'face_declined',
  'face_not_done',
  'minor',
] as const;
export type InterviewReason = (typeof INTERVIEW_REASONS)[number];

/** The mark, and what came of it; `outcome` is null until the interviewer has recorded one. */
export type Interview = { reason: InterviewReason; outcome: 'seen' | 'refused' | null };

export const INSTRUMENTS = ['money_order', 'cashiers_check', 'personal_check', 'cash', 'other'] as const;
export type InstrumentKind = (typeof INSTRUMENTS)[number];

/** What lay in the envelope, as the mail room saw it. */
export type Instrument = {
  kind: InstrumentKind;
  amount: Money;
  payeeRight: boolean;
  memoRight: boolean;
  serial: string;
};

export type PaperProblem = { code: string; detail?: Record<string, unknown> };

export type Papers = {
  trackingIn: string | null;
  contents: readonly string[];
  instrument: Instrument | null;
  problems: readonly PaperProblem[];
};

/** The remembered state of an order. Holds no personal data: it is stored in the clear. */
export type Order = {
  id: string;
  number: string | null;
  version: number;
  status: OrderStatus;
  accountId: string;
  applicantId: string;
  country: string;
  post: string;
  service: string;
  kind: string;
  rulesVersion: string | null;
  /** Null in a draft, which is filled in with the current one. */
  form: FormPin | null;
  fee: Money | null;
  annotations: number;
  residencePost: string | null;
  ownDistrict: boolean;
  presence: Presence | null;
  /** Some fix lay outside the country; a later declaration does not hide it. Absent in old snapshots. */
  presenceWasOutside?: boolean;
  /** Null = none is wanted. Absent in old snapshots, which never were marked. */
  interview?: Interview | null;
  draftedAt: string;
  submittedAt: string | null;
  /** The place in the queue; a supplement keeps it. */
  queueAt: string | null;
  dueDay: Day | null;
  firstReviewerId: string | null;
  secondReviewerId: string | null;
  supplement: Supplement | null;
  papers: Papers | null;
  oldBookInParcel: boolean;
  oldBookCancelled: boolean;
  trackingOut: string | null;
  refusedRule: string | null;
};
