import type { CaseFacts } from '../policy/fact.ts';
import { askedUploads, picturesOf } from '../policy/material.ts';
import type { Policy } from '../policy/policy.resolve.ts';

/** What the rules demand of a case before it may be submitted. */
export type Demands = {
  /** Items of `material` rows, each a slot for pictures, and how many it is to have. */
  uploads: readonly { slot: string; pictures: number }[];
  /** Such slots as may be left empty. */
  optional: readonly string[];
  /** Rule: notice intro ¶4: whether the person must be in the country. */
  presence: boolean;
};

export function demandsOf(policy: Pick<Policy, 'materials' | 'filing'>, facts: CaseFacts): Demands {
  const asked = askedUploads(policy, facts);
  const slotsOf = (optional: boolean) => asked.filter((slot) => (slot.optional === true) === optional);
  return {
    uploads: slotsOf(false).map((slot) => ({ slot: slot.item, pictures: picturesOf(slot, facts) })),
    optional: slotsOf(true).map(({ item }) => item),
    presence: policy.filing.mustBeInCountry,
  };
}
