import type { Part, Policy } from './policy.resolve.ts';

/** Statuses with a due day: `checkRuleBook` makes sure that an open service has a deadline for each. */
export const DUE_STATUSES = [
  'in_first_review',
  'needs_supplement',
  'needs_interview',
  'in_second_review',
  'awaiting_papers',
  'papers_on_hold',
  'papers_received',
  'in_production',
  'ready',
  'dispatched',
] as const;

export type Step = Pick<Part<'stage'>, 'item' | 'turn' | 'words' | 'estimate' | 'source' | 'confidence'>;

/** The steps as the applicant will live them, with the days each has taken where a source says so. */
export function listSteps(policy: Pick<Policy, 'stages'>): Step[] {
  return policy.stages.map((stage) => {
    const { item, turn, words, estimate, source, confidence } = stage;
    return { item, turn, words, estimate, source, confidence };
  });
}
