import type { Rule, Policy } from './policy.resolve.ts';

export type StageStep = Pick<Rule<'stage'>, 'item' | 'turn' | 'words' | 'estimate' | 'source' | 'confidence'>;

/** The steps as the applicant will live them, with the days each has taken where a source says so. */
export function listSteps(policy: Pick<Policy, 'stages'>): StageStep[] {
  return policy.stages.map((stage) => {
    const { item, turn, words, estimate, source, confidence } = stage;
    return { item, turn, words, estimate, source, confidence };
  });
}
