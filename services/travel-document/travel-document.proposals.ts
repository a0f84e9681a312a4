import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import {
  proposed,
  proposedBirthPlace,
  proposedParents,
  proposedPerson,
} from '../travel-papers/paper.proposals.ts';

const HELD = ['none', 'foreign_passport', 'ordinary_passport'];

/** What the pre-check has heard already, where the form asks it again. */
export function propose(facts: CaseFacts): Answers {
  const { compatriot, homePermit, held, minor, otherNationality: other } = facts;
  const byBirth = other === 'birth_here' || other === 'birth_elsewhere';
  return proposed({
    person: proposedPerson(facts),
    situation: {
      holder: compatriot === true ? 'compatriot' : byBirth && minor === true ? 'child' : undefined,
      homePermit: compatriot === true ? homePermit : undefined,
      held: HELD.find((one) => one === held),
    },
    nationality: { bornIn: proposedBirthPlace(facts), other: byBirth ? 'birth' : other },
    family: proposedParents(facts),
  });
}
