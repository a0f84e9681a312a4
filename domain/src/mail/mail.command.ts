import { z } from 'zod';
import { typedText } from '../shared/plain-text.ts';
import { moneySchema } from '../shared/money.ts';
import { note } from '../order/order.command.ts';
import { INSTRUMENT_KINDS } from '../policy/policy-body.schema.ts';

const tracking = z.string().trim().min(8).max(50);

/** What lay in the envelope, as the mail room saw it. */
export const instrumentSchema = z.object({
  kind: z.enum(INSTRUMENT_KINDS),
  amount: moneySchema.extend({ cents: z.int().min(0).max(10_000_00) }),
  payeeRight: z.boolean(),
  memoRight: z.boolean(),
  serial: typedText.max(40),
});

export const MAIL_COMMANDS = [
  z.object({ type: z.literal('recordMailing'), tracking }),
  z.object({ type: z.literal('confirmReceipt') }),
  z.object({
    type: z.literal('recordPapers'),
    contents: z
      .array(
        z
          .string()
          .max(40)
          .regex(/^[a-z_]+$/),
      )
      .max(20),
    instrument: instrumentSchema.nullable(),
  }),
  z.object({ type: z.literal('holdPapers'), reason: typedText.min(2).max(120), note }),
  z.object({ type: z.literal('cancelOldBook') }),
  z.object({ type: z.literal('dispatch'), tracking }),
  z.object({ type: z.literal('closeDelivered'), note }),
  z.object({ type: z.literal('returnPapers'), tracking }),
  z.object({ type: z.literal('closeReturn'), note }),
  z.object({ type: z.literal('recordLatePapers') }),
] as const;
export type MailCommand = z.infer<(typeof MAIL_COMMANDS)[number]>;
