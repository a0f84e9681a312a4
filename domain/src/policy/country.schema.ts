import { z } from 'zod';
import { cited, slug, wordsSchema } from './source.schema.ts';

const countySchema = z.strictObject({ id: slug, words: wordsSchema });

export const countrySchema = z.strictObject({
  subject: z.literal('country'),
  id: z.string().regex(/^[A-Z]{2}$/),
  names: wordsSchema,
  /** Called from anywhere when no post can be reached. */
  hotline: z.strictObject({ numbers: z.array(z.string()).min(1), words: wordsSchema, ...cited }),
  states: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]{2}$/),
      words: wordsSchema,
      /** Given where two posts share the state. */
      counties: z.array(countySchema).min(1).optional(),
    }),
  ),
});
export type Country = z.infer<typeof countrySchema>;
