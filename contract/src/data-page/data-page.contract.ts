import { z } from 'zod';
import { PAGE_VALUES } from '@lingshi/domain/identity/mrz.compare.ts';
import { MRZ_CHECKS, MRZ_FORMATS } from '@lingshi/domain/identity/mrz.layout.ts';
import { MRZ_DOUBTS } from '@lingshi/domain/identity/mrz.parse.ts';
import { route } from '../route.ts';
import { at, day, id, orderParams } from '../shared/shapes.ts';

/** Typed and read side by side; `agrees` null = one of them is empty. */
export const pageLine = z.object({
  value: z.enum(PAGE_VALUES),
  /** The field of the form that asks it. */
  target: z.string(),
  typed: z.string(),
  read: z.string(),
  agrees: z.boolean().nullable(),
});

export const pageReading = z.object({
  fileId: id,
  readAt: at,
  /** Every check digit holds and nothing is in doubt. It does not say that the book is genuine. */
  valid: z.boolean(),
  format: z.enum(MRZ_FORMATS),
  lines: z.array(z.string()),
  fields: z.object({
    documentType: z.string(),
    issuer: z.string(),
    surname: z.string(),
    givenNames: z.string(),
    number: z.string(),
    nationality: z.string(),
    birthDay: day.nullable(),
    sex: z.enum(['F', 'M']).nullable(),
    expiryDay: day.nullable(),
    optional: z.string(),
    optional2: z.string(),
  }),
  checks: z.array(
    z.object({ name: z.enum(MRZ_CHECKS), expected: z.string(), found: z.string(), ok: z.boolean() }),
  ),
  doubts: z.array(z.enum(MRZ_DOUBTS)),
  /** 0 to 1: the least sure letter of what no check digit covers. */
  confidence: z.number(),
  comparison: z.object({
    lines: z.array(pageLine),
    agrees: z.boolean(),
    otherPerson: z.boolean(),
    expiry: z.enum(['expired', 'soon', 'later', 'unknown']),
  }),
});

export type PageReading = z.output<typeof pageReading>;

/** Reads a picture once; asked again, the same reading is compared with what is typed by then. */
export const readDataPage = route({
  method: 'POST',
  path: '/api/orders/:orderId/data-page/reading',
  audience: 'applicant',
  tag: 'data page',
  summary: 'Read the machine readable zone of the data page and compare it with the form',
  params: orderParams,
  answer: pageReading,
  errors: [
    'order.not_found',
    'mandate.view_only',
    'post.not_found',
    'order.refused_kind',
    'policy.none_in_force',
    'data_page.no_picture',
    'data_page.no_zone',
    'data_page.cut_off',
    'document.declared_lost',
    'turn.waiting',
    'image.busy',
    'image.too_small',
  ],
  limit: 'data_page_by_account',
});
