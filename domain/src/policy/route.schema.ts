import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { EMAIL_USES } from './post.schema.ts';
import { slug, wordsSchema } from './source.schema.ts';

/** Where a case goes that the platform does not take. */
export const ELSEWHERE = [
  'outside_country',
  'official_passport',
  'hk_sar_passport',
  'humanitarian_mail',
  'visa',
  'ask_post',
  'not_open_yet',
  'old_booking',
  'other_account',
  'live_order',
  'own_district_only',
  'not_due_yet',
  'pension_paper',
  'nothing_to_confirm',
  'numbers_missing',
  'apostille_check',
] as const;
export type Elsewhere = (typeof ELSEWHERE)[number];

const serviceKind = z.strictObject({ service: slug, kind: slug });

/**
 * `about`: the service that would have been filed. Where that may not be filed here, or not now, is told first. 'any':
 * whichever the other rows lead to; such a row is asked only once that is known.
 */
const elsewhere = z.strictObject({
  elsewhere: z.enum(ELSEWHERE),
  about: z.union([serviceKind, z.literal('any')]).optional(),
  /** What can be filed all the same, whatever the post answers. */
  instead: serviceKind.optional(),
  /** The post's addresses to write to. */
  emails: z.array(z.enum(EMAIL_USES)).max(EMAIL_USES.length).optional(),
});

/** Which service a case needs, or where it goes instead. Of all rows in force the first by `rank` that holds decides. */
export const routeSchema = z.strictObject({
  rank: z.int().min(1).max(1_000_000),
  when: conditionSchema,
  leads: z.union([serviceKind, elsewhere]),
  title: wordsSchema,
  text: wordsSchema,
});
