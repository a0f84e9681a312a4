import type { Day } from '../shared/day.ts';
import { comparePage } from './mrz.compare.ts';
import type { TypedPage } from './mrz.compare.ts';
import type { MrzReading } from './mrz.parse.ts';

/** How the zone of a kind of document begins, and who issues it. */
export type ZoneKind = { code: string; issuer: string };

/** What an account holder declared, and the number of the kind of document that was read. */
export type DeclaredPage = Required<Omit<TypedPage, 'expiryDay'>>;

/**
 * Whether a data page proves a declared name: every check digit holds, the document is of that kind and not expired,
 * and name, number, birth date and sex are all those declared. Rule: notice 三(二).
 */
export function provesName(
  reading: MrzReading,
  { zone, declared, today }: { zone: ZoneKind; declared: DeclaredPage; today: Day },
): boolean {
  const { documentType, issuer } = reading.fields;
  if (!reading.valid || !documentType.startsWith(zone.code) || issuer !== zone.issuer) return false;
  const { lines, expiry } = comparePage(reading, declared, today);
  if (expiry === 'expired' || expiry === 'unknown') return false;
  // Left open on either side proves nothing; a given name that does not exist agrees by being empty on both.
  return lines.every(
    ({ value, agrees, typed, read }) =>
      agrees === true || (value === 'givenNames' && typed === '' && read === ''),
  );
}
