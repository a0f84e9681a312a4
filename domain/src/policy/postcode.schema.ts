import { z } from 'zod';
import { cited, slug, wordsSchema } from './source.schema.ts';

const stateId = z.string().regex(/^[A-Z]{2}$/);

/** Codes of one length and spans of such, in order and apart: `94501-94502 94536`. */
const rangesSchema = z
  .string()
  .regex(/^\d+(-\d+)?( \d+(-\d+)?)*$/)
  .refine((ranges) => isInOrder(ranges), { error: 'spans are not in order, or meet' });

/** Which state a postcode lies in, and where posts share a state, which county: so that the county is not asked. */
export const postcodesSchema = z.strictObject({
  subject: z.literal('postcodes'),
  id: slug,
  country: stateId,
  /** The characters of a code that say where it is; what follows says who. */
  digits: z.int().min(1).max(10),
  /** By the first characters. What no state names is not judged: codes are added. */
  states: z.record(stateId, rangesSchema),
  /** Said where a code lies in another state than the one that was chosen. */
  otherState: wordsSchema,
  /** Codes of the carriers that are no place in the country. */
  nowhere: z.strictObject({ codes: rangesSchema, words: wordsSchema }),
  /** By state, then by county; `kern|tulare` are codes that lie in both, most of it in the first. */
  counties: z.record(stateId, z.record(z.string().regex(/^[a-z-]+(\|[a-z-]+)*$/), rangesSchema)),
  ...cited,
});
export type Postcodes = z.output<typeof postcodesSchema>;

function isInOrder(ranges: string): boolean {
  const ends = ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    return [from, to];
  });
  const same = ends.every(({ length }) => length === ends[0]?.length);
  // A span may be one code twice; the next begins behind it.
  return (
    same &&
    ends.slice(1).every((end, at) => (at % 2 === 0 ? end >= (ends[at] ?? '') : end > (ends[at] ?? '')))
  );
}
