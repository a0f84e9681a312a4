import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import {
  proposed,
  proposedBirthPlace,
  proposedParents,
  proposedPerson,
} from '../travel-papers/paper.proposals.ts';

const HELD = ['none', 'travel_document', 'foreign_passport'];

/** What the pre-check has heard already, where the form asks it again. */
export function propose(facts: CaseFacts): Answers {
  const { held, stay } = facts;
  return proposed({
    person: proposedPerson(facts),
    held: { document: HELD.find((one) => one === held) },
    parents: { bornIn: proposedBirthPlace(facts), ...proposedParents(facts) },
    document: { reason: reasonOf(facts) },
    stay: { residence: stay },
  });
}

/** Of a renewal; in a year or more no reason is plain. */
function reasonOf({ condition, expired, monthsLeft }: CaseFacts): string | undefined {
  if (condition === 'pages_full' || condition === 'looks_changed') return condition;
  if (expired === true) return 'expired';
  return typeof monthsLeft === 'number' && monthsLeft < 12 ? 'expiring' : undefined;
}
