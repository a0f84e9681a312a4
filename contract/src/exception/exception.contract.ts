import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { EXCEPTION_STATES } from '@lingshi/domain/order/order.exception.ts';
import { LISTER_ROLES } from '@lingshi/domain/shared/staff-role.ts';
import { route } from '../route.ts';
import { at, id, orderParams } from '../shared/shapes.ts';

const state = z.enum(EXCEPTION_STATES);
const reason = typedText.min(3).max(1000);

/** What an applicant is told of the exception that a draft was wished for; null = none was. */
export const ownException = z.object({ state, reference: z.string(), endsAt: at.nullable() });

/** The lock refused a submit: the applicant asks the post of the draft to look at the case. */
export const wishException = route({
  method: 'POST',
  path: '/api/orders/:orderId/exception',
  audience: 'applicant',
  tag: 'exception',
  summary: 'Ask the post for an exception from "one live order a person", for this draft',
  params: orderParams,
  body: z.object({ reason }),
  answer: ownException,
  status: 201,
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.answers_incomplete',
    'mandate.view_only',
    'exception.not_needed',
    'exception.not_offered',
    'exception.open_already',
  ],
  limit: 'exception_by_account',
});

export const getException = route({
  method: 'GET',
  path: '/api/orders/:orderId/exception',
  audience: 'applicant',
  tag: 'exception',
  summary: 'What came of the exception this draft was wished for',
  params: orderParams,
  answer: z.object({ exception: ownException.nullable() }),
  errors: ['order.not_found'],
  limit: 'reading_by_actor',
});

/** A line of the list; it opens no file. Of a live order at another post nothing is shown but that there is one. */
export const exceptionLine = z.object({
  id,
  reference: z.string(),
  service: z.string(),
  kind: z.string(),
  state,
  wishedAt: at,
  askedByMe: z.boolean(),
  endsAt: at.nullable(),
  /** Only at the officer's own post. */
  live: z.object({ orderId: id, number: z.string() }).nullable(),
  /** Of the new order, once it was submitted. */
  filed: z.object({ orderId: id, number: z.string() }).nullable(),
});

export const listExceptions = route({
  method: 'GET',
  path: '/api/staff/exceptions',
  audience: 'staff',
  tag: 'exception',
  roles: LISTER_ROLES,
  summary:
    'Exceptions wished for at the officer’s post, newest first; of one order those it asks for or stands beside',
  query: z.object({ order: id.optional() }),
  answer: z.object({ exceptions: z.array(exceptionLine) }),
  errors: [],
  limit: 'work_by_officer',
});

const exceptionParams = z.object({ exceptionId: id });

export const openException = route({
  method: 'GET',
  path: '/api/staff/exceptions/:exceptionId',
  audience: 'staff',
  tag: 'exception',
  roles: ['reviewer', 'second_reviewer', 'post_admin', 'auditor'],
  summary: 'One exception with what was written about it; the reading is logged',
  params: exceptionParams,
  answer: exceptionLine.extend({
    wish: z.string(),
    request: z.object({ reason: z.string(), source: z.string(), at }).nullable(),
    decision: z.object({ reason: z.string(), at }).nullable(),
  }),
  errors: ['exception.not_found'],
  limit: 'work_by_officer',
});

export const askException = route({
  method: 'POST',
  path: '/api/staff/exceptions/:exceptionId/request',
  audience: 'staff',
  tag: 'exception',
  roles: ['reviewer'],
  summary: 'Ask a second officer for the exception: why, and where the doubt about the live order comes from',
  params: exceptionParams,
  body: z.object({ reason, source: typedText.min(3).max(300) }),
  answer: z.object({ state }),
  errors: ['exception.not_found', 'exception.wrong_state', 'exception.not_needed'],
  limit: 'work_by_officer',
});

export const decideException = route({
  method: 'POST',
  path: '/api/staff/exceptions/:exceptionId/decision',
  audience: 'staff',
  tag: 'exception',
  roles: ['second_reviewer', 'post_admin'],
  summary: 'Grant or deny the exception; never by the officer who asked for it',
  params: exceptionParams,
  body: z.object({ grant: z.boolean(), reason }),
  answer: z.object({ state }),
  errors: [
    'exception.not_found',
    'exception.wrong_state',
    'exception.same_officer',
    'exception.not_needed',
    'exception.not_offered',
  ],
  limit: 'work_by_officer',
});
