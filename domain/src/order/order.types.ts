import { STAFF_ROLES } from '../shared/staff-role.ts';
import type { StaffRole } from '../shared/staff-role.ts';
import type { Money } from '../shared/money.ts';
import type { Day } from '../shared/day.ts';
import type { FormPin } from './order.form-pin.ts';
import type { PinnedFeeLine } from '../policy/fee.ts';
import type { Step } from '../policy/path.schema.ts';

export { STAFF_ROLES };
export type { StaffRole };
/** `clock`: the platform itself, once a day has passed. */
export type Role = StaffRole | 'applicant' | 'clock';

export type Actor =
  | { kind: 'applicant'; accountId: string }
  | { kind: 'officer'; officerId: string; post: string; roles: readonly StaffRole[] }
  | { kind: 'clock'; post: string };

export type Relation = 'self' | 'child' | 'spouse' | 'parent' | 'ward' | 'other';
/**
 * What becomes of a number that an order reports lost. `provisional`: whoever reported it only knows the number, so it
 * points officers at it and is void for nobody before they have passed the review. `void`: proven, or passed. `disputed`:
 * somebody else has proven it. The last two are an officer's word.
 */
export type LostStanding = 'provisional' | 'void' | 'disputed' | 'voided' | 'dismissed';

/** Why an order rests whose number another account has proven. */
export type Contest = {
  /** The status it rested in, and goes back to. */
  returnTo: string;
  /** Whether whoever filed it claims the number as their own, and does not file for somebody else. */
  own: boolean;
};

/** Where the person was found to be; `declared` = position denied or unavailable, an officer looks. */
export type Presence = 'inside' | 'declared' | 'outside';

/** What the post asks again: exact fields (`topic.field`) and files (`file.slot`). */
export type Supplement = {
  targets: readonly string[];
  messageId: string;
  /** The status it was asked in. */
  returnTo: string;
};

/** How the person asked for it. */
export const BEHALF_WAYS = ['email', 'phone', 'letter', 'visit'] as const;
export type BehalfWay = (typeof BEHALF_WAYS)[number];
/** `handed`: the person has taken it over, and acts from then on. */
export type OnBehalf = {
  /** Who has it in hand now. */
  officerId: string;
  how: BehalfWay;
  handed: boolean;
  /** Colleagues who had it in hand before; they review it as little as the one who has it. */
  before?: readonly string[];
};

/** Everybody of the post who wrote in it. */
export function filersOf(onBehalf: OnBehalf | undefined): readonly string[] {
  return onBehalf === undefined ? [] : [...(onBehalf.before ?? []), onBehalf.officerId];
}

/** Rises with the shape of the snapshot, and `lifecycle.snapshot.ts` learns to read the one before. */
export const SNAPSHOT_SCHEMA = 3;

/**
 * What the kernel remembers of every order. A step of the path that needs more keeps it in a state of its own. Holds no
 * personal data: it is stored in the clear.
 */
export type OrderCore<Status extends string = string> = {
  schema: typeof SNAPSHOT_SCHEMA;
  id: string;
  number: string | null;
  version: number;
  status: Status;
  accountId: string;
  applicantId: string;
  country: string;
  post: string;
  service: string;
  kind: string;
  rulesVersion: string | null;
  /** The steps it takes, pinned when it was submitted; null in a draft. */
  path: readonly Step[] | null;
  /** Null in a draft, which is filled in with the current one. */
  form: FormPin | null;
  fee: Money | null;
  /** What `fee` is the sum of. Absent in old snapshots, and where no fee is asked. */
  feeLines?: readonly PinnedFeeLine[];
  endorsements: number;
  residencePost: string | null;
  ownDistrict: boolean;
  /** The day of the journey, where the form asks it. Absent in old snapshots. */
  travelDay?: Day;
  presence: Presence | null;
  /** Some fix lay outside the country; a later declaration does not hide it. Absent in old snapshots. */
  presenceWasOutside?: boolean;
  draftedAt: string;
  submittedAt: string | null;
  /** The place in the queue; a supplement keeps it. */
  queueAt: string | null;
  dueDay: Day | null;
  firstReviewerId: string | null;
  secondReviewerId: string | null;
  supplement: Supplement | null;
  refusedRule: string | null;
  /** How the number stands that it reports lost. Absent where it reports none, and in old snapshots. */
  lost?: LostStanding;
  /** Another account has proven its number. Absent in every other order, and in old snapshots. */
  contest?: Contest;
  /** Opened by an officer for a person who wrote or telephoned. Absent in every other order. */
  onBehalf?: OnBehalf;
};
