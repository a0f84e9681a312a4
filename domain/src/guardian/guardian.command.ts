import { z } from 'zod';
import { typedText } from '../shared/plain-text.ts';

/** From an account of their own, or on a sheet that whoever filed sends as a picture. */
export const SIGNING_WAYS = ['code', 'paper'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

export const GUARDIAN_COMMANDS = [
  z.object({ type: z.literal('changeSigning'), how: z.enum(SIGNING_WAYS) }),
  z.object({ type: z.literal('closeUnsigned'), note: typedText.min(3).max(2000).optional() }),
] as const;

/** Formed by the routes of invitations, which know who holds one; no caller can send them bare. */
export type GuardianAct =
  | { type: 'inviteGuardian' }
  | { type: 'signAsGuardian' }
  | { type: 'declineAsGuardian' }
  | { type: 'withdrawSignature' };

export type GuardianCommand = z.infer<(typeof GUARDIAN_COMMANDS)[number]> | GuardianAct;
