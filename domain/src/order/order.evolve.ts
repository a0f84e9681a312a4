import { NEXT_STEP } from './order.event.ts';
import type { CoreEvent, Leads } from './order.event.ts';
import { FIRST_FORM } from './order.form-pin.ts';
import { SNAPSHOT_SCHEMA } from './order.types.ts';
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
      return { ...reprice(order, event), supplement: null, ...movedIn(event) };
    case 'supplementWithdrawn':
    case 'closedUnanswered':
      return { ...order, supplement: null };
    case 'firstReviewPassed':
      return { ...order, firstReviewerId: event.officerId };
    case 'returnedToFirstReview':
      return { ...order, firstReviewerId: null };
    case 'secondReviewPassed':
      return { ...order, secondReviewerId: event.officerId };
    case 'refused':
      return { ...order, refusedRule: event.rule };
    default:
      return order;
  }
}

/** Where a journey was mended, with the place that it gives. */
function movedIn({ travelDay, queueAt }: Extract<CoreEvent, { type: 'supplementAnswered' }>) {
  return { ...(travelDay !== undefined && { travelDay }), ...(queueAt !== undefined && { queueAt }) };
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
  event: Extract<CoreEvent, { type: 'openedOnBehalf' | 'handedToAccount' }>,
): O {
  if (event.type === 'openedOnBehalf') {
    const { officerId, how } = event;
    return { ...order, onBehalf: { officerId, how, handed: false } };
  }
  const { accountId, applicantId } = event;
  const { onBehalf } = order;
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
  return { ...order, ...pinned, residencePost, ownDistrict, presence, submittedAt: at, queueAt };
}

/** Where an event of the kernel leads. */
export function leadsCore(event: CoreEvent): Leads {
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
      return event.returnTo ?? NEXT_STEP;
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
