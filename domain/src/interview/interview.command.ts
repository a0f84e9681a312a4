import { z } from 'zod';
import { note } from '../order/order.command.ts';

export const INTERVIEW_COMMANDS = [
  z.object({ type: z.literal('recordInterview'), outcome: z.literal('seen'), note }),
] as const;
export type InterviewCommand = z.infer<(typeof INTERVIEW_COMMANDS)[number]>;
