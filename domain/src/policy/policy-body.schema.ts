import { z } from 'zod';
import { moneySchema } from '../shared/money.ts';
import { conditionSchema } from './condition.ts';
import { consentSchema, declarationSchema } from './declaration.schema.ts';
import { faceCheckSchema } from './face-check.schema.ts';
import { pathSchema } from './path.schema.ts';
import { openingSchema } from './opening.ts';
import { photoSchema } from './photo.schema.ts';
import { EMAIL_USES } from './post.schema.ts';
import { routeSchema } from './route.schema.ts';
import { STAFF_ROLES } from '../shared/staff-role.ts';
import { PRINTED, RULE_LIMITS } from './rule.limits.ts';
import { lineSchema, slug, wordsSchema } from './source.schema.ts';

const days = z.int().min(0).max(RULE_LIMITS.days);
/** Names of what is there, each once. */
const named = z.array(slug).max(PRINTED.questions);

/** Whether and from when a service can be filed here. `opens: null` = not here yet: write to the post. */
const offerSchema = z.strictObject({
  opens: openingSchema.nullable(),
  closes: openingSchema.nullable(),
  /** For whom it is offered; others are told to write to the post. */
  when: conditionSchema.optional(),
  email: z.enum(EMAIL_USES),
  words: wordsSchema,
});

/** Readers of pictures; a row that names another is refused. */
export const SLOT_READERS = ['photo', 'data_page'] as const;
export type SlotReader = (typeof SLOT_READERS)[number];

const FILING_PLACES = ['any_post_own_first', 'own_district_only'] as const;
const filingSchema = z.strictObject({
  place: z.enum(FILING_PLACES),
  /** The applicant must be in the post's country when filing. */
  mustBeInCountry: z.boolean(),
  /** One live order per person and document family across the posts of the country. */
  oneLiveOrder: z.boolean(),
});

const feeSchema = z.strictObject({
  amount: moneySchema
    .refine(({ cents }) => cents >= 0, { error: 'a fee is never below nothing' })
    .refine(({ cents }) => cents <= RULE_LIMITS.cents, {
      error: `a fee is at most ${RULE_LIMITS.cents} cents`,
    }),
  per: z.enum(['order', 'endorsement']),
  /** Of what is counted: so many at least, for the service is nothing without one. */
  least: z.int().min(1).max(RULE_LIMITS.copies).optional(),
  words: wordsSchema,
});

export const INSTRUMENT_KINDS = ['money_order', 'cashiers_check', 'personal_check', 'cash', 'other'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

const paymentSchema = z.strictObject({
  instruments: z.array(z.enum(INSTRUMENT_KINDS)).min(1).max(PRINTED.instruments),
  refused: z.array(z.enum(INSTRUMENT_KINDS)).max(PRINTED.refusedInstruments),
  payee: lineSchema,
  /** What the memo line must carry. */
  memo: z.enum(['applicant_chinese_name', 'none']),
});

const pixels = z.int().min(1).max(RULE_LIMITS.pixels);

/**
 * What only a slot for pictures has: an `upload` row is one, its item the slot's name. Without it the row's words and
 * help stand on the page of the picture, nobody reads it by machine, and one picture is taken.
 */
const slotSchema = z.strictObject({
  /** Its name in a list of pages, where that is shorter than the words of the row. */
  name: wordsSchema.optional(),
  /** The question of its page, and why it is asked. */
  title: wordsSchema,
  why: wordsSchema,
  /** Which reader of pictures looks at it. */
  reader: z.enum(SLOT_READERS).optional(),
  /** The smallest picture that is taken, in pixels; absent = that of any picture. */
  least: z.strictObject({ width: pixels, height: pixels }).optional(),
  /** As many pictures as are sent; otherwise a new one takes the place of the old. */
  many: z.literal(true).optional(),
  /** Of a slot with `many`: one picture at least for each of these the case has. */
  each: z.enum(['endorsement']).optional(),
  /** Nobody is asked for it but by an officer. */
  onlyAsked: z.literal(true).optional(),
  /** Roles that see it besides those whose work is the whole file. */
  seenBy: z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length).optional(),
});

const materialSchema = z
  .strictObject({
    /**
     * `form`: filled or signed on screen. `upload`: a picture. `mail`: paper, only after the mail gate. `bring`: brought
     * along when the document is collected.
     */
    by: z.enum(['form', 'upload', 'mail', 'bring']),
    copies: z.int().min(1).max(RULE_LIMITS.copies),
    /** Taken where there is one; nobody is held up for it. */
    optional: z.literal(true).optional(),
    /** Of an `upload`: it says the same of brothers and sisters, who may take it from one another. */
    family: z.literal(true).optional(),
    when: conditionSchema.optional(),
    words: wordsSchema,
    help: wordsSchema,
    /** Of an `upload`. */
    slot: slotSchema.optional(),
  })
  .refine(({ by, slot }) => slot === undefined || by === 'upload', { error: 'only an upload is a slot' })
  .refine(({ slot }) => slot?.each === undefined || slot.many === true, {
    error: 'one picture for each is several: the slot takes many',
  })
  .refine(({ by, family }) => family === undefined || by === 'upload', {
    error: 'only an upload is taken from one order to another',
  });

const mailSchema = z.strictObject({
  /** Words that must stand on the envelope as they are, or null. */
  mark: lineSchema.nullable(),
  /** Kinds of mail that will do, as a carrier of the country names them. */
  services: z.array(slug).max(PRINTED.carriage),
  words: wordsSchema,
});

const estimateSchema = z
  .strictObject({
    min: days,
    max: days,
    counted: z.enum(['working_days', 'calendar_days']),
  })
  .refine((days) => days.min <= days.max, { error: 'min is above max' });

/** A step as the applicant will live it. `item` is the order's status. */
const stageSchema = z.strictObject({
  turn: z.enum(['applicant', 'post']),
  /** Of a step that not every case goes through: whom nothing is known of is told that it may come. */
  when: conditionSchema.optional(),
  words: wordsSchema,
  estimate: estimateSchema.nullable(),
});

/** Calendar days until a status is due. `item` is the status, or another term the platform keeps. */
const deadlineSchema = z.strictObject({
  days: days.min(1),
  /** Of a case with a journey: due so many days before it, where that is sooner. */
  beforeTravel: days.optional(),
});

/** Below which age, in completed years, something holds. `item` is one of `AGE_LIMITS`. */
const ageSchema = z.strictObject({ under: z.int().min(1).max(30) });

/** Statuses in which an applicant may withdraw, within those of `ORDER_RULES`. */
const withdrawalSchema = z.strictObject({
  from: named.min(1),
  words: wordsSchema,
  /** In which statuses somebody who found what was reported lost ends the order without harm, and what happens then. */
  found: z.strictObject({ from: named.min(1), words: wordsSchema }).optional(),
});

/** Why the mail room may hold papers, and what the applicant can do about it. */
const holdSchema = z.strictObject({ words: wordsSchema, remedy: wordsSchema });

/** A ground an officer may name when an order is refused. */
const refusalSchema = z.strictObject({
  words: wordsSchema,
  instead: wordsSchema,
  /** What the order reported lost was not: its number is good again. */
  releasesLost: z.literal(true).optional(),
});

/** How many guardians sign a case, the filing one among them, and in which cases. */
const guardianSchema = z.strictObject({
  signatures: z.int().min(2).max(4),
  when: conditionSchema.optional(),
});

/** What people who file together do together: `each` has its own, or there is one for all of an envelope. */
const shared = z.enum(['together', 'each']);
const bundleSchema = z.strictObject({
  /** Orders that may be filed together. */
  most: z.int().min(2).max(20),
  /** The envelope their papers are mailed in. */
  envelope: shared,
  instrument: shared,
  returnEnvelope: shared,
  words: wordsSchema,
});

/** What a person should know before filing; `item` is its code. */
const warningSchema = z.strictObject({ when: conditionSchema.optional(), words: wordsSchema });

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
  route: routeSchema,
  warning: warningSchema,
  bundle: bundleSchema,
} as const;

export type Subject = keyof typeof POLICY_BODIES;
export const SUBJECTS = Object.keys(POLICY_BODIES) as Subject[];
export type PolicyBodies = { [S in Subject]: z.output<(typeof POLICY_BODIES)[S]> };
