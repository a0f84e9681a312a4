import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';

/** Pages as what is known of the case would fill them in; what is not known, or says two things, is left out. */
export function proposed(pages: Readonly<Record<string, Answer>>): Answers {
  const told = Object.entries(pages).map(([id, answer]) => [id, withoutGaps(answer)] as const);
  return Object.fromEntries(told.filter(([, answer]) => Object.keys(answer).length > 0));
}

function withoutGaps(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}

/** For whom a guardian acts, though of age. */
export function proposedPerson({ ward }: CaseFacts): Answer {
  return ward === true ? { ward } : {};
}

/** Both parents where they were the same: of a mixed couple nobody was asked which is which. */
export function proposedParents(facts: CaseFacts): Answer {
  const nationality = bothAre(facts, {
    chinese: facts.parentsChinese,
    here: facts.parentsOfHere,
    elsewhere: facts.parentsOfElsewhere,
  });
  if (nationality === undefined) return {};
  const settled = nationality === 'chinese' ? bothSettled(facts) : undefined;
  const parent = withoutGaps({ nationality, settled });
  return { father: parent, mother: parent };
}

function bothSettled(facts: CaseFacts): string | undefined {
  const { parentsSettledHere: here, parentsSettledElsewhere: elsewhere } = facts;
  if (here === 0 && elsewhere === 0) return 'no';
  return bothAre(facts, { here, elsewhere });
}

function bothAre(
  { parentsKnown }: CaseFacts,
  counts: Readonly<Record<string, CaseFacts['parentsChinese']>>,
): string | undefined {
  return parentsKnown === 2 ? Object.keys(counts).find((name) => counts[name] === 2) : undefined;
}

/** Where somebody was born, as far as another nationality tells. */
export function proposedBirthPlace({ otherNationality }: CaseFacts): string | undefined {
  if (otherNationality === 'birth_here') return 'here';
  return otherNationality === 'birth_elsewhere' ? 'elsewhere' : undefined;
}
