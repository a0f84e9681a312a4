import { truthOf } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import type { Rule, Policy } from './policy.resolve.ts';

export type StageStep = Pick<Rule<'stage'>, 'item' | 'turn' | 'words' | 'estimate' | 'source' | 'confidence'>;

/** The steps as the applicant will live them, with the days each has taken where a source says so. */
export function listSteps(policy: Pick<Policy, 'stages'>, facts: CaseFacts): StageStep[] {
  return policy.stages.flatMap(({ when, item, turn, words, estimate, source, confidence }) =>
    truthOf(when, facts) === 'yes' ? [{ item, turn, words, estimate, source, confidence }] : [],
  );
}
