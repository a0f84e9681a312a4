import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { proposed, proposedPerson } from '../travel-papers/paper.proposals.ts';

/**
 * What the pre-check has heard already, where the form asks it again. Of a journey it asks one thing for several
 * reasons, an illness and a death among them: nobody is told that a relative has died.
 */
export function propose(facts: CaseFacts): Answers {
  return proposed({
    journey: { residence: facts.stay, what: whatOf(facts) },
    person: proposedPerson(facts),
  });
}

function whatOf({ held, condition, usable, expired }: CaseFacts): string | undefined {
  if (held === 'none') return 'none';
  if (held !== 'ordinary_passport') return undefined;
  // The pre-check has one answer for both.
  if (condition === 'lost' || condition === 'stolen') return condition;
  if (condition === 'damaged') return 'damaged';
  if (expired === true || usable === false) return 'expired';
  return usable === true ? 'usable' : undefined;
}
