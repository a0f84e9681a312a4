import { z } from 'zod';
import { typedText } from '../shared/plain-text.ts';
import { COLLECTORS } from './hand-over.types.ts';

const note = typedText.min(3).max(2000).optional();

export const HAND_OVER_COMMANDS = [
  z.object({
    type: z.literal('recordHandOver'),
    collectedBy: z.enum(COLLECTORS),
    /** Said in so many words: a document that proves who collects was looked at. */
    identitySeen: z.literal(true),
    note,
  }),
  z.object({ type: z.literal('closeUncollected'), note }),
] as const;
export type HandOverCommand = z.infer<(typeof HAND_OVER_COMMANDS)[number]>;
