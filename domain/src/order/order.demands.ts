import type { CaseFacts } from '../policy/case-facts.ts';
import { demandedUploads } from '../policy/material.ts';
import type { Policy } from '../policy/policy.resolve.ts';
import { TOPIC_NAMES } from './order.form.ts';
import type { Topic } from './order.form.ts';

/** What the rules demand of a case before it may be submitted. */
export type Demands = {
  topics: readonly Topic[];
  /** Items of `material` rows, each a slot for a picture. */
  uploads: readonly string[];
  /** Rule: notice intro ¶4: whether the person must be in the country. */
  presence: boolean;
};

/** Materials that show the document a person holds or held: without one, no page asks about it. */
const OF_OLD_DOCUMENT = ['data_page', 'data_page_copy'];

export function demandsOf(policy: Pick<Policy, 'materials' | 'filing'>, facts: CaseFacts): Demands {
  const hasDocument = policy.materials.some(({ item }) => OF_OLD_DOCUMENT.includes(item));
  return {
    topics: hasDocument ? TOPIC_NAMES : TOPIC_NAMES.filter((topic) => topic !== 'document'),
    uploads: demandedUploads(policy, facts).map(({ item }) => item),
    presence: policy.filing.mustBeInCountry,
  };
}
