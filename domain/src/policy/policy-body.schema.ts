import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { consentSchema, declarationSchema } from './declaration.schema.ts';
import { faceCheckSchema } from './face-check.schema.ts';
import { pathSchema } from './path.schema.ts';
import { openingSchema } from './opening.ts';
import { photoSchema } from './photo.schema.ts';
import { EMAIL_USES } from './post.schema.ts';
import { slug, wordsSchema } from './source.schema.ts';

/** Whether and from when a service can be filed here. `opens: null` = not here yet: write to the post. */
const offerSchema = z.strictObject({
  opens: openingSchema.nullable(),
  closes: openingSchema.nullable(),
  /** For whom it is offered; others are told to write to the post. */
  when: conditionSchema.optional(),
  email: z.enum(EMAIL_USES),
  words: wordsSchema,
});

const FILING_PLACES = ['any_post_own_first', 'own_district_only'] as const;
const filingSchema = z.strictObject({
  place: z.enum(FILING_PLACES),
  /** The applicant must be in the post's country when filing. */
  mustBeInCountry: z.boolean(),
  /** One live order per person and document family across the posts of the country. */
  oneLiveOrder: z.boolean(),
});

const feeSchema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  amountCents: z.int().min(0),
  per: z.enum(['order', 'annotation']),
  words: wordsSchema,
});

const INSTRUMENT_KINDS = ['money_order', 'cashiers_check', 'personal_check', 'cash', 'other'] as const;
const paymentSchema = z.strictObject({
  instruments: z.array(z.enum(INSTRUMENT_KINDS)).min(1),
  refused: z.array(z.enum(INSTRUMENT_KINDS)),
  payee: z.string().min(1),
  /** What the memo line must carry. */
  memo: z.enum(['applicant_chinese_name', 'none']),
});

const materialSchema = z.strictObject({
  /** `form`: filled or signed on screen. `upload`: a picture. `mail`: paper, only after the mail gate. */
  by: z.enum(['form', 'upload', 'mail']),
  copies: z.int().min(1),
  /** Taken where there is one; nobody is held up for it. */
  optional: z.literal(true).optional(),
  when: conditionSchema.optional(),
  words: wordsSchema,
  help: wordsSchema,
});

const mailSchema = z.strictObject({
  /** Words that must stand on the envelope as they are, or null. */
  mark: z.string().nullable(),
  services: z.array(z.enum(['usps_priority', 'usps_priority_express', 'any_tracked'])),
  words: wordsSchema,
});

const estimateSchema = z
  .strictObject({
    min: z.int().min(0),
    max: z.int().min(0),
    counted: z.enum(['working_days', 'calendar_days']),
  })
  .refine((days) => days.min <= days.max, { error: 'min is above max' });

/** A step as the applicant will live it. `item` is the order's status. */
const stageSchema = z.strictObject({
  turn: z.enum(['applicant', 'post']),
  words: wordsSchema,
  estimate: estimateSchema.nullable(),
});

/** Calendar days until a status is due. `item` is the status, or another term the platform keeps. */
const deadlineSchema = z.strictObject({ days: z.int().min(1) });

/** Below which age, in completed years, something holds. `item` is one of `AGE_LIMITS`. */
const ageSchema = z.strictObject({ under: z.int().min(1).max(30) });

/** Statuses in which an applicant may withdraw, within those of `ORDER_RULES`. */
const withdrawalSchema = z.strictObject({ from: z.array(slug).min(1), words: wordsSchema });

/** Why the mail room may hold papers, and what the applicant can do about it. */
const holdSchema = z.strictObject({ words: wordsSchema, remedy: wordsSchema });

/** A ground an officer may name when an order is refused. */
const refusalSchema = z.strictObject({ words: wordsSchema, instead: wordsSchema });

/** How many guardians sign a case, the filing one among them, and in which cases. */
const guardianSchema = z.strictObject({
  signatures: z.int().min(2).max(4),
  when: conditionSchema.optional(),
});

export const POLICY_BODIES = {
  offer: offerSchema,
  filing: filingSchema,
  fee: feeSchema,
  payment: paymentSchema,
  material: materialSchema,
  mail: mailSchema,
  stage: stageSchema,
  deadline: deadlineSchema,
  photo: photoSchema,
  face_check: faceCheckSchema,
  consent: consentSchema,
  declaration: declarationSchema,
  age: ageSchema,
  withdrawal: withdrawalSchema,
  hold: holdSchema,
  refusal: refusalSchema,
  path: pathSchema,
  guardian: guardianSchema,
} as const;

export type Subject = keyof typeof POLICY_BODIES;
export const SUBJECTS = Object.keys(POLICY_BODIES) as Subject[];
export type PolicyBodies = { [S in Subject]: z.output<(typeof POLICY_BODIES)[S]> };
