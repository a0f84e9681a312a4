import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { NEXT_STEP } from '../order/order.event.ts';
import type { CoreEvent, Leads, Unscheduled } from '../order/order.event.ts';
import { MAILED_PATH } from '../order/order.evolve.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import type { Actor } from '../order/order.types.ts';
import type { InterviewCommand } from './interview.command.ts';
import type {
  Interview,
  InterviewEvent,
  InterviewFacts,
  InterviewMark,
  InterviewReason,
  WithInterview,
} from './interview.types.ts';

export function decideInterview(
  _order: WithInterview,
  { outcome }: InterviewCommand,
  actor: Actor,
  { messageId }: CoreFacts,
): Result<Unscheduled<InterviewEvent>[]> {
  const officerId = actor.kind === 'officer' ? actor.officerId : '';
  return ok([{ type: 'interviewRecorded', officerId, outcome, messageId }]);
}

/**
 * Marks an order as it is handed in; and again when a supplement exchanged the pictures of the face check that had
 * spared it. A mark that is there stays, unless a guardian acts for the applicant since then, or no more. On a path
 * without an interview there is nothing to be marked for.
 */
export function markForInterview(
  order: WithInterview,
  event: { type: string; path?: readonly string[] },
  { submit, supplementInterview = null }: InterviewFacts,
): InterviewMark {
  const path: readonly string[] = event.path ?? order.path ?? MAILED_PATH;
  if (!path.includes('interview')) return {};
  if (event.type === 'submitted') return markFor(submit?.interview ?? null);
  const mended = event.type === 'supplementAnswered' && isMarkedAnew(order.interview, supplementInterview);
  return mended ? markFor(supplementInterview) : {};
}

const OF_GUARDED: readonly (InterviewReason | null)[] = ['minor', 'ward'];

function isMarkedAnew(mark: WithInterview['interview'], reason: InterviewReason | null): boolean {
  if (!mark) return true;
  return mark.outcome === null && (OF_GUARDED.includes(mark.reason) || OF_GUARDED.includes(reason));
}

function markFor(reason: InterviewReason | null): InterviewMark {
  return reason === null ? {} : { interview: { reason, outcome: null } };
}

export function evolveInterview<O extends WithInterview>(
  order: O,
  event: InterviewEvent | (CoreEvent & InterviewMark),
): O {
  switch (event.type) {
    case 'submitted': {
      const { interview = null } = event;
      return order.path?.includes('interview') === true ? { ...order, interview } : order;
    }
    case 'supplementAnswered':
      return event.interview ? { ...order, interview: event.interview } : order;
    case 'interviewRecorded':
      return { ...order, interview: conclude(order, event.outcome) };
    case 'refused':
      // Only a refusal at the interview is its outcome.
      return order.status === 'needs_interview' ? { ...order, interview: conclude(order, 'refused') } : order;
    default:
      return order;
  }
}

function conclude({ interview }: WithInterview, outcome: 'seen' | 'refused'): Interview | null {
  return interview ? { ...interview, outcome } : null;
}

export function leadsInterview(event: InterviewEvent | CoreEvent): Leads {
  return event.type === 'interviewRecorded' ? NEXT_STEP : undefined;
}
