import { z } from 'zod';
import { MAILING_STANDS } from '@lingshi/domain/bundle/bundle.envelope.ts';
import { ERROR_CODES } from '@lingshi/domain/shared/error-code.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { fileCard, fileSlot, orderCard, orderStatus, topicName } from '../order/order.contract.ts';
import { servedCard } from '../policy/served.shape.ts';
import { route } from '../route.ts';
import { sendPiece, startUpload } from '../upload/upload.contract.ts';
import { day, id, locale, orderParams, words } from '../shared/shapes.ts';

const MOST_AT_ONCE = 20;
const bundleParams = z.object({ bundleId: id });

/** Why it did not work for one of several; the others are not held up by it. */
const refusal = z.object({
  code: z.enum(ERROR_CODES),
  detail: z.record(z.string(), z.unknown()).optional(),
});

/** Somebody of the account and what is filed for them, or a draft that is there already. */
const joining = z.union([
  z.object({ applicantId: id, service: z.string().max(40), kind: z.string().max(40) }),
  z.object({ orderId: id }),
]);

const joined = z.object({
  bundleId: id.nullable(),
  /** In the order in which they were asked for. */
  members: z.array(z.object({ orderId: id.nullable(), refusal: refusal.nullable() })),
});

export const startBundle = route({
  method: 'POST',
  path: '/api/bundles',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Begin orders for several people together; who cannot be served holds up nobody else',
  idempotent: true,
  body: z.object({ post: z.string().max(40), members: z.array(joining).min(1).max(MOST_AT_ONCE) }),
  answer: joined,
  status: 201,
  errors: ['post.not_found'],
  limit: 'bundle_by_account',
});

export const joinBundle = route({
  method: 'POST',
  path: '/api/bundles/:bundleId/orders',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Add people, or drafts that are there already, to those who file together',
  idempotent: true,
  params: bundleParams,
  body: startBundle.body,
  answer: joined,
  errors: ['bundle.not_found', 'post.not_found'],
  limit: 'bundle_by_account',
});

export const bundleMember = orderCard.extend({
  /** Of a draft: nothing lacks, so that it can be sent. */
  ready: z.boolean(),
  /** Of a draft: tasks that are still to do. */
  missing: z.array(z.string()),
  /** Of a draft: whether it can be filed as it stands. */
  served: servedCard.nullable(),
  /** Pages of what a family shares that are written here. */
  written: z.int(),
  fee: moneySchema.nullable(),
  mailing: z.enum(MAILING_STANDS),
});

const share = z.enum(['together', 'each']);
/** Those who file at one post: they may share an envelope. */
const envelope = z.object({
  post: z.string(),
  /** Null where the rules let nobody mail together. */
  terms: z
    .object({ envelope: share, instrument: share, returnEnvelope: share, words, source: z.string() })
    .nullable(),
  /** Orders whose papers are mailed now. */
  inside: z.array(id),
  /** Orders that are not at the mail gate yet. */
  waiting: z.array(id),
  /** What those inside cost together; null while nobody is. */
  total: moneySchema.nullable(),
  /** The first day by which papers of somebody inside have to be mailed. */
  mailBy: day.nullable(),
});

export const getBundle = route({
  method: 'GET',
  path: '/api/bundles/:bundleId',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Those who file together: who is ready, what is missing, whose papers travel in one envelope',
  params: bundleParams,
  answer: z.object({ id, members: z.array(bundleMember), envelopes: z.array(envelope) }),
  errors: ['bundle.not_found'],
  limit: 'list_by_account',
});

/** What can be sent to several at once; each is judged by itself, as if it were sent alone. */
const command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('recordMailing'), tracking: z.string().trim().min(8).max(50) }),
]);

export const commandBundle = route({
  method: 'POST',
  path: '/api/bundles/:bundleId/commands',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Submit several orders, or note that their papers were mailed; told person by person',
  idempotent: true,
  params: bundleParams,
  body: z.object({
    command,
    members: z
      .array(z.object({ orderId: id, version: z.int().min(0) }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  answer: z.object({
    members: z.array(
      z.object({
        orderId: id,
        number: z.string().nullable(),
        status: orderStatus.nullable(),
        refusal: refusal.nullable(),
      }),
    ),
  }),
  errors: ['bundle.not_found'],
  limit: 'change_by_account',
});

const takenFrom = z.object({ orderId: id, label: z.string() });

/** What others of the bundle have written or uploaded that this order lacks. Nothing of it is an answer yet. */
export const listShared = route({
  method: 'GET',
  path: '/api/orders/:orderId/shared',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Pages and papers that this order may take from others filed together with it',
  params: orderParams,
  answer: z.object({
    pages: z.array(
      z.object({ topic: topicName, answer: z.record(z.string(), z.unknown()), from: takenFrom }),
    ),
    papers: z.array(z.object({ slot: fileSlot, fileId: id, from: takenFrom })),
  }),
  errors: ['order.not_found'],
  limit: 'list_by_account',
});

export const shareAnswers = route({
  method: 'POST',
  path: '/api/orders/:orderId/shared',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Write what this order says of the family into the drafts filed with it, where nothing stands yet',
  params: orderParams,
  answer: z.object({
    members: z.array(z.object({ orderId: id, topics: z.array(topicName), refusal: refusal.nullable() })),
  }),
  errors: ['order.not_found', 'bundle.not_found', 'mandate.view_only'],
  limit: 'bundle_by_account',
});

export const takePaper = route({
  method: 'POST',
  path: '/api/orders/:orderId/papers',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'Take a paper of the family over from another order of the bundle, as a copy of its own',
  params: orderParams,
  body: z.object({ fileId: id }),
  answer: fileCard,
  status: 201,
  errors: [...startUpload.errors, ...sendPiece.errors, 'bundle.paper_unknown'],
  limit: 'upload_by_account',
});

export const downloadBundleKit = route({
  method: 'GET',
  path: '/api/bundles/:bundleId/mailing-kit',
  audience: 'applicant',
  tag: 'bundle',
  summary: 'One mailing kit for those whose papers travel together, as PDF',
  params: bundleParams,
  /** The post, where members file at several. */
  query: z.object({ post: z.string().max(40).optional(), locale: locale.optional() }),
  answer: z.unknown(),
  raw: 'download',
  errors: [
    'bundle.not_found',
    'bundle.nothing_to_mail',
    'bundle.envelopes_apart',
    'turn.waiting',
    'document.busy',
    'post.mail_address_unconfirmed',
  ],
  limit: 'reading_by_actor',
});
