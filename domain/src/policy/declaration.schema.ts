import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { FACT_NAMES } from './fact.ts';
import { PRINTED } from './rule.limits.ts';
import { lineSchema, slug, wordsSchema } from './source.schema.ts';

/** A yes/no answer is compared as 'yes' or 'no', a country by its two-letter code. */
const questionFlagSchema = z.strictObject({
  code: slug,
  is: z.enum(['=', '!=']),
  value: lineSchema,
  /** Raised as well where the question was left out and the form says so. */
  facts: conditionSchema.optional(),
  /** What the officer reads. */
  words: wordsSchema,
});

export const questionSchema = z.strictObject({
  id: slug,
  kind: z.enum(['yes_no', 'country', 'date', 'text']),
  words: wordsSchema,
  help: wordsSchema.nullable(),
  /** Asked only when these earlier answers were given. */
  when: z.record(slug, lineSchema).nullable(),
  required: z.boolean(),
  /** A fact that says the same: where the form itself asks for it, the question is left out. */
  answeredBy: z.enum(FACT_NAMES).optional(),
  flags: z.array(questionFlagSchema).max(20),
});
export type DeclarationQuestion = z.infer<typeof questionSchema>;

export const declarationSchema = z.strictObject({
  version: slug,
  /** The official wording is not public (facts A5): this text is the platform's own and says so. */
  isOurText: z.literal(true),
  title: wordsSchema,
  intro: wordsSchema,
  questions: z.array(questionSchema).min(1).max(PRINTED.questions),
  truth: wordsSchema,
});
export type Declaration = z.infer<typeof declarationSchema>;

export const consentSchema = z.strictObject({
  version: slug,
  title: wordsSchema,
  text: wordsSchema,
  /** The sentence beside the box that is ticked. */
  agree: wordsSchema,
  /** Asked by itself, where a form has a page for the group; the others are asked together at the end. */
  group: slug.optional(),
});
