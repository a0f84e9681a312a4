import { z } from 'zod';
import { signatureSchema } from '../evidence/signature.schema.ts';
import { addressSchema } from '../identity/address.schema.ts';

/**
 * The form of a renewal, one topic a page. Source: the fields seen in the real form (facts A3), trimmed to
 * what a renewal needs. Schemas check shape; agreement between fields is `order.form-check.ts`.
 */
const day = z.iso.date();
const text = (max: number) => z.string().trim().min(1).max(max);
const maybe = (max: number) => z.string().trim().max(max).default('');

const parent = z.object({
  life: z.enum(['living', 'deceased', 'unknown']),
  name: maybe(60),
  place: maybe(120),
});

export const TOPICS = {
  document: z.object({
    passportNumber: text(20),
    issueDay: day,
    expiryDay: day,
    issuePlace: text(60),
    reason: z.enum(['expired', 'expiring', 'pages_full', 'looks_changed', 'other']),
    reasonNote: maybe(500),
  }),
  person: z.object({
    surname: text(20),
    givenName: maybe(30),
    surnamePinyin: text(39),
    givenPinyin: maybe(39),
    sex: z.enum(['F', 'M']),
    birthDay: day,
    birthPlace: text(60),
    /** Empty only together with `noResidentId`: the real form has the same choice (facts A3.5). */
    residentId: maybe(18),
    noResidentId: z.boolean().default(false),
  }),
  stay: z.object({
    arrivedDay: day,
    arrivalPort: text(60),
    residence: z.enum(['student', 'worker', 'permanent_resident', 'visitor', 'other']),
    occupation: text(60),
    employer: maybe(100),
  }),
  address_abroad: addressSchema,
  post: z.object({ post: text(40) }),
  address_home: z.object({
    province: text(30),
    line: text(120),
    contactName: text(60),
    contactPhone: text(30),
  }),
  family: z.object({
    father: parent,
    mother: parent,
    spouse: z.object({ has: z.boolean(), name: maybe(60) }),
    children: z.array(z.object({ name: text(60), birthDay: day })).max(12),
  }),
  contact: z.object({
    phone: z.string().regex(/^\+[1-9]\d{6,14}$/),
    email: z.email().max(120),
    emergencyName: text(60),
    emergencyPhone: text(30),
  }),
  endorsement: z.object({
    wanted: z.boolean(),
    /** Each new endorsement costs extra. Rule: notice 二(一)6. */
    names: z.array(text(60)).max(3).default([]),
  }),
  return_mail: z.object({
    recipient: text(60),
    sameAsAbroad: z.boolean(),
    address: addressSchema.nullable().default(null),
  }),
  declaration: z.object({
    version: text(40),
    answers: z.record(z.string().max(40), z.union([z.string().max(500), z.boolean()])),
    /** Strokes in a box of 0..1, as the hand drew them. */
    signature: signatureSchema,
  }),
  consents: z.object({
    /** Consent id → version of the text that was on the screen. */
    accepted: z.record(z.string().max(40), z.string().max(40)),
  }),
} as const satisfies Record<string, z.ZodObject>;

export type Topic = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];
export type TopicAnswer<T extends Topic> = z.output<(typeof TOPICS)[T]>;
export type Answers = { [T in Topic]?: TopicAnswer<T> };

/**
 * A topic as it is kept: in its normal form where it holds, otherwise as typed, for it may be half filled in. Nothing
 * but its own fields: whoever reads the form later reads what was asked.
 */
export function keptAnswer(topic: Topic, answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema: z.ZodObject = TOPICS[topic];
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  return Object.fromEntries(Object.entries(answer).filter(([field]) => Object.hasOwn(schema.shape, field)));
}

/** Pictures an order takes, each in a slot of its own. `supplement` takes whatever a post asks besides. */
export const FILE_SLOTS = ['photo', 'data_page', 'supplement'] as const;
export type FileSlot = (typeof FILE_SLOTS)[number];

/** The topic and field a target names: `person.givenPinyin`, `file.photo`. */
export function splitTarget(target: string): { topic: Topic | 'file'; field: string } | null {
  const [topic, field] = target.split('.');
  if (topic === undefined || field === undefined) return null;
  if (topic === 'file') return (FILE_SLOTS as readonly string[]).includes(field) ? { topic, field } : null;
  // Trap: `constructor` is found on every object.
  if (!Object.hasOwn(TOPICS, topic)) return null;
  const { shape }: z.ZodObject = TOPICS[topic as Topic];
  return Object.hasOwn(shape, field) ? { topic: topic as Topic, field } : null;
}
