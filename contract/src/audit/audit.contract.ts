import { z } from 'zod';
import { route } from '../route.ts';
import { at, orderParams } from '../shared/shapes.ts';

export const accessEntry = z.object({
  at,
  role: z.string(),
  what: z.string(),
  reason: z.string().nullable(),
  officer: z.string(),
});
export const whoRead = route({
  method: 'GET',
  path: '/api/orders/:orderId/access-log',
  audience: 'applicant',
  tag: 'order',
  summary: 'Who of the post opened this file, when, and what they saw',
  params: orderParams,
  query: z.object({ before: z.string().max(40).optional() }),
  answer: z.object({ entries: z.array(accessEntry), next: z.string().nullable() }),
  errors: ['order.not_found'],
  limit: 'reading_by_actor',
});
