import { z } from 'zod';
import { SUBJECTS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { CONFIDENCES } from '@lingshi/domain/policy/source.schema.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { route } from '../route.ts';
import { day, words } from '../shared/shapes.ts';
import { feeLine, materialCard, stageCard, warningCard } from './policy.contract.ts';
import { servedCard } from './served.shape.ts';

const name = z.string().max(40);

/**
 * A case as somebody asks about it: what is left out is not known, and what hangs on it is answered "perhaps". A name it
 * does not have is refused: it would be answered as if it had not been said.
 */
export const whyQuery = z.strictObject({
  service: name,
  kind: name,
  post: name,
  /** Left out: today at the post. */
  day: day.optional(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  county: name.optional(),
  born: day.optional(),
  /** Last day of the document held now. */
  expires: day.optional(),
  endorsements: z.coerce.number().int().min(0).max(20).optional(),
});

const cited = { source: z.string(), confidence: z.enum(CONFIDENCES) };

/** A row of the rules as it stands in their files; `words` where the row has some. */
export const whyRow = z.object({
  subject: z.enum(SUBJECTS),
  item: z.string(),
  at: z.string(),
  for: z.string(),
  ruleSet: z.string(),
  from: day,
  to: day.nullable(),
  ...cited,
  note: z.string().nullable(),
  words: words.nullable(),
});

export const explainCase = route({
  method: 'GET',
  path: '/api/why',
  audience: 'public',
  tag: 'policy',
  summary: 'What the rules say to a case on a day, the rows that say so, and their sources',
  query: whyQuery,
  answer: z.object({
    asked: z.object({ ...whyQuery.shape, day, residence: z.string().nullable() }),
    serviceWords: words,
    kindWords: words,
    answer: z.object({
      served: servedCard,
      fee: z.object({ lines: z.array(feeLine), total: moneySchema }).nullable(),
      materials: z.array(materialCard),
      /** Steps of an order, as the rules name them; null = no rule says. */
      path: z.array(z.string()).nullable(),
      stages: z.array(stageCard),
      deadlines: z.array(z.object({ item: z.string(), days: z.int(), source: z.string() })),
      warnings: z.array(warningCard),
    }),
    rows: z.array(whyRow),
    sources: z.array(z.string()),
  }),
  errors: [
    'post.not_found',
    'order.refused_kind',
    'policy.none_in_force',
    'address.unknown_county',
    'form.in_future',
  ],
  limit: 'precheck_by_address',
});

export const feePeriod = feeLine.extend({
  per: z.enum(['order', 'endorsement']),
  confidence: z.enum(CONFIDENCES),
  from: day,
  to: day.nullable(),
});

/** Rule: notice 三(六): what is charged is made public. */
export const listFees = route({
  method: 'GET',
  path: '/api/fees',
  audience: 'public',
  tag: 'policy',
  summary: 'Every fee a post takes, took or will take, by day, with its source',
  query: z.object({ post: name }),
  answer: z.object({
    today: day,
    services: z.array(
      z.object({
        service: z.string(),
        kind: z.string(),
        words,
        kindWords: words,
        fees: z.array(feePeriod),
      }),
    ),
  }),
  errors: ['post.not_found'],
  limit: 'precheck_by_address',
});
