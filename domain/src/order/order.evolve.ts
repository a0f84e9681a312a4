import { NEXT_STEP } from './order.event.ts';
import type { CoreEvent, Leads } from './order.event.ts';
import { CONTESTED, contestedNumber } from './order.contest.ts';
import { FIRST_FORM } from './order.form-pin.ts';
import { passedLost, settledLost, withLost } from './order.lost.ts';
import { filersOf, SNAPSHOT_SCHEMA } from './order.types.ts';
import type { OrderCore } from './order.types.ts';

/** The path of every order from before paths were rules. Rule: notice 二(一)3-5. */
export const MAILED_PATH = [
  'firstReview',
  'interview',
  'secondReview',
  'mailIn',
  'production',
  'mailOut',
] as const;

export function emptyCore(id: string): OrderCore<'draft'> {
  return {
    schema: SNAPSHOT_SCHEMA,
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
    path: null,
    form: null,
    fee: null,
    endorsements: 0,
    residencePost: null,
    ownDistrict: false,
    presence: null,
    draftedAt: '',
    submittedAt: null,
    queueAt: null,
    dueDay: null,
    firstReviewerId: null,
    secondReviewerId: null,
    supplement: null,
    refusedRule: null,
  };
}

/** Remembers what the kernel keeps of an event. Never judges: that was decide's. */
export function evolveCore<O extends OrderCore>(order: O, event: CoreEvent): O {
  switch (event.type) {
    case 'drafted': {
      const { accountId, applicantId, country, post, service, kind, at } = event;
      return { ...order, accountId, applicantId, country, post, service, kind, draftedAt: at };
    }
    case 'openedOnBehalf':
    case 'filingTaken':
    case 'handedToAccount':
      return rememberBehalf(order, event);
    case 'postChosen':
      return { ...order, post: event.post };
    case 'presenceRecorded': {
      const presenceWasOutside = order.presenceWasOutside === true || event.presence === 'outside';
      return { ...order, presence: event.presence, presenceWasOutside };
    }
    case 'submitted':
      return rememberSubmitted(order, event);
    case 'supplementAsked':
      return { ...order, supplement: event.supplement };
    case 'supplementAnswered':
      return rememberMended(contestedNumber(order, event), event);
    case 'supplementWithdrawn':
    case 'closedUnanswered':
      return { ...order, supplement: null };
    case 'firstReviewPassed':
      return passedLost({ ...order, firstReviewerId: event.officerId }, event);
    case 'returnedToFirstReview':
      return { ...order, firstReviewerId: null };
    case 'secondReviewPassed':
      return passedLost({ ...order, secondReviewerId: event.officerId }, event);
    case 'refused':
      return { ...order, refusedRule: event.rule };
    default:
      return contestedNumber(settledLost(order, event), event);
  }
}

function rememberMended<O extends OrderCore>(
  order: O,
  event: Extract<CoreEvent, { type: 'supplementAnswered' }>,
): O {
  const { travelDay, queueAt } = event;
  const moved = { ...(travelDay !== undefined && { travelDay }), ...(queueAt !== undefined && { queueAt }) };
  const mended = { ...reprice(order, event), supplement: null };
  return { ...withLost(mended, event), ...moved };
}

/** Another sum brings its own lines: those of the old one no longer add up to it. */
function reprice<O extends OrderCore>(
  order: O,
  { fee, feeLines, endorsements = order.endorsements }: Extract<CoreEvent, { type: 'supplementAnswered' }>,
): O {
  if (fee === undefined) return { ...order, endorsements };
  const { feeLines: _old, ...rest } = order;
  return { ...rest, fee, endorsements, ...(feeLines && { feeLines }) } as O;
}

function rememberBehalf<O extends OrderCore>(
  order: O,
  event: Extract<CoreEvent, { type: 'openedOnBehalf' | 'filingTaken' | 'handedToAccount' }>,
): O {
  if (event.type === 'openedOnBehalf') {
    const { officerId, how } = event;
    return { ...order, onBehalf: { officerId, how, handed: false } };
  }
  const { onBehalf } = order;
  if (event.type === 'filingTaken') {
    if (onBehalf === undefined) return order;
    return { ...order, onBehalf: { ...onBehalf, officerId: event.officerId, before: filersOf(onBehalf) } };
  }
  const { accountId, applicantId } = event;
  return { ...order, accountId, applicantId, ...(onBehalf && { onBehalf: { ...onBehalf, handed: true } }) };
}

function rememberSubmitted<O extends OrderCore>(
  order: O,
  event: Extract<CoreEvent, { type: 'submitted' }>,
): O {
  const { number, post, rulesVersion, path = MAILED_PATH, fee = null, endorsements = 0, at } = event;
  const { form = FIRST_FORM, feeLines, travelDay, queueAt = at } = event;
  const { residencePost, ownDistrict, presence } = event;
  const more = { ...(feeLines && { feeLines }), ...(travelDay && { travelDay }) };
  const pinned = { number, post, rulesVersion, path, form, fee, endorsements, ...more };
  const sent = { ...order, ...pinned, residencePost, ownDistrict, presence, submittedAt: at, queueAt };
  return withLost(sent, event);
}

/** Where an event of the kernel leads. */
export function leadsCore(event: CoreEvent, { contest }: Pick<OrderCore, 'contest'>): Leads {
  switch (event.type) {
    case 'drafted':
      return 'draft';
    case 'submitted':
    case 'firstReviewPassed':
    case 'returnedToFirstReview':
    case 'secondReviewPassed':
      return NEXT_STEP;
    case 'supplementAsked':
      return 'needs_supplement';
    case 'supplementAnswered':
    case 'supplementWithdrawn':
      return event.returnTo ?? (contest === undefined ? NEXT_STEP : CONTESTED);
    case 'numberContested':
      return CONTESTED;
    case 'numberReleased':
    case 'numberAwarded':
      return event.backTo ?? NEXT_STEP;
    case 'closedUnanswered':
      return 'lapsed';
    case 'refused':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'closed':
      return 'completed';
    default:
      return undefined;
  }
}
