import type { CaseFacts } from '../policy/fact.ts';
import { demandedUploads } from '../policy/material.ts';
import type { Policy } from '../policy/policy.resolve.ts';

/** What the rules demand of a case before it may be submitted. */
export type Demands = {
  /** Items of `material` rows, each a slot for a picture. */
  uploads: readonly string[];
  /** Rule: notice intro ¶4: whether the person must be in the country. */
  presence: boolean;
};

export function demandsOf(policy: Pick<Policy, 'materials' | 'filing'>, facts: CaseFacts): Demands {
  return {
    uploads: demandedUploads(policy, facts).map(({ item }) => item),
    presence: policy.filing.mustBeInCountry,
  };
}
