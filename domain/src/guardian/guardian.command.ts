import { z } from 'zod';
import { typedText } from '../shared/plain-text.ts';

export const GUARDIAN_COMMANDS = [
  z.object({ type: z.literal('closeUnsigned'), note: typedText.min(3).max(2000).optional() }),
] as const;

/** Formed by the routes of invitations, which know who holds one; no caller can send them bare. */
export type GuardianAct =
  | { type: 'inviteGuardian' }
  | { type: 'signAsGuardian' }
  | { type: 'declineAsGuardian' }
  | { type: 'withdrawSignature' };

export type GuardianCommand = z.infer<(typeof GUARDIAN_COMMANDS)[number]> | GuardianAct;
