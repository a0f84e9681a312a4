import { z } from 'zod';
import { INTERVIEW_REASONS } from '@lingshi/domain/interview/interview.types.ts';
import { at, id } from '../shared/shapes.ts';

/** Of an order that several guardians sign. */
export const guardianState = z.object({
  wanted: z.int(),
  /** The filing guardian first, whose name is not told here. */
  signed: z.array(z.object({ name: z.string().nullable(), at })),
  invitations: z.array(z.object({ code: z.string(), endsAt: at })),
});

/** The mark for an interview, and what came of it; null = none is wanted. Rule: notice 二(一)4. */
export const interview = z
  .object({ reason: z.enum(INTERVIEW_REASONS), outcome: z.enum(['seen', 'refused']).nullable() })
  .nullable();

/** The version of the form that answers are read with; null = the one in force, for a draft. */
export const formPin = z.object({ id: z.string(), version: z.int() }).nullable();

/** What the post asked for again. */
export const supplementCard = z.object({
  targets: z.array(z.string()),
  messageId: id,
  answered: z.array(z.string()),
  /** The other guardians sign again once it is answered. */
  signAgain: z.boolean(),
});
