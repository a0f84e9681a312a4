import { z } from 'zod';
import { daySchema } from '../shared/day.ts';
import { cited, slug, wordsSchema } from './source.schema.ts';

export const EMAIL_USES = ['passport', 'travel_document', 'pension', 'general'] as const;

const lines = z.array(z.string().min(1)).min(1);

export const postSchema = z.strictObject({
  subject: z.literal('post'),
  id: slug,
  /** Opens the order numbers of this post. */
  code: z.string().regex(/^[A-Z]{2,3}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  names: wordsSchema,
  shortNames: wordsSchema,
  timeZone: z.string().min(3),
  /** Where passport papers are mailed to. Null = not known. */
  papersAddress: z.strictObject({ lines, ...cited }).nullable(),
  /** The sender to write on the return envelope. Null = not known. */
  returnSender: z.strictObject({ lines, ...cited }).nullable(),
  /** Where people are received. Absent = not known; null hours = they have to be asked. */
  hall: z.strictObject({ lines, hours: wordsSchema.nullable(), ...cited }).optional(),
  phones: z.array(
    z.strictObject({
      use: z.enum(['protection', 'documents']),
      number: z.string().regex(/^\+\d+(-\d+)*$/),
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      ...cited,
    }),
  ),
  emails: z.array(z.strictObject({ use: z.enum(EMAIL_USES), address: z.email(), ...cited })),
  note: z.string().min(1).optional(),
});
export type Post = z.infer<typeof postSchema>;
