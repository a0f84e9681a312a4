import type { Step } from '../policy/path.schema.ts';
import type { Sight } from './order.sight.ts';
import type { OrderCore, Role } from './order.types.ts';

export type Turn = 'applicant' | 'post' | 'nobody';

/** Commands of the kernel that a status outside it may let in. */
export type SharedCommand = 'withdraw' | 'askSupplement' | 'refuse' | 'dismissLost' | 'reportFound';

/** All that is to be said about a status, said once. Its words are `Record<OrderStatus, …>` in the contract. */
export type StatusCard = {
  turn: Turn;
  /** What the one whose turn it is does next: a command, or `wait`, `finishDraft`, `none`. */
  act: string;
  /** Whether a due day stands beside it. */
  due: boolean;
  /** The status whose term it takes, where the rules have none for it: it stands on no path of theirs. */
  term?: string;
  /** The message that tells the applicant of it (words in the contract's catalogues), or none. */
  message: `order_${string}` | null;
  /** The queue of the console that shows it, or none. */
  queue: string | null;
  /** The step of the path it belongs to; left out by those that stand on every path. */
  step?: Step;
  /** Not on the way itself: something has to be put right first. */
  detour?: true;
  /** Commands of the kernel that are taken here beside those of the module itself. */
  takes?: readonly SharedCommand[];
  /** The one reviewing role that decides here: a reviewer has no say in the second review. */
  decides?: Role;
  /** The form is the applicant's to fill in. */
  formOpen?: true;
  /** It is the applicant's turn, yet nothing can be done before something arrives. */
  arriving?: true;
  /** The person is free to file anew. Rule: notice intro ¶4 (one order at a time). */
  ended?: true;
};

export type CommandRule = {
  by: readonly Role[];
  from: readonly string[];
  /** By which right an applicant may send it; left out, whoever files: the account itself, or who holds its mandate. */
  sights?: readonly Sight[];
  /** Roles that send it in the applicant's place, for an order that an officer opened on their behalf. */
  onBehalf?: readonly Role[];
  /** Its note explains the step to the next officer; the applicant reads the status, not the remark. */
  forColleagues?: true;
  /** Formed by the platform itself: no button, no caller. */
  byPlatform?: true;
};

/** How a module lives out one step of the path. `O` is an order with the state the module keeps. */
export type StepCard<O extends OrderCore> = {
  /** The statuses of the step on the road of a path, the one it begins with first. */
  road: (path: readonly Step[]) => readonly string[];
  /** Whether this order takes the step at all. */
  wanted?: (order: O) => boolean;
  done: (order: O) => boolean;
  /** Steps of which one must lie before it. */
  needs?: readonly Step[];
  /** Steps that come before it where a path has both. */
  follows?: readonly Step[];
  /** The order ends with it. */
  ends?: true;
};
