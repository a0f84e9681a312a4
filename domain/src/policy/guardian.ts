import { truthOf } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import type { Policy } from './policy.resolve.ts';

/** How many sign a case, whoever files among them; a fact that is not known yet counts as asked for. */
export function signaturesFor({ guardian }: Pick<Policy, 'guardian'>, facts: CaseFacts): number {
  return guardian === null || truthOf(guardian.when, facts) === 'no' ? 1 : guardian.signatures;
}
