import { z } from 'zod';
import { FACT_NAMES, factProblem } from './fact.ts';
import type { CaseFacts, FactName } from './fact.ts';
import { slug, wordsSchema } from './source.schema.ts';

/** What an answer says of the case; an answer that says nothing leads on to a closer question. */
const facts = z
  .partialRecord(z.enum(FACT_NAMES), z.union([z.number(), z.boolean(), z.string()]))
  .superRefine((said, context) => {
    for (const [name, value] of Object.entries(said)) {
      const message = factProblem(name as FactName, value);
      if (message !== null) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** `about`: the one service it leads to, so that it can be said at once that it cannot be filed here. */
const optionSchema = z.strictObject({
  id: slug,
  words: wordsSchema,
  facts,
  about: z.strictObject({ service: slug, kind: slug }).optional(),
});

const questionSchema = z.strictObject({
  id: slug,
  words: wordsSchema,
  help: wordsSchema.nullable(),
  options: z.array(optionSchema).min(2),
});

/** How "What do I need?" asks for the facts on which routes hang. A fact no question names is not asked. */
export const questionsSchema = z.strictObject({
  subject: z.literal('questions'),
  country: z.string().regex(/^[A-Z]{2}$/),
  questions: z.array(questionSchema).min(1),
});
export type Questions = z.infer<typeof questionsSchema>;
export type Question = Questions['questions'][number];
export type QuestionOption = Omit<Question['options'][number], 'facts'> & { facts: CaseFacts };
