import { z } from 'zod';
import { FACT_NAMES } from './fact.ts';
import { EMAIL_USES } from './post.schema.ts';
import { cited, slug, wordsSchema } from './source.schema.ts';

/** Where an option leads: a question, an outcome, or 'goal' = the outcome an earlier option set. */
const optionSchema = z.strictObject({
  id: slug,
  words: wordsSchema,
  next: slug,
  goal: slug.optional(),
  facts: z.partialRecord(z.enum(FACT_NAMES), z.union([z.number(), z.boolean()])).optional(),
});

const questionSchema = z.strictObject({
  id: slug,
  words: wordsSchema,
  help: wordsSchema.nullable(),
  options: z.array(optionSchema).min(2),
});

const outcomeTexts = { id: slug, title: wordsSchema, text: wordsSchema, ...cited };
const outcomeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('service'),
    service: slug,
    kind: slug,
    ...outcomeTexts,
  }),
  z.strictObject({
    type: z.literal('elsewhere'),
    /** The post's addresses to write to; empty = the hotline only. */
    emails: z.array(z.enum(EMAIL_USES)),
    ...outcomeTexts,
  }),
]);

/** "What do I need?" as data: questions, where each answer leads, and what stands at the end. */
export const precheckSchema = z.strictObject({
  subject: z.literal('precheck'),
  country: z.string().regex(/^[A-Z]{2}$/),
  start: slug,
  questions: z.array(questionSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
});
export type PrecheckGraph = z.infer<typeof precheckSchema>;
export type PrecheckQuestion = PrecheckGraph['questions'][number];
export type PrecheckOption = PrecheckQuestion['options'][number];
export type PrecheckEnd = PrecheckGraph['outcomes'][number];
