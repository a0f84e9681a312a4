import { z } from 'zod';
import { FACT_NAMES } from '@lingshi/domain/policy/fact.ts';
import { SLOT_READERS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { postcodesSchema } from '@lingshi/domain/policy/postcode.schema.ts';
import { addressFormatSchema } from '@lingshi/domain/policy/address-format.schema.ts';
import { countrySchema } from '@lingshi/domain/policy/country.schema.ts';
import { currencySchema, moneySchema } from '@lingshi/domain/shared/money.ts';
import { route } from '../route.ts';
import { words } from '../shared/shapes.ts';
import { servedCard } from './served.shape.ts';

/** What every screen needs before anything else; small, cacheable, no session. */
export const appInfo = route({
  method: 'GET',
  path: '/api/info',
  audience: 'public',
  tag: 'policy',
  summary: 'Whether this is a demo, and which deployment answers',
  answer: z.object({ demo: z.boolean(), release: z.string() }),
  errors: [],
  limit: 'public_by_address',
});

export const postCard = z.object({
  id: z.string(),
  name: words,
  zone: z.string(),
  phone: z.string().nullable(),
  emails: z.array(z.object({ topic: z.string(), address: z.string() })),
  country: z.string(),
});

const { id, country, fields, lines, capitals } = addressFormatSchema.shape;
const { digits, states, otherState, nowhere, counties } = postcodesSchema.shape;

export const countryCard = z.object({
  id: z.string(),
  name: words,
  currency: currencySchema,
  phone: countrySchema.shape.phone,
  hotline: z.object({ numbers: z.array(z.string()), words }),
  addressFormat: z.object({
    id,
    country,
    fields,
    lines,
    capitals,
    states: countrySchema.shape.states,
    /** Where postcodes lie: `94501-94502 94536`, by state and county. */
    postcodes: z.object({ digits, states, otherState, nowhere, counties }).optional(),
  }),
  /** The most usual first; `follows` opens the page of a parcel when its number is put at the end. */
  carriers: z.array(z.object({ id: z.string(), words, follows: z.string().nullable() })),
});

export const listPosts = route({
  method: 'GET',
  path: '/api/posts',
  audience: 'public',
  tag: 'policy',
  summary: 'The posts, how to reach them, and what holds in their countries',
  answer: z.object({ countries: z.array(countryCard), posts: z.array(postCard) }),
  errors: [],
  limit: 'public_by_address',
});

/** Services and their kinds as the rules call them, whoever may file them where. */
export const listServices = route({
  method: 'GET',
  path: '/api/services',
  audience: 'public',
  tag: 'policy',
  summary: 'What the services and their kinds are called',
  answer: z.object({
    services: z.array(
      z.object({ id: z.string(), words, kinds: z.array(z.object({ id: z.string(), words })) }),
    ),
  }),
  errors: [],
  limit: 'public_by_address',
});

export const findCompetentPost = route({
  method: 'GET',
  path: '/api/posts/competent',
  audience: 'public',
  tag: 'policy',
  summary: 'The post that serves an address first (by state, where two share one by county)',
  query: z.object({
    country: z.string().regex(/^[A-Z]{2}$/),
    state: z.string().regex(/^[A-Z]{2}$/),
    county: z.string().max(40).optional(),
  }),
  answer: z.object({ post: z.string().nullable(), counties: z.array(z.string()), source: z.string() }),
  errors: ['address.unknown_county'],
  limit: 'public_by_address',
});

/** A kind of service as one post offers it to whom nothing is known of. */
export const offerCard = z.object({
  service: z.string(),
  kind: z.string(),
  words,
  kindWords: words,
  served: servedCard,
});

export const listOffers = route({
  method: 'GET',
  path: '/api/offers',
  audience: 'public',
  tag: 'policy',
  summary: 'What can be filed at a post now, and what not yet and why',
  query: z.object({ post: z.string().max(40).optional() }),
  answer: z.object({ offers: z.array(offerCard) }),
  errors: ['post.not_found'],
  limit: 'public_by_address',
});

const answers = z.record(z.string().max(40), z.string().max(60));

/** `closed`: it leads to a service that cannot be filed here, and what is said of that. */
export const precheckOption = z.object({ id: z.string(), words, closed: words.nullable() });
export const precheckQuestion = z.object({
  id: z.string(),
  words,
  help: words.nullable(),
  options: z.array(precheckOption),
});

export const feeLine = z.object({ id: z.string(), words, amount: moneySchema, source: z.string() });
export const materialCard = z.object({
  id: z.string(),
  words,
  help: words,
  by: z.enum(['upload', 'mail', 'form', 'bring']),
  copies: z.int(),
  /** `perhaps`: it hangs on something not known yet; the help says on what. */
  need: z.enum(['required', 'perhaps']),
  source: z.string(),
});
export const warningCard = z.object({ id: z.string(), words, source: z.string() });
export const stageCard = z.object({
  id: z.string(),
  words,
  turn: z.enum(['applicant', 'post']),
  days: z
    .object({ min: z.int(), max: z.int(), counted: z.enum(['working_days', 'calendar_days']) })
    .nullable(),
  /** `perhaps`: not every case goes through it. */
  need: z.enum(['required', 'perhaps']),
  source: z.string(),
});

/** How papers and document change hands: by mail, in person, both or neither. */
export const handling = z.object({ mailed: z.boolean(), collected: z.boolean() });

/** "What do I need?" before any account: next question, or where the answers lead, with the clause. */
export const precheck = route({
  method: 'POST',
  path: '/api/precheck',
  audience: 'public',
  tag: 'policy',
  summary: 'Next question of the pre-check, or its outcome with fee, materials and steps',
  body: z.object({ answers, post: z.string().max(40).optional() }),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('question'), question: precheckQuestion, step: z.int() }),
    z.object({
      kind: z.literal('service'),
      service: z.string(),
      serviceKind: z.string(),
      title: words,
      text: words,
      served: servedCard,
      source: z.string(),
      /** `each`: what one more of what is counted costs. */
      fee: z.object({ lines: z.array(feeLine), each: z.array(feeLine), total: moneySchema }).nullable(),
      /** `only`: nobody knows yet whether the applicant acts alone, and only these are asked for it. */
      materials: z.array(materialCard.extend({ only: z.array(z.enum(['minors', 'wards'])) })),
      /** Below this age somebody is a minor. */
      minorUnder: z.int().nullable(),
      stages: z.array(stageCard),
      handling,
      /** What to know before filing. */
      warnings: z.array(warningCard),
      contacts: z.array(z.object({ topic: z.string(), address: z.string() })),
      /** What the answers say of the case, by the names of the rules: the form proposes it. */
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
    z.object({
      kind: z.literal('elsewhere'),
      /** Which way it is, as the row of the route names it. */
      elsewhere: z.string(),
      /** What can be filed all the same. */
      instead: z.object({ service: z.string(), kind: z.string(), words, kindWords: words }).nullable(),
      title: words,
      text: words,
      source: z.string(),
      contacts: z.array(z.object({ topic: z.string(), address: z.string() })),
    }),
  ]),
  errors: ['post.not_found', 'policy.none_in_force'],
  limit: 'precheck_by_address',
});

export const declarationQuestion = z.object({
  id: z.string(),
  kind: z.enum(['yes_no', 'country', 'date', 'text']),
  words,
  help: words.nullable(),
  /** Asked only when these earlier answers were given. */
  when: z.record(z.string(), z.string()).nullable(),
  required: z.boolean(),
  /** Left out where the form itself asks for this fact. */
  answeredBy: z.enum(FACT_NAMES).optional(),
});

export const consentText = z.object({
  id: z.string(),
  version: z.string(),
  title: words,
  text: words,
  /** The sentence beside the box. */
  agree: words,
  /** The page of the form that asks it by itself. */
  group: z.string().optional(),
  source: z.string(),
});

/** A slot for pictures, and the page that asks for it. */
export const slotCard = z.object({
  /** As in `file.photo`. */
  id: z.string(),
  words,
  /** Its name in a list of pages. */
  name: words,
  title: words,
  why: words,
  /** Which reader looks at it; null = none. */
  reader: z.enum(SLOT_READERS).nullable(),
  least: z.object({ width: z.int(), height: z.int() }),
  /** As many as are sent; otherwise a new picture takes the place of the old. */
  many: z.boolean(),
  /** Nobody is asked for it but by an officer. */
  onlyAsked: z.boolean(),
  /** Taken where there is one; nobody is held up for it. */
  optional: z.boolean(),
  need: z.enum(['required', 'perhaps']),
});

/** The texts a form shows: versions go with what the person accepted. */
export const formTexts = route({
  method: 'GET',
  path: '/api/form-texts',
  audience: 'public',
  tag: 'policy',
  summary: 'Question set of the declaration, texts of the consents, fees and materials in force',
  query: z.object({ service: z.string().max(40), kind: z.string().max(40), post: z.string().max(40) }),
  answer: z.object({
    /** Null for a service whose form asks none. */
    declaration: z
      .object({
        version: z.string(),
        title: words,
        intro: words,
        truth: words,
        questions: z.array(declarationQuestion),
      })
      .nullable(),
    consents: z.array(consentText),
    /** What each thing costs; `endorsement` counts as often as one is asked for. */
    fees: z.array(feeLine.extend({ per: z.enum(['order', 'endorsement']) })),
    materials: z.array(materialCard),
    /** What to know before filing, whichever case it is. */
    warnings: z.array(warningCard),
    slots: z.array(slotCard),
    /** Below which age what holds: fields of a form may hang on it. */
    ages: z.array(z.object({ item: z.string(), under: z.int() })),
    photoAdvice: z.array(words),
    /** How old a portrait may be; null where no rule says so. */
    photoMaxAgeMonths: z.int().nullable(),
  }),
  errors: ['post.not_found', 'order.refused_kind', 'policy.none_in_force'],
  limit: 'public_by_address',
});
