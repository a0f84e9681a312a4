import { z } from 'zod';

/**
 * How sure a rule is. `official`: an official page says it. `notice`: the source notice says it.
 * `unconfirmed`: only a repost or a third party says it. `ours`: this platform's own choice.
 */
export const CONFIDENCES = ['official', 'notice', 'unconfirmed', 'ours'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Written in two languages; whoever serves them adds all others (languages/). */
export const wordsSchema = z
  .object({ zh: z.string().min(1), en: z.string().min(1) })
  .catchall(z.string().min(1));
export type Words = z.infer<typeof wordsSchema>;

export const slug = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/);

/** Every statement of the rules says where it comes from and how sure that is. */
export const cited = {
  source: z.string().min(2),
  confidence: z.enum(CONFIDENCES),
  note: z.string().min(1).optional(),
};

export type Cited = { source: string; confidence: Confidence; note?: string | undefined };
