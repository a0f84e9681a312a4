import { z } from 'zod';
import { typedText } from '../shared/plain-text.ts';
import type { ExceptionStep } from './order.exception.ts';
import type { Presence } from './order.types.ts';

/** What the applicant or the next officer will read; it is stored sealed, never in the event. */
export const note = typedText.min(3).max(2000);

/** The kernel's commands, one line each. */
export const CORE_COMMANDS = [
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('answerSupplement'), note: typedText.max(2000).optional() }),
  z.object({ type: z.literal('withdraw') }),
  /** What the order declared lost was found again: it ends, and the number is good as before. */
  z.object({ type: z.literal('reportFound') }),
  z.object({
    type: z.literal('askSupplement'),
    targets: z
      .array(z.string().regex(/^[a-z_]+\.[A-Za-z_]\w*$/))
      .min(1)
      .max(40),
    note,
  }),
  z.object({ type: z.literal('withdrawRequest'), note }),
  z.object({ type: z.literal('closeUnanswered'), note: note.optional() }),
  z.object({ type: z.literal('refuse'), rule: z.string().trim().min(2).max(120), note }),
  z.object({ type: z.literal('passFirstReview'), note }),
  z.object({ type: z.literal('returnToFirstReview'), note }),
  z.object({ type: z.literal('passSecondReview'), note }),
  /** What an officer finds out about a number reported lost: void, or good because the report does not hold. */
  z.object({ type: z.literal('voidLost'), note }),
  z.object({ type: z.literal('dismissLost'), note }),
  /** An officer's finding on a number that another account has proven: the order goes on; and the number is theirs. */
  z.object({ type: z.literal('releaseNumber'), note }),
  z.object({ type: z.literal('awardNumber'), note }),
] as const;

/** Commands only the platform forms, from what it found out itself; no caller can send them. */
export type PlatformCommand =
  | { type: 'choosePost'; post: string }
  | { type: 'recordPresence'; presence: Presence; country: string | null; accuracyMetres: number | null }
  /** The officer who sends it goes on with an order that a colleague opened on somebody's behalf. */
  | { type: 'takeFiling' }
  | { type: 'handToAccount'; accountId: string; applicantId: string }
  /** Whoever reported a number lost has proven it since, or somebody else has. */
  | { type: 'weighLost'; standing: 'void' | 'disputed' }
  /** Another account has proven a number of the order as well or better. */
  | { type: 'contestNumber'; own: boolean }
  /** Written into the live order beside which another one is asked for. */
  | { type: 'noteException'; exceptionId: string; step: ExceptionStep; post: string };

export type CoreCommand = z.infer<(typeof CORE_COMMANDS)[number]> | PlatformCommand;
