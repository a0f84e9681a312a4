import { z } from 'zod';
import { RULE_LIMITS } from './rule.limits.ts';
import { wordsSchema } from './source.schema.ts';

const between = z.strictObject({ min: z.number().nullable(), max: z.number().nullable() });
const millimetres = z.strictObject({ width: z.number(), height: z.number() });

/** One rulebook for a portrait: what is measured advises, a person decides. What a rulebook does not say is null: nothing is filled in by guess. */
export const photoSchema = z.strictObject({
  fileBytes: between,
  widthPx: between,
  heightPx: between,
  /** Width divided by height. */
  ratio: z.number().nullable(),
  printMm: millimetres.nullable(),
  /** What of the print the picture shows, where that is not all of it: its millimetres are counted on this. */
  areaMm: millimetres.nullable(),
  headWidthMm: between,
  headHeightMm: between,
  crownToTopMm: between,
  chinToBottomMm: between,
  /** Distance of the pupils as a share of the picture's width. */
  eyeDistanceShare: between,
  backgrounds: z.array(z.enum(['white', 'light_grey', 'light_blue'])).min(1),
  maxAgeMonths: z.int().min(0).max(RULE_LIMITS.months).nullable(),
  advice: z.array(wordsSchema).max(20),
});

export type PhotoRulebook = z.infer<typeof photoSchema>;
