import { z } from 'zod';
import { cited } from './source.schema.ts';

/** A term of mandates to file for somebody: so many calendar days. No notice names any; all are this platform's own. */
export const mandateTermSchema = z.strictObject({
  /** `remind_before_end`: both sides are told so long before the last day, once for each row. */
  item: z.enum(['remind_before_end']),
  days: z.int().min(1).max(366),
  ...cited,
});
export type MandateTerm = z.infer<typeof mandateTermSchema>;

export const mandateTermsSchema = z.strictObject({
  subject: z.literal('mandates'),
  terms: z.array(mandateTermSchema),
});
