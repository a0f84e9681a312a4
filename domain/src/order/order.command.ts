import { z } from 'zod';
import { moneySchema } from '../shared/money.ts';
import { INSTRUMENTS } from './order.types.ts';
import type { Presence } from './order.types.ts';

const note = z.string().trim().min(3).max(2000);
const tracking = z.string().trim().min(8).max(50);

/** What lay in the envelope, as the mail room saw it. */
export const instrumentSchema = z.object({
  kind: z.enum(INSTRUMENTS),
  amount: moneySchema.extend({ cents: z.int().min(0).max(10_000_00) }),
  payeeRight: z.boolean(),
  memoRight: z.boolean(),
  serial: z.string().trim().max(40),
});

/**
 * Every way to change an order, one line each. Adding one is step 1 of the six in CONTRIBUTING.
 * `note` is what the applicant or the next officer will read; it is stored sealed, never in the event.
 */
export const orderCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('answerSupplement'), note: z.string().trim().max(2000).optional() }),
  z.object({ type: z.literal('withdraw') }),
  z.object({ type: z.literal('recordPosting'), tracking }),
  z.object({ type: z.literal('confirmReceipt') }),

  z.object({
    type: z.literal('askSupplement'),
    targets: z
      .array(z.string().regex(/^[a-z_]+\.[A-Za-z_]\w*$/))
      .min(1)
      .max(40),
    note,
  }),
  z.object({ type: z.literal('refuse'), rule: z.string().trim().min(2).max(120), note }),
  z.object({ type: z.literal('passFirstReview'), note }),
  z.object({ type: z.literal('recordInterview'), outcome: z.literal('seen'), note }),
  z.object({ type: z.literal('returnToFirstReview'), note }),
  z.object({ type: z.literal('passSecondReview'), note }),

  z.object({
    type: z.literal('recordPapers'),
    contents: z.array(z.string().regex(/^[a-z_]+$/)).max(20),
    instrument: instrumentSchema.nullable(),
  }),
  z.object({ type: z.literal('holdPapers'), reason: z.string().trim().min(2).max(120), note }),
  z.object({ type: z.literal('startProduction') }),
  z.object({ type: z.literal('finishProduction') }),
  z.object({ type: z.literal('cancelOldBook') }),
  z.object({ type: z.literal('dispatch'), tracking }),
  z.object({ type: z.literal('closeDelivered'), note }),
]);

/** Commands only the platform forms, from what it found out itself; no caller can send them. */
export type PlatformCommand =
  | { type: 'choosePost'; post: string }
  | { type: 'recordPresence'; presence: Presence; country: string | null; accuracyMetres: number | null };

export type OrderCommand = z.infer<typeof orderCommandSchema> | PlatformCommand;
export type OrderCommandType = OrderCommand['type'];
