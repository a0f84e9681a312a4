import { z } from 'zod';
import { currencySchema } from '../shared/money.ts';
import { cited, slug, wordsSchema } from './source.schema.ts';

export const PAPERS = ['letter', 'a4'] as const;

const countySchema = z.strictObject({ id: slug, words: wordsSchema });

export const countrySchema = z.strictObject({
  subject: z.literal('country'),
  id: z.string().regex(/^[A-Z]{2}$/),
  names: wordsSchema,
  /** What its posts charge in: ISO 4217. */
  currency: currencySchema,
  /** The id of the address format. */
  addressFormat: slug,
  /** Who brings parcels: ids of carriers, the most usual first. */
  carriers: z.array(slug).min(1),
  /** The sheets that people there can buy. */
  paper: z.enum(PAPERS),
  /** How its phone numbers open, what one looks like that was typed without that, and one to show. */
  phone: z.strictObject({
    callingCode: z.string().regex(/^[1-9]\d{0,2}$/),
    national: z.string().min(1),
    example: z.string().min(1),
  }),
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
