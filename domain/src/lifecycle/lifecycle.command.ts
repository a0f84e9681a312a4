import { z } from 'zod';
import { GUARDIAN_COMMANDS } from '../guardian/guardian.command.ts';
import type { GuardianAct } from '../guardian/guardian.command.ts';
import { HAND_OVER_COMMANDS } from '../hand-over/hand-over.command.ts';
import { INTERVIEW_COMMANDS } from '../interview/interview.command.ts';
import { MAIL_COMMANDS } from '../mail/mail.command.ts';
import { CORE_COMMANDS } from '../order/order.command.ts';
import type { PlatformCommand } from '../order/order.command.ts';
import { PRODUCTION_COMMANDS } from '../production/production.command.ts';

/** Every way to change an order. Adding one is step 1 of the six in CONTRIBUTING. */
export const orderCommandSchema = z.discriminatedUnion('type', [
  ...CORE_COMMANDS,
  ...GUARDIAN_COMMANDS,
  ...INTERVIEW_COMMANDS,
  ...MAIL_COMMANDS,
  ...PRODUCTION_COMMANDS,
  ...HAND_OVER_COMMANDS,
]);

/** What a caller can send. */
export type SentCommand = z.infer<typeof orderCommandSchema>;
export type OrderCommand = SentCommand | PlatformCommand | GuardianAct;
export type OrderCommandType = OrderCommand['type'];
