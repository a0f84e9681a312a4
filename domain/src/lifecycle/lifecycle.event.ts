import type { GuardianAnswered, GuardianEvent, GuardianSubmitted } from '../guardian/guardian.types.ts';
import type { HandOverEvent } from '../hand-over/hand-over.types.ts';
import type { InterviewEvent, InterviewMark } from '../interview/interview.types.ts';
import type { MailEvent, MailSubmitted } from '../mail/mail.types.ts';
import type { CoreEvent } from '../order/order.event.ts';
import type { ProductionEvent } from '../production/production.types.ts';

type Submitted = Extract<CoreEvent, { type: 'submitted' }> &
  InterviewMark &
  MailSubmitted &
  GuardianSubmitted;
type SupplementAnswered = Extract<CoreEvent, { type: 'supplementAnswered' }> &
  InterviewMark &
  GuardianAnswered;

/** Everything that can have happened to an order. */
export type OrderEvent =
  | Exclude<CoreEvent, { type: 'submitted' | 'supplementAnswered' }>
  | Submitted
  | SupplementAnswered
  | GuardianEvent
  | InterviewEvent
  | MailEvent
  | ProductionEvent
  | HandOverEvent;

export type OrderEventType = OrderEvent['type'];
