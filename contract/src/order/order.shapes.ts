import { z } from 'zod';
import { INTERVIEW_REASONS } from '@lingshi/domain/interview/interview.types.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { at, day, id, words } from '../shared/shapes.ts';

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

/** How long a step takes, as the rules say. */
export const estimate = z.object({
  min: z.int(),
  max: z.int(),
  counted: z.enum(['working_days', 'calendar_days']),
});

const sum = moneySchema.nullable();
const need = z.string().nullable();

/** What rules that came into force since a day ask otherwise; `null` = nothing is asked. */
export const rulesSince = z
  .object({
    since: day,
    changes: z.array(
      z.discriminatedUnion('what', [
        z.object({ what: z.literal('fee'), before: sum, after: sum }),
        z.object({ what: z.literal('material'), item: z.string(), words, before: need, after: need }),
        z.object({ what: z.literal('guardians'), before: z.int(), after: z.int() }),
        z.object({ what: z.literal('path') }),
      ]),
    ),
  })
  .nullable();

const payment = z.object({
  instruments: z.array(z.string()),
  amount: moneySchema,
  payee: z.string(),
  memo: z.string(),
});

/** Once the document is ready to be collected: where, when, and what is brought along. */
export const collection = z
  .object({
    /** Where people are received; null = not known. */
    hall: z.object({ lines: z.array(z.string()), source: z.string(), confirmed: z.boolean() }).nullable(),
    /** Null: they have to be asked. */
    hours: words.nullable(),
    phone: z.string().nullable(),
    items: z.array(z.object({ id: z.string(), words, help: words })),
    payment: payment.nullable(),
  })
  .nullable();

/** Only from the mail gate on (notice 二(一)5(1)); before it, no address is told. */
export const mailing = z
  .object({
    addressLines: z.array(z.string()),
    coverWording: z.string(),
    items: z.array(
      z.object({ id: z.string(), words, help: words, quantity: z.int(), returned: z.boolean() }),
    ),
    payment,
    returnEnvelope: z.object({ kinds: z.array(words), senderLines: z.array(z.string()) }),
    trackingIn: z.string().nullable(),
    trackingOut: z.string().nullable(),
    problems: z.array(z.object({ code: z.string(), detail: z.record(z.string(), z.unknown()).optional() })),
    /** Why the mail room holds the papers, and what puts it right, in the words of the rules. */
    hold: z.object({ words, remedy: words, source: z.string() }).nullable(),
  })
  .nullable();

/** What the post asked for again. */
export const supplementCard = z.object({
  targets: z.array(z.string()),
  messageId: id,
  answered: z.array(z.string()),
  /** The other guardians sign again once it is answered. */
  signAgain: z.boolean(),
});
