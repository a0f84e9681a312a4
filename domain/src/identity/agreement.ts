import type { Day } from '../shared/day.ts';
import type { Sex } from './resident-id.ts';

/** Where a birth date or a sex was said: in the form, inside the identity number, on the data page. */
export const IDENTITY_SOURCES = ['form', 'resident_id', 'passport'] as const;
export type IdentitySource = (typeof IDENTITY_SOURCES)[number];

/** What one source says. Left out: it says nothing (a passport may print the sex as X). */
export type IdentityFacts = { birthDay?: Day | null; sex?: Sex | null };
export type IdentityClaims = Partial<Record<IdentitySource, IdentityFacts>>;

export type Mismatch = {
  code: 'identity.birth_date_mismatch' | 'identity.sex_mismatch';
  between: readonly [IdentitySource, IdentitySource];
};

/**
 * Everything two sources say differently, so that the screen can point at both fields at once.
 * Rule: notice 三(二): the account is verified with a passport or an identity number of that one person;
 * GB 11643-1999 puts birth date and sex into the number itself.
 */
export function findMismatches(claims: IdentityClaims): Mismatch[] {
  return pairs().flatMap((between) => {
    const [first, second] = between.map((source) => claims[source] ?? {});
    const found: Mismatch[] = [];
    if (differ(first?.birthDay, second?.birthDay)) {
      found.push({ code: 'identity.birth_date_mismatch', between });
    }
    if (differ(first?.sex, second?.sex)) found.push({ code: 'identity.sex_mismatch', between });
    return found;
  });
}

function pairs(): Array<readonly [IdentitySource, IdentitySource]> {
  return IDENTITY_SOURCES.flatMap((first, at) =>
    IDENTITY_SOURCES.slice(at + 1).map((second) => [first, second] as const),
  );
}

function differ(first: string | null | undefined, second: string | null | undefined): boolean {
  return first != null && second != null && first !== second;
}
