import { isUnder } from '../policy/age.ts';
import type { Acting, AgeRules } from '../policy/age.ts';
import type { Day } from '../shared/day.ts';

/**
 * Who signs, and whether the signature is printed. Rule: facts A3.7: below the age `guardian_signs` a guardian signs
 * for the child, and that signature does not appear in the child's book. So it is for an adult who cannot act alone
 * (Civil Code, article 23). Nobody else signs for the applicant, whoever owns the account.
 */
export function whoSigns(
  rules: AgeRules,
  { birthDay, ward }: Acting,
  today: Day,
): { signer: 'applicant' | 'guardian'; printed: boolean } {
  const own = ward !== true && !isUnder(rules, 'guardian_signs', birthDay, today);
  return { signer: own ? 'applicant' : 'guardian', printed: own };
}
