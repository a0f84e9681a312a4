import { z } from 'zod';

/** Shapes that several nouns share. Instants are ISO strings in UTC, days are 'YYYY-MM-DD'. */
export const id = z.uuid();
export const at = z.iso.datetime({ offset: true });
export const day = z.iso.date();
export const locale = z.enum(['zh', 'en']);
export const empty = z.object({});
export const orderParams = z.object({ orderId: id });
/** A text of the rules, in both languages. */
export const words = z.object({ zh: z.string(), en: z.string() });
