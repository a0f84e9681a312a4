import { z } from 'zod';
import { countrySchema } from './country.schema.ts';
import type { SettledPostcodes } from './postcode.ts';
import { cited, slug, wordsSchema } from './source.schema.ts';

/** The parts a stored address has, in every country; a part that a format does not ask stays empty. */
export const ADDRESS_PARTS = ['line1', 'line2', 'city', 'state', 'county', 'zip'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

const part = z.enum(ADDRESS_PARTS);

const fieldSchema = z
  .strictObject({
    id: part,
    words: wordsSchema,
    hint: wordsSchema.optional(),
    example: z.string().min(1).optional(),
    max: z.int().min(1).max(120),
    optional: z.literal(true).optional(),
    /** Chosen, not typed: a state of the country, or a county of that state where it is divided by counties. */
    options: z.enum(['states', 'counties']).optional(),
    /** What the whole text must match, and what to say where it does not. */
    pattern: z.strictObject({ matches: regexSource(), words: wordsSchema }).optional(),
    /** The characters that this part may have, as it is printed on a label. */
    prints: z.enum(['latin_address', 'home_address']).optional(),
    autoComplete: z.string().min(1).optional(),
    inputMode: z.enum(['text', 'numeric']).optional(),
    look: z.enum(['short']).optional(),
  })
  .refine(({ options, pattern }) => options === undefined || pattern === undefined, {
    error: 'what is chosen needs no pattern',
  });
export type AddressField = z.output<typeof fieldSchema>;

/** How an address of a country is asked, checked and written on an envelope. */
export const addressFormatSchema = z
  .strictObject({
    subject: z.literal('address_format'),
    id: slug,
    country: z.string().regex(/^[A-Z]{2}$/),
    /** In the order in which they are asked. */
    fields: z.array(fieldSchema).min(1),
    /** The lines under the name; what is empty is left out, and so is a line of which nothing is left. */
    lines: z.array(z.strictObject({ parts: z.array(part).min(1), joinedBy: z.string() })).min(1),
    /** True where the carriers want the envelope in capitals. */
    capitals: z.boolean(),
    ...cited,
  })
  .refine(({ fields }) => new Set(fields.map(({ id }) => id)).size === fields.length, {
    error: 'a part is asked twice',
  })
  .refine(({ fields, lines }) => lines.every(({ parts }) => parts.every((id) => isAsked(fields, id))), {
    error: 'a line has a part that is not asked',
  });
export type AddressFormatRow = z.output<typeof addressFormatSchema>;

/** The places to choose from, as the country's row has them. */
export const statesSchema = countrySchema.shape.states;

/** A format with its places: all that a form, a checker and a label need. */
export type AddressFormat = Omit<AddressFormatRow, 'subject' | 'source' | 'confidence' | 'note'> & {
  states: z.output<typeof statesSchema>;
  /** Undefined where nobody has written down which postcode lies where. */
  postcodes?: SettledPostcodes | undefined;
};

function isAsked(fields: readonly { id: AddressPart }[], part: AddressPart): boolean {
  return fields.some(({ id }) => id === part);
}

function regexSource() {
  return z.string().refine((source) => isRegex(source), { error: 'not a regular expression' });
}

function isRegex(source: string): boolean {
  try {
    return new RegExp(source, 'u').source.length > 0;
  } catch {
    return false;
  }
}
