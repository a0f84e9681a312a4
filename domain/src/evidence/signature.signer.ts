import { ageOn } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

/**
 * Who signs, and whether the signature is printed. Rule: facts A3.7: below the age `guardian_signs` a guardian signs
 * for the child, and that signature does not appear in the child's book. From then on nobody signs for the applicant,
 * whoever owns the account.
 * @param guardianUnder `ageLimit` of `guardian_signs`
 */
export function whoSigns(
  guardianUnder: number | null,
  birthDay: Day,
  today: Day,
): { signer: 'applicant' | 'guardian'; printed: boolean } {
  const own = guardianUnder === null || ageOn(birthDay, today) >= guardianUnder;
  return { signer: own ? 'applicant' : 'guardian', printed: own };
}
