import { z } from 'zod';
import { cited, slug, wordsSchema } from './source.schema.ts';

/** Who brings parcels. How its tracking numbers are read is `mail/tracking.ts`, by the same id. */
export const carrierSchema = z.strictObject({
  subject: z.literal('carrier'),
  id: slug,
  words: wordsSchema,
  /** The page that follows a parcel, without the number at its end; null = there is none. */
  follows: z.url().nullable(),
  /** Kinds of mail it sells, as the rules for envelopes name them. */
  services: z.array(z.strictObject({ id: slug, words: wordsSchema })).min(1),
  ...cited,
});
export type Carrier = z.output<typeof carrierSchema>;
