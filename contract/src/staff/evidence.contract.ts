import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { route } from '../route.ts';
import { accessEntry } from '../audit/audit.contract.ts';
import { empty, id, locale, orderParams } from '../shared/shapes.ts';
import { HANDLER_ROLES, OPENER_ROLES } from '@lingshi/domain/shared/staff-role.ts';

export const sendStaffMessage = route({
  method: 'POST',
  path: '/api/staff/orders/:orderId/messages',
  audience: 'staff',
  tag: 'work',
  roles: HANDLER_ROLES,
  summary: 'Write to the applicant, or a note for colleagues (`internal`)',
  idempotent: true,
  params: orderParams,
  body: z.object({ text: typedText.min(1).max(2000), internal: z.boolean() }),
  answer: z.object({ id }),
  status: 201,
  errors: ['order.not_found'],
  limit: 'work_by_officer',
});

export const markWorkRead = route({
  method: 'POST',
  path: '/api/staff/orders/:orderId/messages/read',
  audience: 'staff',
  roles: HANDLER_ROLES,
  tag: 'work',
  summary: 'The applicant’s messages were read',
  params: orderParams,
  body: empty,
  answer: empty,
  errors: ['order.not_found'],
  limit: 'work_by_officer',
});

export const downloadEvidence = route({
  method: 'GET',
  path: '/api/staff/orders/:orderId/files/:fileId',
  audience: 'staff',
  tag: 'work',
  roles: OPENER_ROLES,
  summary: 'A picture of the order; the reading is logged',
  params: orderParams.extend({ fileId: id }),
  answer: z.unknown(),
  raw: 'download',
  errors: ['order.not_found'],
  limit: 'file_by_officer',
});

export const downloadStaffDocument = route({
  method: 'GET',
  path: '/api/staff/orders/:orderId/documents/:document',
  audience: 'staff',
  tag: 'work',
  roles: OPENER_ROLES,
  summary: 'A document of the order as PDF; the reading is logged',
  params: orderParams.extend({ document: z.enum(['declaration', 'mailing_kit', 'receipt']) }),
  query: z.object({ locale: locale.optional() }),
  answer: z.unknown(),
  raw: 'download',
  errors: [
    'order.not_found',
    'order.wrong_status',
    'turn.waiting',
    'document.busy',
    'post.mail_address_unconfirmed',
  ],
  limit: 'reading_by_actor',
});

export const orderReaders = route({
  method: 'GET',
  path: '/api/staff/orders/:orderId/access-log',
  audience: 'staff',
  roles: ['auditor', 'post_admin'],
  tag: 'work',
  summary: 'Who opened this file, by name, officers and holders of a mandate, newest first',
  params: orderParams,
  query: z.object({ before: z.string().max(40).optional() }),
  answer: z.object({ entries: z.array(accessEntry), next: z.string().nullable() }),
  errors: ['order.not_found'],
  limit: 'reading_by_actor',
});
