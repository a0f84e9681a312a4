import { z } from 'zod';
import { SIGNING_WAYS } from '@lingshi/domain/guardian/guardian.command.ts';
import { orderCommandSchema } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { SIGHTS } from '@lingshi/domain/order/order.sight.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { route } from '../route.ts';
import { handling } from '../policy/policy.contract.ts';
import { servedCard } from '../policy/served.shape.ts';
import { collection, estimate, formPin, guardianState, interview, mailing } from './order.shapes.ts';
import { rulesSince, supplementCard } from './order.shapes.ts';
import { at, day, empty, id, orderParams, words } from '../shared/shapes.ts';

export const orderStatus = z.enum(ORDER_STATUSES);
/** A page of the form of the order's service; one that form does not have is `request.invalid`. */
export const topicName = z.string().regex(/^[a-z][a-z\d_]{0,39}$/);
/** An `upload` row of the rules' materials; one the case does not have is `request.invalid`. */
export const fileSlot = z.string().regex(/^[a-z][a-z\d_]{0,39}$/);
export const commandType = z.string();

/** A line of the list of orders, and the head of an order's page. */
export const orderCard = z.object({
  id,
  number: z.string().nullable(),
  applicantId: id,
  applicantLabel: z.string(),
  service: z.string(),
  kind: z.string(),
  /** Service and kind as the rules call them, and what the person has in the end. */
  names: z.object({ service: words, kind: words, makes: words }),
  post: z.string(),
  status: orderStatus,
  turn: z.enum(['applicant', 'post', 'nobody']),
  act: z.string(),
  dueDay: day.nullable(),
  version: z.int(),
  updatedAt: at,
  unread: z.int(),
  /** The applicant has mailed the papers and the post has not got them yet: the turn is the post's. */
  mailed: z.boolean(),
  /** As the person's own account, under a mandate, or only to watch what others file in one's name. */
  sight: z.enum(SIGHTS),
  /** The bundle it is filed in with others of the same account. */
  bundleId: id.nullable(),
});

/** A moment of the timeline. Officers appear by role, never by name. */
export const timelineEntry = z.object({
  seq: z.int(),
  at,
  type: z.string(),
  by: z.enum(['applicant', 'post', 'platform']),
  role: z.string().nullable(),
  messageId: id.nullable(),
});

export const fileCard = z.object({
  id,
  slot: fileSlot,
  width: z.int().nullable(),
  height: z.int().nullable(),
  bytes: z.int(),
  createdAt: at,
});

export const taskState = z.enum(['done', 'to_do', 'cannot_start']);
export const task = z.object({
  /** A topic, `file.` and a picture the rules demand, `presence`. */
  id: z.string(),
  state: taskState,
  /** What still lacks, as targets (`topic.field`). */
  missing: z.array(z.string()),
  /** For `cannot_start`: the tasks that come first. */
  after: z.array(z.string()),
  /** It may be left as it is. */
  optional: z.boolean(),
  /** Of a slot that takes more pictures than one: how many are asked for. */
  pictures: z.int().optional(),
});

export const orderPage = orderCard.extend({
  draftedAt: at,
  submittedAt: at.nullable(),
  rulesVersion: z.string().nullable(),
  form: formPin,
  fee: z
    .object({
      total: moneySchema,
      lines: z.array(z.object({ id: z.string(), words, amount: moneySchema, source: z.string() })),
    })
    .nullable(),
  presence: z.enum(['inside', 'declared', 'outside']).nullable(),
  interview,
  /** Until when an order can be withdrawn, in the words of the rules. */
  withdrawal: words.nullable(),
  /** What happens to whoever finds again what was reported lost; null where the rules say nothing. */
  found: words.nullable(),
  /** It says of a document that it was lost: whoever finds it again says so. */
  declaresLost: z.boolean(),
  /** The commands this person may send now. */
  commands: z.array(commandType),
  timeline: z.array(timelineEntry),
  /** What comes after now, with honest days. */
  ahead: z.array(z.object({ status: orderStatus, days: estimate.nullable() })),
  tasks: z.array(task),
  /** Of a draft: what its answers so far say, `saveAnswer` too; null once it was sent. */
  served: servedCard.nullable(),
  /** Of a draft: what rules that came since it was begun ask otherwise; its answers are kept. */
  rulesSince,
  supplement: supplementCard.nullable(),
  files: z.array(fileCard),
  documents: z.array(z.enum(['receipt', 'declaration', 'mailing_kit'])),
  mailing,
  handling,
  collection,
  /** The day of the journey, where the form asks it. */
  travelDay: day.nullable(),
  /** Of the parcel in which the papers of an ended order went back. */
  trackingBack: z.string().nullable(),
  /** Where several guardians sign: who has, and the codes by which those who have not can. */
  guardians: guardianState.nullable(),
  /** How the other guardian signs, while that can still be changed: the slot of the sheet, and whether it is there. */
  signing: z.object({ way: z.enum(SIGNING_WAYS), slot: z.string(), sent: z.boolean() }).nullable(),
  refusedRule: z.string().nullable(),
  /** The ground of a refusal in the words of the rules: what, what can be done instead, and the clause. */
  refusal: z.object({ words, instead: words, source: z.string() }).nullable(),
});

export const startOrder = route({
  method: 'POST',
  path: '/api/orders',
  audience: 'applicant',
  tag: 'order',
  summary: 'Begin an order as a draft',
  idempotent: true,
  body: z.object({
    applicantId: id,
    service: z.string().max(40),
    kind: z.string().max(40),
    post: z.string().max(40),
  }),
  answer: z.object({ orderId: id }),
  status: 201,
  errors: [
    'identity.missing',
    'post.not_found',
    'order.refused_kind',
    'order.already_live',
    'account.not_found',
    'mandate.ended',
    'mandate.holder_unverified',
    'mandate.other_service',
    'policy.none_in_force',
    'service.not_open',
    'service.led_elsewhere',
  ],
  limit: 'order_by_account',
});

export const listOrders = route({
  method: 'GET',
  path: '/api/orders',
  audience: 'applicant',
  tag: 'order',
  summary: 'The orders of this account, newest change first',
  answer: z.object({ orders: z.array(orderCard) }),
  errors: [],
  limit: 'list_by_account',
});

export const getOrder = route({
  method: 'GET',
  path: '/api/orders/:orderId',
  audience: 'applicant',
  tag: 'order',
  summary: 'One order: whose turn, what to do, by when, timeline, tasks, papers',
  params: orderParams,
  answer: orderPage,
  errors: ['order.not_found'],
  limit: 'read_by_account',
});

export const discardDraft = route({
  method: 'DELETE',
  path: '/api/orders/:orderId',
  audience: 'applicant',
  tag: 'order',
  summary: 'Throw a draft away',
  params: orderParams,
  answer: empty,
  errors: ['order.not_found', 'order.wrong_status'],
  limit: 'change_by_account',
});

export const savedAnswer = z.object({
  topic: topicName,
  version: z.int(),
  savedAt: at,
  answer: z.record(z.string(), z.unknown()),
});

export const getAnswers = route({
  method: 'GET',
  path: '/api/orders/:orderId/answers',
  audience: 'applicant',
  tag: 'order',
  summary: 'All saved answers of the form',
  params: orderParams,
  answer: z.object({ answers: z.array(savedAnswer) }),
  errors: ['order.not_found'],
  limit: 'list_by_account',
});

/**
 * Saves one topic. `version` is what the device last saw (0 = never saved): another tab's newer answer is never
 * overwritten. A half-filled topic is saved too; `complaints` says what does not hold yet.
 */
export const saveAnswer = route({
  method: 'PUT',
  path: '/api/orders/:orderId/answers/:topic',
  audience: 'applicant',
  tag: 'order',
  summary: 'Save one topic of the form',
  params: orderParams.extend({ topic: topicName }),
  body: z.object({ version: z.int().min(0), answer: z.record(z.string(), z.unknown()) }),
  answer: z.object({
    version: z.int(),
    savedAt: at,
    complaints: z.array(
      z.object({ field: z.string(), code: z.string(), detail: z.record(z.string(), z.unknown()).optional() }),
    ),
    served: servedCard.nullable(),
  }),
  errors: [
    'request.invalid',
    'order.not_found',
    'order.field_locked',
    'order.wrong_status',
    'document.declared_lost',
    'version.stale',
    'post.not_found',
    'mandate.view_only',
  ],
  limit: 'save_by_account',
});

/** The applicant's commands. Who may send which, when: domain/src/lifecycle/lifecycle.rules.ts. */
export const sendCommand = route({
  method: 'POST',
  path: '/api/orders/:orderId/commands',
  audience: 'applicant',
  tag: 'order',
  summary:
    'Send a command to an order: submit, answer a supplement, withdraw, record that papers were mailed, confirm receipt',
  idempotent: true,
  params: orderParams,
  body: z.object({ version: z.int().min(0), command: orderCommandSchema }),
  answer: z.object({ orderId: id, number: z.string().nullable(), status: orderStatus, version: z.int() }),
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.not_yours_to_do',
    'mandate.view_only',
    'order.answers_incomplete',
    'guardian.ward_files',
    'order.materials_missing',
    'order.already_live',
    'exception.ended',
    'order.refused_kind',
    'consent.missing',
    'consent.outdated',
    'presence.required',
    'presence.outside_country',
    'policy.none_in_force',
    'service.not_open',
    'service.led_elsewhere',
    'post.not_found',
    'post.not_in_country',
    'post.other_district',
    'identity.birth_date_mismatch',
    'identity.sex_mismatch',
    'signature.empty',
    'document.declared_lost',
    'tracking.invalid',
    'version.stale',
  ],
  limit: 'change_by_account',
});

export const liveUpdates = route({
  method: 'GET',
  path: '/api/live',
  audience: 'applicant',
  tag: 'order',
  summary: 'Server-sent events: something of this account changed, read it again',
  answer: z.unknown(),
  raw: 'stream',
  errors: [],
  limit: 'read_by_account',
});
