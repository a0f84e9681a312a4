import { statusAfter } from './order.event.ts';
import type { OrderEvent } from './order.event.ts';
import { FIRST_FORM } from './order.form-pin.ts';
import { upcastEvent } from './order.upcast.ts';
import type { Order, Papers } from './order.types.ts';

const NO_PAPERS: Papers = { trackingIn: null, contents: [], instrument: null, problems: [] };

/** Remembers one event. Never judges: that was decide's. */
export function evolve(order: Order, event: OrderEvent): Order {
  const next = remember(order, event);
  return {
    ...next,
    status: statusAfter(event) ?? order.status,
    dueDay: 'dueDay' in event ? event.dueDay : dueAfter(order, event),
    version: order.version + 1,
  };
}

/** Folds a whole history, old shapes too; the first event must be `drafted`. */
export function fold(id: string, events: readonly OrderEvent[]): Order {
  return events.map(upcastEvent).reduce(evolve, emptyOrder(id));
}

export function emptyOrder(id: string): Order {
  return {
    id,
    number: null,
    version: 0,
    status: 'draft',
    accountId: '',
    applicantId: '',
    country: '',
    post: '',
    service: '',
    kind: '',
    rulesVersion: null,
    form: null,
    fee: null,
    annotations: 0,
    residencePost: null,
    ownDistrict: false,
    presence: null,
    interview: null,
    draftedAt: '',
    submittedAt: null,
    queueAt: null,
    dueDay: null,
    firstReviewerId: null,
    secondReviewerId: null,
    supplement: null,
    papers: null,
    oldBookInParcel: false,
    oldBookCancelled: false,
    trackingOut: null,
    refusedRule: null,
  };
}

function concluded({ interview }: Order, outcome: 'seen' | 'refused'): Order['interview'] {
  return interview ? { ...interview, outcome } : null;
}

function dueAfter(order: Order, event: OrderEvent): Order['dueDay'] {
  const ended = ['refused', 'withdrawn', 'closed'].includes(event.type);
  return ended ? null : order.dueDay;
}

function remember(order: Order, event: OrderEvent): Order {
  switch (event.type) {
    case 'drafted': {
      const { type: _type, at, ...start } = event;
      return { ...order, ...start, draftedAt: at };
    }
    case 'postChosen':
      return { ...order, post: event.post };
    case 'presenceRecorded':
      return {
        ...order,
        presence: event.presence,
        presenceWasOutside: order.presenceWasOutside === true || event.presence === 'outside',
      };
    case 'submitted': {
      const { type: _type, at, ...pinned } = event;
      const { fee = null, form = FIRST_FORM } = event;
      return { ...order, ...pinned, fee, form, submittedAt: at, queueAt: at };
    }
    case 'supplementAsked':
      return { ...order, supplement: event.supplement };
    case 'supplementAnswered':
      return {
        ...order,
        supplement: null,
        fee: event.fee ?? order.fee,
        annotations: event.annotations ?? order.annotations,
        ...(event.interview && { interview: event.interview }),
      };
    case 'firstReviewPassed':
      return { ...order, firstReviewerId: event.officerId };
    case 'interviewRecorded':
      return { ...order, interview: concluded(order, event.outcome) };
    case 'returnedToFirstReview':
      return { ...order, firstReviewerId: null };
    case 'secondReviewPassed':
      return { ...order, secondReviewerId: event.officerId };
    case 'refused':
      return {
        ...order,
        refusedRule: event.rule,
        interview:
          order.status === 'needs_interview' ? concluded(order, 'refused') : (order.interview ?? null),
      };
    case 'postingRecorded':
      return { ...order, papers: { ...(order.papers ?? NO_PAPERS), trackingIn: event.tracking } };
    case 'papersRecorded': {
      const { contents, instrument, problems } = event;
      return { ...order, papers: { ...(order.papers ?? NO_PAPERS), contents, instrument, problems } };
    }
    case 'papersHeld': {
      const { reason } = event;
      if (reason === undefined) return order;
      const problems = [{ code: 'papers.held', detail: { reason } }];
      return { ...order, papers: { ...(order.papers ?? NO_PAPERS), problems } };
    }
    case 'oldBookCancelled':
      return { ...order, oldBookCancelled: true };
    case 'dispatched':
      return { ...order, trackingOut: event.tracking };
    default:
      return order;
  }
}
