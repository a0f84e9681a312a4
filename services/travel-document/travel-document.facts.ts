import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { DrawnFact } from '@lingshi/domain/form/form.facts.ts';
import { GUARDIAN_FACTS, parentFacts, drawn } from '../travel-papers/paper.facts.ts';

/** What the rules may ask of the case, as this form says it. */
export const TRAVEL_DOCUMENT_FACTS: readonly DrawnFact[] = [
  ...drawn(['compatriot', 'homePermit'], ['situation.holder', 'situation.homePermit'], compatriotFacts),
  ...drawn(['held'], ['situation.held'], (answers, { kind }) => ({
    held: kind === 'first' ? textAt(answers, 'situation.held') || undefined : 'travel_document',
  })),
  ...drawn(['condition'], ['loss.how'], (answers, { kind }) => ({
    condition: kind === 'replace' ? textAt(answers, 'loss.how') || undefined : 'ok',
  })),
  ...drawn(['otherNationality'], ['nationality.bornIn', 'nationality.other'], (answers) => ({
    otherNationality: nationalityOf(answers),
  })),
  ...parentFacts('family'),
  ...GUARDIAN_FACTS,
];

function compatriotFacts(answers: Answers, { kind }: { kind?: unknown }) {
  const holder = textAt(answers, 'situation.holder');
  if (kind === 'first' && holder === '') return {};
  const permit = valueAt(answers, 'situation.homePermit');
  return {
    compatriot: holder === 'compatriot',
    homePermit: typeof permit === 'boolean' ? permit : undefined,
  };
}

/** Whoever has it by birth has it where they were born. A compatriot is not asked. */
function nationalityOf(answers: Answers): string | undefined {
  if (textAt(answers, 'situation.holder') === 'compatriot') return 'none';
  const other = textAt(answers, 'nationality.other');
  if (other !== 'birth') return other || undefined;
  const bornIn = textAt(answers, 'nationality.bornIn');
  if (bornIn === '') return undefined;
  return bornIn === 'here' ? 'birth_here' : 'birth_elsewhere';
}
