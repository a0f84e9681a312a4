import { z } from 'zod';
import { route } from '../route.ts';
import { id, locale, orderParams } from '../shared/shapes.ts';

export const downloadFile = route({
  method: 'GET',
  path: '/api/orders/:orderId/files/:fileId',
  audience: 'applicant',
  tag: 'order',
  summary: 'The re-encoded picture',
  params: orderParams.extend({ fileId: id }),
  answer: z.unknown(),
  raw: 'download',
  errors: ['order.not_found'],
  limit: 'file_by_account',
});

export const downloadDocument = route({
  method: 'GET',
  path: '/api/orders/:orderId/documents/:document',
  audience: 'applicant',
  tag: 'order',
  summary: 'A document of the order as PDF: receipt, declaration, mailing kit (from the mail gate on)',
  params: orderParams.extend({ document: z.enum(['receipt', 'declaration', 'mailing_kit']) }),
  /** Left out: what the browser prefers. A link cannot say so in a header. */
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
