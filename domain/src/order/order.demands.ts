import type { CaseFacts } from '../policy/fact.ts';
import { askedUploads } from '../policy/material.ts';
import type { Policy } from '../policy/policy.resolve.ts';

/** What the rules demand of a case before it may be submitted. */
export type Demands = {
  /** Items of `material` rows, each a slot for a picture. */
  uploads: readonly string[];
  /** Such slots as may be left empty. */
  optional: readonly string[];
  /** Rule: notice intro ¶4: whether the person must be in the country. */
  presence: boolean;
};

export function demandsOf(policy: Pick<Policy, 'materials' | 'filing'>, facts: CaseFacts): Demands {
  const asked = askedUploads(policy, facts);
  const itemsOf = (optional: boolean) =>
    asked.filter((slot) => (slot.optional === true) === optional).map(({ item }) => item);
  return {
    uploads: itemsOf(false),
    optional: itemsOf(true),
    presence: policy.filing.mustBeInCountry,
  };
}
