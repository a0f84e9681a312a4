import { z } from 'zod';
import { visibleText } from '../shared/plain-text.ts';
import { RULE_LIMITS } from './rule.limits.ts';

/**
 * How sure a rule is. `official`: an official page says it. `notice`: the source notice says it.
 * `unconfirmed`: only a repost or a third party says it. `ours`: this platform's own choice.
 */
export const CONFIDENCES = ['official', 'notice', 'unconfirmed', 'ours'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const textSchema = visibleText.min(1).max(RULE_LIMITS.characters);
/** A name as it is written on an envelope or a money order. */
export const lineSchema = visibleText.min(1).max(RULE_LIMITS.lineCharacters);

/** Written in two languages; whoever serves them adds all others (languages/). */
export const wordsSchema = z.object({ zh: textSchema, en: textSchema }).catchall(textSchema);
export type Words = z.infer<typeof wordsSchema>;

export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/);

/** Every statement of the rules says where it comes from and how sure that is. */
export const cited = {
  source: textSchema.min(2),
  confidence: z.enum(CONFIDENCES),
  note: textSchema.optional(),
};

export type Cited = { source: string; confidence: Confidence; note?: string | undefined };
