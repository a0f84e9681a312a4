import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { BEHALF_WAYS } from '@lingshi/domain/order/order.types.ts';
import { route } from '../route.ts';
import {
  fileCard,
  fileSlot,
  orderStatus,
  savedAnswer,
  saveAnswer,
  task,
  topicName,
} from '../order/order.contract.ts';
import { sendPiece, startUpload } from '../upload/upload.contract.ts';
import { at, day, empty, id, orderParams } from '../shared/shapes.ts';

const roles = ['reviewer', 'post_admin'] as const;
const limit = 'behalf_by_officer';

export const openOnBehalf = route({
  method: 'POST',
  path: '/api/staff/behalf',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Open an order for a person who wrote or telephoned in a humanitarian emergency',
  idempotent: true,
  body: z.object({
    service: z.string().max(40),
    kind: z.string().max(40),
    how: z.enum(BEHALF_WAYS),
    /** Why it is filed in this way. */
    reason: typedText.min(3).max(1000),
    /** The request in the person's words, as far as it is text; pictures of it are uploaded. */
    request: typedText.max(8000),
    /** E-mail address or telephone number; there the person is told, and gets the code. */
    contact: z.string().trim().max(120).optional(),
    locale: z.enum(['zh', 'en']),
  }),
  answer: z.object({ orderId: id }),
  status: 201,
  errors: [
    'contact.invalid',
    'order.refused_kind',
    'policy.none_in_force',
    'service.not_open',
    'post.not_found',
  ],
  limit,
});

const behalfLine = z.object({
  orderId: id,
  service: z.string(),
  kind: z.string(),
  how: z.enum(BEHALF_WAYS),
  openedAt: at,
  /** Whether the officer who asks has it in hand. */
  mine: z.boolean(),
});

export const listBehalf = route({
  method: 'GET',
  path: '/api/staff/behalf',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'What the post opened on somebody’s behalf and has to fill in: drafts, and supplements asked for',
  answer: z.object({
    drafts: z.array(behalfLine.extend({ status: orderStatus, officer: z.string() })),
  }),
  errors: [],
  limit: 'work_by_officer',
});

export const readBehalf = route({
  method: 'GET',
  path: '/api/staff/behalf/:orderId',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'An order one fills in on somebody’s behalf; the reading is logged',
  params: orderParams,
  answer: behalfLine.extend({
    number: z.string().nullable(),
    post: z.string(),
    status: orderStatus,
    version: z.int(),
    reason: z.string(),
    request: z.string(),
    contact: z.string().nullable(),
    tasks: z.array(task),
    answers: z.array(savedAnswer),
    files: z.array(fileCard),
  }),
  errors: ['order.not_found', 'behalf.not_filled_here'],
  limit: 'work_by_officer',
});

export const saveBehalf = route({
  method: 'PUT',
  path: '/api/staff/behalf/:orderId/answers/:topic',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Save one page of the form on somebody’s behalf',
  params: orderParams.extend({ topic: topicName }),
  body: saveAnswer.body,
  answer: saveAnswer.answer,
  errors: [...saveAnswer.errors, 'behalf.other_post', 'behalf.not_filled_here'],
  limit: 'work_by_officer',
});

export const uploadBehalf = route({
  method: 'POST',
  path: '/api/staff/behalf/:orderId/uploads',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Announce a picture: of a slot of the form, or of the request itself',
  params: orderParams,
  body: z.object({ slot: fileSlot, bytes: z.int().min(1) }),
  answer: startUpload.answer,
  status: 201,
  errors: [...startUpload.errors, 'behalf.not_filled_here'],
  limit,
});

export const sendBehalfPiece = route({
  method: 'PATCH',
  path: '/api/staff/behalf/:orderId/uploads/:uploadId',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Send the next piece of a picture',
  params: orderParams.extend({ uploadId: id }),
  raw: 'upload',
  bodyLimit: 1024 * 1024,
  answer: sendPiece.answer,
  errors: [...sendPiece.errors, 'order.not_found', 'behalf.not_filled_here'],
  limit: 'work_by_officer',
});

export const submitBehalf = route({
  method: 'POST',
  path: '/api/staff/behalf/:orderId/submission',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'File it, or answer what was asked of it; another officer reviews it',
  idempotent: true,
  params: orderParams,
  body: z.object({ version: z.int().min(0) }),
  answer: z.object({ orderId: id, number: z.string().nullable(), status: orderStatus, version: z.int() }),
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.not_yours_to_do',
    'order.answers_incomplete',
    'order.materials_missing',
    'order.already_live',
    'order.refused_kind',
    'policy.none_in_force',
    'service.not_open',
    'post.not_found',
    'post.not_in_country',
    'post.other_district',
    'identity.birth_date_mismatch',
    'identity.sex_mismatch',
    'behalf.not_filled_here',
    'version.stale',
  ],
  limit,
});

export const withdrawBehalf = route({
  method: 'POST',
  path: '/api/staff/behalf/:orderId/withdrawal',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Take it back for the person who said so; what was said stays with the order',
  idempotent: true,
  params: orderParams,
  body: z.object({ version: z.int().min(0), words: typedText.min(3).max(2000) }),
  answer: submitBehalf.answer,
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.not_yours_to_do',
    'behalf.not_filled_here',
    'version.stale',
  ],
  limit,
});

export const renewBehalfCode = route({
  method: 'POST',
  path: '/api/staff/behalf/:orderId/code',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Issue the code anew; the old one is void',
  params: orderParams,
  /** Shown once, to be printed or read out; else it goes to the contact. */
  body: z.object({ show: z.boolean() }),
  answer: z.object({ code: z.string().nullable(), endsAt: at }),
  errors: ['order.not_found', 'behalf.not_filled_here', 'behalf.no_contact'],
  limit,
});

export const discardBehalf = route({
  method: 'DELETE',
  path: '/api/staff/behalf/:orderId',
  audience: 'staff',
  tag: 'behalf',
  roles,
  summary: 'Throw a draft away that was opened on somebody’s behalf',
  params: orderParams,
  answer: empty,
  errors: ['order.not_found', 'order.wrong_status', 'behalf.not_filled_here'],
  limit,
});

/** Possession of the contact (the code went there) and the birth day; either alone opens nothing. */
export const takeOver = route({
  method: 'POST',
  path: '/api/take-over',
  audience: 'applicant',
  tag: 'behalf',
  summary: 'Take over an order that an officer filed on one’s behalf',
  body: z.object({
    code: z.string().max(40),
    birthDay: day,
    relation: z.enum(['self', 'child', 'spouse', 'parent', 'ward', 'other']),
  }),
  answer: z.object({ orderId: id }),
  errors: [
    'behalf.code_unknown',
    'behalf.birth_day_missing',
    'behalf.birth_day_wrong',
    'behalf.live_already',
    'identity.missing',
    'applicant.too_many',
    'version.stale',
  ],
  limit: 'behalf_code_by_account',
});
