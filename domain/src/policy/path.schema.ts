import { z } from 'zod';
import { RULE_LIMITS } from './rule.limits.ts';
import { wordsSchema } from './source.schema.ts';

/** What an order can pass through on its way. Which module lives a step out: domain/src/lifecycle/lifecycle.path.ts. */
export const STEPS = [
  'guardian',
  'firstReview',
  'interview',
  'secondReview',
  'mailIn',
  'visit',
  'production',
  'mailOut',
  'handOver',
  'partner',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * The steps a service takes at a post, in their order. Any word is read here, so that `checkRuleBook` can name an
 * unknown step with its row.
 */
export const pathSchema = z.strictObject({
  steps: z.array(z.string().max(60)).max(RULE_LIMITS.parts),
  /** When a document is handed out, where that is another time than the post's hall is open. */
  hours: wordsSchema.optional(),
});

/** What the rules of paths are checked by; the modules that live the steps out know it. */
export type PathJudge = {
  /** What is wrong with a path; empty = an order that takes it can end. */
  problems: (steps: readonly string[]) => string[];
  /** The statuses an order on this path can be in that are due by a day. */
  dueStatuses: (steps: readonly string[]) => readonly string[];
  /** Of the statuses a rule lets an applicant withdraw in, those in which no order can be withdrawn. */
  unknownWithdrawals: (from: readonly string[]) => readonly string[];
  /** The statuses such a rule passes over on this path, though it names a later one. */
  /** The same of what is found again. */
  unknownFindings: (from: readonly string[]) => readonly string[];
  withdrawalGaps: (steps: readonly string[], from: readonly string[]) => readonly string[];
};

/** How papers and document change hands on a path: by mail, in person, both or neither. */
export type Handling = { mailed: boolean; collected: boolean };

export function handlingOf(path: { steps: readonly string[] } | null): Handling {
  const steps = path?.steps ?? [];
  return { mailed: steps.includes('mailIn'), collected: steps.includes('handOver') };
}
