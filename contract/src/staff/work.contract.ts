import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { INTERVIEW_REASONS } from '@lingshi/domain/interview/interview.types.ts';
import { BEHALF_WAYS } from '@lingshi/domain/order/order.types.ts';
import { OFFICER_FLAGS } from '@lingshi/domain/order/order.flags.ts';
import { orderCommandSchema } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { HANDLER_ROLES, LISTER_ROLES, OPENER_ROLES } from '@lingshi/domain/shared/staff-role.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { SLOT_READERS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { route } from '../route.ts';
import { fileCard, orderStatus, timelineEntry } from '../order/order.contract.ts';
import { formPin, interview } from '../order/order.shapes.ts';
import { deskIdentity } from '../registry/registry.contract.ts';
import { deskFace } from '../face/face.contract.ts';
import { photoCheck } from '../photo/photo.contract.ts';
import { messageCard } from '../message/message.contract.ts';
import { presenceProof } from '../presence/presence.contract.ts';
import { at, day, empty, id, orderParams, words } from '../shared/shapes.ts';
import { deskFiler, deskGuardians, deskPage, deskPapers, deskRelative } from './desk.contract.ts';

export const queueName = z.enum(Object.keys(QUEUES) as [Queue, ...Queue[]]);

/** A line of the work list. Names are masked: a list opens no file. */
export const workLine = z.object({
  id,
  number: z.string(),
  maskedName: z.string(),
  service: z.string(),
  kind: z.string(),
  status: orderStatus,
  away: z.boolean(),
  queueAt: at,
  dueDay: day.nullable(),
  /** The day of the journey, where the service asks it: the queue follows it. */
  travelDay: day.nullable(),
  claimedBy: id.nullable(),
  claimedByMe: z.boolean(),
  /** The applicant wrote, and nobody has read it yet. */
  unread: z.boolean(),
  /** An officer opened it for a person who wrote or telephoned. */
  onBehalf: z.boolean(),
  /** Why an interview is still to be held; null when none is. */
  interviewFor: z.enum(INTERVIEW_REASONS).nullable(),
  version: z.int(),
});

export const listWork = route({
  method: 'GET',
  path: '/api/staff/orders',
  audience: 'staff',
  tag: 'work',
  roles: LISTER_ROLES,
  summary:
    'The work list of the officer’s post: own district first, then by time of submission; overdue ones by due day, ended ones newest first',
  query: z.object({
    queue: queueName,
    cursor: z.string().max(200).optional(),
    district: z.enum(['own', 'away']).optional(),
    claim: z.enum(['mine', 'free']).optional(),
    overdue: z.enum(['true']).optional(),
    unread: z.enum(['true']).optional(),
    /** One of the queue's own; another one is `request.invalid`. */
    status: orderStatus.optional(),
  }),
  answer: z.object({ lines: z.array(workLine), next: z.string().nullable() }),
  errors: ['request.invalid'],
  limit: 'work_by_officer',
});

export const countWork = route({
  method: 'GET',
  path: '/api/staff/orders/counts',
  audience: 'staff',
  tag: 'work',
  roles: LISTER_ROLES,
  summary: 'Counters of every queue, and since when its oldest order waits',
  answer: z.object({
    queues: z.array(z.object({ queue: queueName, count: z.int(), oldestAt: at.nullable() })),
    mine: z.int(),
    /** Orders whose applicant wrote, and nobody has read it yet. */
    unread: z.int(),
  }),
  errors: [],
  limit: 'work_by_officer',
});

/**
 * Searching by an ID number or a name uses its blind index: neither is stored in the clear, so a name is found whole
 * or not at all. At most 50 lines, newest first.
 */
export const searchWork = route({
  method: 'POST',
  path: '/api/staff/orders/search',
  audience: 'staff',
  tag: 'work',
  roles: LISTER_ROLES,
  summary: 'Find orders of this post by order number, name, passport or ID number, or barcode',
  body: z.object({ query: typedText.min(2).max(80) }),
  answer: z.object({ by: z.enum(['number', 'document', 'name']), lines: z.array(workLine) }),
  errors: [],
  limit: 'search_by_officer',
});

export const claimOrder = route({
  method: 'POST',
  path: '/api/staff/orders/:orderId/claim',
  audience: 'staff',
  tag: 'work',
  roles: HANDLER_ROLES,
  summary: 'Take an order for fifteen minutes (a lease), or prolong it',
  params: orderParams,
  body: empty,
  answer: z.object({ claimedUntil: at }),
  errors: ['order.not_found', 'order.claimed_by_other', 'order.wrong_status'],
  limit: 'work_by_officer',
});
export const releaseOrder = route({
  method: 'DELETE',
  path: '/api/staff/orders/:orderId/claim',
  audience: 'staff',
  tag: 'work',
  roles: HANDLER_ROLES,
  summary: 'Give a claimed order back',
  params: orderParams,
  answer: empty,
  errors: ['order.not_found'],
  limit: 'work_by_officer',
});

export const flagCard = z.object({
  target: z.string(),
  /** Words in flag.words.*.ts; a flag of the declaration brings its own, from the rules. */
  code: z.string(),
  source: z.enum(['officer', 'platform']),
  at,
  words: words.nullable(),
  /** Other orders that it is about; one of another post is named and cannot be opened. */
  orders: z.array(z.object({ orderId: id.nullable(), number: z.string(), post: words })).optional(),
});

/**
 * An order on the desk. Opening it is written into the access log the applicant sees. Topics and pictures a role has
 * no use for stay closed to it: see server/src/worklist/desk.view.ts.
 */
export const openDesk = route({
  method: 'GET',
  path: '/api/staff/orders/:orderId',
  audience: 'staff',
  tag: 'work',
  roles: OPENER_ROLES,
  summary: 'An order with its data, evidence, history and the commands this officer may send now',
  params: orderParams,
  answer: z.object({
    order: workLine.extend({
      turn: z.enum(['applicant', 'post', 'nobody']),
      post: z.string(),
      residencePost: z.string().nullable(),
      submittedAt: at,
      presence: z.enum(['inside', 'declared']).nullable(),
      rulesVersion: z.string(),
      form: formPin,
      fee: moneySchema.nullable(),
      endorsements: z.int(),
      oldBookInParcel: z.boolean(),
      oldBookCancelled: z.boolean(),
      firstReviewByMe: z.boolean(),
      claimedUntil: at.nullable(),
      refusedRule: z.string().nullable(),
      /** How the person asked an officer to file, and whether they have taken the order over since. */
      behalf: z.object({ how: z.enum(BEHALF_WAYS), handed: z.boolean(), byMe: z.boolean() }).nullable(),
      interview,
    }),
    /** Answers by topic; document numbers masked, `maskedFields` names them (`topic.field`) for `unmaskField`. */
    answers: z.array(z.object({ topic: z.string(), answer: z.record(z.string(), z.unknown()) })),
    /** The pages that a supplement mended, as they stood before, and the fields that are others now. */
    before: z.array(z.object({ topic: z.string(), answer: z.record(z.string(), z.unknown()) })),
    changedFields: z.array(z.string()),
    maskedFields: z.array(z.string()),
    flags: z.array(flagCard),
    files: z.array(fileCard.extend({ reader: z.enum(SLOT_READERS).nullable() })),
    /** The face check; null when none was begun, or the role has no use for it. */
    face: deskFace.nullable(),
    /** What was sent beside the position. */
    presenceProof,
    /** What was measured of the photo, as the applicant saw it; null when that was not done. */
    photo: photoCheck.nullable(),
    documents: z.array(z.enum(['declaration', 'mailing_kit', 'receipt'])),
    timeline: z.array(timelineEntry),
    messages: z.array(messageCard),
    /** Empty while another officer has the claim. */
    commands: z.array(z.string()),
    /** Where each of them leads on the path of this order; left out where that hangs on what it says. */
    leads: z.record(z.string(), orderStatus),
    supplementTargets: z.array(z.string()),
    supplement: z.object({ targets: z.array(z.string()) }).nullable(),
    papers: deskPapers,
    /** What was read from the data page; null when nobody had it read, or the role has no use for it. */
    dataPage: deskPage.nullable(),
    identity: deskIdentity.nullable(),
    /** Who files and whose family it is, the holder of a mandate first; empty when it is the applicant, or the role has no use for it. */
    filers: z.array(deskFiler),
    guardians: deskGuardians,
    /** Others of the same bundle that were sent to this post; empty where the order is filed alone. */
    family: z.array(deskRelative),
    refusalRules: z.array(z.object({ id: z.string(), words })),
    /** Why papers may be put on hold; the applicant reads the same words, and how to put it right. */
    holdReasons: z.array(z.object({ id: z.string(), words })),
  }),
  errors: ['order.not_found'],
  limit: 'work_by_officer',
});

/** Numbers are compared all day: whoever leaves the desk for that long proves again who sits there. Seconds. */
const UNMASK_PROOF_SECONDS = 3600;

export const unmaskField = route({
  method: 'POST',
  path: '/api/staff/orders/:orderId/unmask',
  audience: 'staff',
  roles: ['reviewer', 'second_reviewer', 'mail_room', 'production'],
  provenWithin: UNMASK_PROOF_SECONDS,
  tag: 'work',
  summary: 'Show a masked number, with a reason that the applicant will see',
  params: orderParams,
  body: z.object({
    /** One of `maskedFields`. */
    field: z.string().regex(/^[a-z_]+\.[A-Za-z_]\w*$/),
    reason: typedText.min(3).max(200),
  }),
  answer: z.object({ value: z.string() }),
  errors: ['order.not_found', 'request.invalid'],
  limit: 'unmask_by_officer',
});

export const setFlag = route({
  method: 'PUT',
  path: '/api/staff/orders/:orderId/flags',
  audience: 'staff',
  roles: ['reviewer', 'second_reviewer'],
  tag: 'work',
  summary: 'Flag a field or a file, or take the flag off',
  params: orderParams,
  body: z.object({
    target: z.string().regex(/^[a-z_]+\.[A-Za-z_]\w*$/),
    code: z.enum(OFFICER_FLAGS),
    on: z.boolean(),
  }),
  answer: z.object({ flags: z.array(flagCard) }),
  errors: ['order.not_found', 'request.invalid'],
  limit: 'work_by_officer',
});

/** The officers' commands. Who may send which, when: domain/src/lifecycle/lifecycle.rules.ts. */
export const sendStaffCommand = route({
  method: 'POST',
  path: '/api/staff/orders/:orderId/commands',
  audience: 'staff',
  tag: 'work',
  roles: HANDLER_ROLES,
  summary: 'Send a command to an order of this post',
  idempotent: true,
  params: orderParams,
  body: z.object({ version: z.int().min(0), command: orderCommandSchema }),
  answer: z.object({ orderId: id, number: z.string().nullable(), status: orderStatus, version: z.int() }),
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.not_yours_to_do',
    'order.same_officer_both_reviews',
    'order.lost_disputed',
    'order.lost_not_disputed',
    'order.number_not_own',
    'order.same_officer_filed',
    'order.claimed_by_other',
    'order.old_book_not_cancelled',
    'order.rule_required',
    'order.not_overdue',
    'order.supplement_begun',
    'post.mail_address_unconfirmed',
    'request.invalid',
    'tracking.invalid',
    'version.stale',
  ],
  limit: 'work_by_officer',
});

export const staffLive = route({
  method: 'GET',
  path: '/api/staff/live',
  audience: 'staff',
  tag: 'work',
  summary: 'Server-sent events: something of this post changed',
  answer: z.unknown(),
  raw: 'stream',
  errors: [],
  limit: 'work_by_officer',
});
