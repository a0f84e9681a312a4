import { z } from 'zod';
import { SUBJECTS } from './policy-body.schema.ts';
import { cited, slug, wordsSchema } from './source.schema.ts';

export const serviceSchema = z.strictObject({
  subject: z.literal('service'),
  id: slug,
  words: wordsSchema,
  /** Orders of one family exclude each other while one is live (notice intro ¶4). */
  family: slug,
  kinds: z
    .array(
      z.strictObject({
        id: slug,
        words: wordsSchema,
        /** What the person has in the end, in a sentence; absent = what the service is called. */
        makes: wordsSchema.optional(),
      }),
    )
    .min(1),
  /** Without these the service cannot be open: `checkRuleBook` refuses such a rule set. */
  needs: z.array(z.enum(SUBJECTS)),
  /** What is said while this deployment has no form for it, whatever the rules open. */
  notHere: z.strictObject({ words: wordsSchema, source: z.string().min(2) }).optional(),
  ...cited,
});
export type Service = z.infer<typeof serviceSchema>;

export const ruleSetsSchema = z.strictObject({
  subject: z.literal('rule_sets'),
  sets: z
    .array(
      z.strictObject({
        id: slug,
        /** The set whose rows hold wherever this one says nothing. */
        extends: slug.nullable(),
        inForceByDefault: z.boolean(),
        source: z.string(),
      }),
    )
    .min(1),
});
export type RuleSet = z.infer<typeof ruleSetsSchema>['sets'][number];
