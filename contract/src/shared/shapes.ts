import { z } from 'zod';

/** Shapes that several nouns share. Instants are ISO strings in UTC, days are 'YYYY-MM-DD'. */
export const id = z.uuid();
export const at = z.iso.datetime({ offset: true });
export const day = z.iso.date();
/** The tag of a language. Which ones there are is data: one that we do not have is answered in Chinese. */
export const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
export const empty = z.object({});
export const orderParams = z.object({ orderId: id });
/** A text of the rules in every language we have; the two that it was written in are always there. */
export const words = z.object({ zh: z.string(), en: z.string() }).catchall(z.string());
/** What may change who gets in asks for a proof of identity not older than this (OWASP ASVS 7.5.1). Seconds. */
export const FRESH_PROOF_SECONDS = 600;
