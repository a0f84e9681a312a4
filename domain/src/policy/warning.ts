import { truthOf } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import type { Rule } from './policy.resolve.ts';

type Warnings = { readonly warnings: readonly Rule<'warning'>[] };

/** What the person should know before filing, as far as it is certain. */
export function warningsFor({ warnings }: Warnings, facts: CaseFacts): Rule<'warning'>[] {
  return warnings.filter(({ when }) => truthOf(when, facts) === 'yes');
}
