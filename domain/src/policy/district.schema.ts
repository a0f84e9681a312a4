import { z } from 'zod';
import { daySchema } from '../shared/day.ts';
import { cited, slug } from './source.schema.ts';

const state = z.string().regex(/^[A-Z]{2}$/);

/** A map of a country's posts for a span of days. Where posts share a state, counties divide it. */
export const districtMapSchema = z.strictObject({
  subject: z.literal('districts'),
  id: slug,
  ruleSet: slug,
  country: z.string().regex(/^[A-Z]{2}$/),
  from: daySchema,
  to: daySchema.nullable(),
  ...cited,
  districts: z.array(
    z.strictObject({
      post: slug,
      states: z.array(state),
      counties: z.array(z.strictObject({ state, counties: z.array(slug).min(1), ...cited })),
    }),
  ),
  /** Places no source gives to a post. */
  unassigned: z.array(z.strictObject({ state, ...cited })),
});
export type DistrictMap = z.infer<typeof districtMapSchema>;
