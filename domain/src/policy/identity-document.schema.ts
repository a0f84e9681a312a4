import { z } from 'zod';
import { cited, slug, wordsSchema } from './source.schema.ts';

/**
 * A document that can verify a person. Rule: notice 三(二): the ordinary passport or the resident identity number now,
 * and "other ways may be added": another one is another row, and no code.
 */
export const identityDocumentSchema = z.strictObject({
  kind: slug,
  words: wordsSchema,
  inForce: z.boolean(),
  /** What a number looks like in its normal form; the two of the notice have stricter checks in code. */
  number: z.string().refine(isPattern, { error: 'is no regular expression from ^ to $' }),
  /** Of its machine-readable zone: how the document code begins, and who issues it. Null = it has none. */
  zone: z
    .strictObject({ code: z.string().regex(/^[A-Z]{1,2}$/), issuer: z.string().regex(/^[A-Z]{3}$/) })
    .nullable(),
  /** Whether a registry can be asked about it. */
  registry: z.boolean(),
  ...cited,
});
export type IdentityDocument = z.infer<typeof identityDocumentSchema>;

export const identityDocumentsSchema = z.strictObject({
  subject: z.literal('identity_documents'),
  /** In the order in which a registry is asked about them: the one that says most of a person first. */
  documents: z.array(identityDocumentSchema).min(1),
});

function isPattern(text: string): boolean {
  try {
    return text.startsWith('^') && text.endsWith('$') && new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Passport and resident number have fields and checks of their own. Rule: notice 三(二). */
const OWN_FIELDS = ['passport', 'resident_id'];

/** The rows that may be declared besides them, in the order of the rules. */
export function otherKinds(rows: readonly IdentityDocument[]): IdentityDocument[] {
  return rows.filter(({ kind, inForce }) => inForce && !OWN_FIELDS.includes(kind));
}
