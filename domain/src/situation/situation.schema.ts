import { z } from 'zod';
import { compareDays, daySchema } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

const DOCUMENTS = [
  'ordinary_passport',
  'travel_document',
  'official_passport',
  'hk_sar_passport',
  'macao_sar_passport',
  'foreign_passport',
  'id_card',
] as const;
const CONDITIONS = ['ok', 'damaged', 'lost', 'stolen', 'pagesFull', 'looksChanged'] as const;
const STATES =
  'AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY AA AE AP'.split(
    ' ',
  );
const WANTS = [
  'passport',
  'travel_document',
  'emergency_travel_document',
  'endorsement',
  'pension',
  'legalization_check',
  'official_passport',
  'hk_sar_passport',
  'macao_sar_passport',
] as const;

const count = z.int().min(0);
/** More lines than a book has room for are a slip of the pen, as in `rules explain`. */
const MOST_ENDORSEMENTS = 20;
const country = z.string().regex(/^[A-Z]{2}$/, 'a country in two capital letters');
/** Posts go by either spelling. */
const post = z
  .string()
  .transform((id) => id.replaceAll('_', '-'))
  .pipe(z.enum(['san-francisco', 'los-angeles', 'chicago', 'new-york', 'washington']));

const parent = z.looseObject({
  nationality: country.nullish(),
  permanentResidence: z.boolean().nullish(),
  country: country.nullish(),
});

/** What is said of a person; a fact that is left out is the usual one, or not known where there is none. */
export const situationFactsSchema = z.object({
  inCountry: z.boolean().nullish(),
  location: z.enum(['inside', 'outside', 'denied']).nullish(),
  state: z.enum(STATES).nullish(),
  county: z.string().nullish(),
  zip: z.string().nullish(),
  birthDay: daySchema.nullish(),
  holds: z
    .object({
      kind: z.enum(DOCUMENTS),
      expires: daySchema.nullish(),
      condition: z.enum(CONDITIONS).nullish(),
      otherNumberSeries: z.boolean().nullish(),
      withAuthority: z.boolean().nullish(),
    })
    .nullish(),
  stay: z
    .looseObject({
      status: z.enum(['student', 'worker', 'permanent_resident', 'visitor', 'other']).nullish(),
    })
    .nullish(),
  stayPaper: z.boolean().nullish(),
  wants: z.enum(WANTS),
  reason: z.string().nullish(),
  urgent: z.enum(['family_death', 'family_illness', 'own_treatment', 'booked_trip']).nullish(),
  proof: z.boolean().nullish(),
  travelDay: daySchema.nullish(),
  channel: z.enum(['app', 'mail']).nullish(),
  parentsAtBirth: z.array(parent).max(2, 'two parents at most').nullish(),
  parentsSince: z.string().nullish(),
  bornIn: country.nullish(),
  guardians: z
    .object({ count, sign: count.nullish(), soleCustody: z.boolean().nullish() })
    .refine(({ count: all, sign }) => (sign ?? 0) <= all, { error: 'more guardians sign than there are' })
    .nullish(),
  foreignNationality: z
    .looseObject({
      country: country.nullish(),
      how: z.enum(['birth', 'descent', 'naturalisation']),
      since: daySchema.nullish(),
    })
    .nullish(),
  naturalisationPending: z.boolean().nullish(),
  accountHolder: z.enum(['self', 'parent', 'other']).nullish(),
  hasAcceptedDocument: z.boolean().nullish(),
  accountHolderAbroad: z.boolean().nullish(),
  endorsements: count.max(MOST_ENDORSEMENTS).nullish(),
  endorsementFor: z.string().nullish(),
  liveOrderElsewhere: z.looseObject({ service: z.string().nullish() }).nullish(),
  earlierOrder: z.looseObject({}).nullish(),
  parentLiveOrder: z.unknown().optional(),
  siblingOrder: z.unknown().optional(),
  foundAgain: z.enum(['beforeFiling', 'afterFiling', 'afterIssue']).nullish(),
  copyKept: z.boolean().nullish(),
  policeReport: z.boolean().nullish(),
  numberKnown: z.boolean().nullish(),
  face: z.enum(['passed', 'failed', 'cannot']).nullish(),
  canWrite: z.boolean().nullish(),
  chosenPost: post.nullish(),
  compatriotOf: z.enum(['HK', 'MO', 'TW']).nullish(),
  homePermit: z.boolean().nullish(),
  pension: z.looseObject({ paid: z.boolean().nullish(), result: z.string().nullish() }).nullish(),
  numbersKnown: z.array(z.string()).nullish(),
  document: z
    .looseObject({
      kind: z.enum(['legalization', 'apostille']).nullish(),
      by: z.enum(['post', 'domestic']).nullish(),
      issuedOn: daySchema.nullish(),
    })
    .nullish(),
});
export type SituationFacts = z.output<typeof situationFactsSchema>;

const instant = z.iso.datetime({ offset: true, error: 'a day, or a time with its zone such as -07:00 or Z' });

export const situationSchema = z
  .object({
    id: z.string().min(1),
    on: z.union([daySchema, instant], { error: 'a day YYYY-MM-DD, or a time with its zone (-07:00 or Z)' }),
    ruleSet: z.enum(['notice-2021', 'later']).default('notice-2021'),
    facts: situationFactsSchema,
  })
  .refine(({ on, facts }) => !facts.birthDay || compareDays(facts.birthDay, dayOf(on)) <= 0, {
    error: 'born after the day of filing',
    path: ['facts', 'birthDay'],
  })
  .refine(({ facts }) => facts.wants !== 'endorsement' || facts.endorsements !== 0, {
    error: 'an endorsement is wanted, and none is counted',
    path: ['facts', 'endorsements'],
  });
export type Situation = z.output<typeof situationSchema>;

/** As it is written, wherever that is: a day ahead or behind the post's at most. */
function dayOf(on: string): Day {
  return on.slice(0, 10);
}

/** Names said of a fact that nobody asks, however deep: `holds.expire`. What a schema leaves open is left open. */
function unknownIn(schema: z.ZodType, value: unknown, path: readonly string[] = []): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one, at) => unknownIn(inner.element as z.ZodType, one, [...path, String(at)]));
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  const shape = inner.shape as Record<string, z.ZodType>;
  const named = Object.keys(shape).length > 0;
  return Object.entries(value).flatMap(([name, said]) => {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known !== undefined) return unknownIn(known, said, [...path, name]);
    return named ? [[...path, name].join('.')] : [];
  });
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

export type ReadSituation =
  | { ok: true; situation: Situation; unknown: string[] }
  | { ok: false; id: string; reason: string };

/** One entry of a table; facts it says that nobody asks are named. */
export function readSituation(entry: unknown): ReadSituation {
  const read = situationSchema.safeParse(entry);
  if (read.success) {
    const unknown = unknownIn(situationFactsSchema, (entry as { facts: object }).facts);
    return { ok: true, situation: read.data, unknown };
  }
  const id = (entry as { id?: unknown } | null)?.id;
  const reasons = read.error.issues.map(({ path, message }) =>
    [path.map(String).join('.'), message].filter((part) => part !== '').join(': '),
  );
  return { ok: false, id: typeof id === 'string' ? id : '(no id)', reason: reasons.join('; ') };
}
