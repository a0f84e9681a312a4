import { z } from 'zod';
import { route } from '../route.ts';
import { at, empty, id, orderParams, words } from '../shared/shapes.ts';

/** Only the country and the accuracy are kept; the position is forgotten with the request. */
export const recordPresence = route({
  method: 'POST',
  path: '/api/orders/:orderId/presence',
  audience: 'applicant',
  tag: 'order',
  summary: 'Where the person is: by position (with consent) or by declaration',
  params: orderParams,
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('position'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      accuracyMetres: z.number().min(0).max(10_000_000),
    }),
    z.object({ kind: z.literal('declared'), why: z.enum(['denied', 'unavailable', 'inaccurate']) }),
  ]),
  answer: z.object({ presence: z.enum(['inside', 'declared']), country: z.string().nullable() }),
  errors: [
    'order.not_found',
    'order.wrong_status',
    'mandate.view_only',
    'presence.outside_country',
    'version.stale',
  ],
  limit: 'save_by_account',
});

/** Of one capture. */
export const CAPTURE = { most: 3, bytes: 6 * 1024 * 1024, longSidePx: 1600 } as const;

/** What shows an officer that the person is in the country, where the position was denied or unavailable. */
export const presenceProof = z.object({
  /** Pictures of the person with the words that were asked for. */
  capture: z.object({ words, at, fileIds: z.array(id) }).nullable(),
  /** A picture of an entry stamp, or of a document that shows the entry. */
  stamp: z.object({ fileId: id, at }).nullable(),
});

const NOT_THEN = ['order.not_found', 'order.wrong_status'] as const;

export const getPresenceProof = route({
  method: 'GET',
  path: '/api/orders/:orderId/presence',
  audience: 'applicant',
  tag: 'presence',
  summary: 'What shows that the person is in the country, beside the position',
  params: orderParams,
  answer: presenceProof,
  errors: ['order.not_found'],
  limit: 'read_by_account',
});

export const startPresenceChallenge = route({
  method: 'POST',
  path: '/api/orders/:orderId/presence/challenges',
  audience: 'applicant',
  tag: 'presence',
  summary: 'Ask for two words and a number to hold up or read: for minutes, once, for this session',
  params: orderParams,
  body: empty,
  answer: z.object({
    challengeId: id,
    words,
    expiresAt: at,
    seconds: z.int(),
    most: z.int(),
    bytes: z.int(),
  }),
  status: 201,
  errors: NOT_THEN,
  limit: 'save_by_account',
});

/** Body as in `sendFaceFrames`: one to three pictures, which the officer sees beside the words. */
export const sendPresenceCapture = route({
  method: 'POST',
  path: '/api/orders/:orderId/presence/challenges/:challengeId/captures',
  audience: 'applicant',
  tag: 'presence',
  summary: 'Send the pictures made with the words',
  params: orderParams.extend({ challengeId: id }),
  raw: 'upload',
  bodyLimit: CAPTURE.bytes,
  answer: presenceProof,
  errors: [
    ...NOT_THEN,
    'presence.challenge_expired',
    'presence.challenge_used',
    'face.frames_broken',
    'image.too_large',
    'image.not_an_image',
    'image.truncated',
    'image.too_many_pixels',
    'image.animated',
    'image.too_small',
    'image.unsupported',
    'turn.waiting',
    'image.busy',
  ],
  limit: 'upload_by_account',
});

/** Instead, or as well. The picture was uploaded to this order before, to the slot `supplement`. */
export const namePresenceStamp = route({
  method: 'POST',
  path: '/api/orders/:orderId/presence/stamp',
  audience: 'applicant',
  tag: 'presence',
  summary: 'Name the picture that shows the entry stamp, or a document of the entry',
  params: orderParams,
  body: z.object({ fileId: id }),
  answer: presenceProof,
  errors: [...NOT_THEN, 'message.attachment_unknown'],
  limit: 'save_by_account',
});
