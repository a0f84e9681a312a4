import { truthOf } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import type { Rule, Policy } from './policy.resolve.ts';

/** `perhaps`: it hangs on something not known yet. */
export type StageStep = Pick<
  Rule<'stage'>,
  'item' | 'turn' | 'words' | 'estimate' | 'source' | 'confidence'
> & { need: 'required' | 'perhaps' };

/** The steps as the applicant will live them, with the days each has taken where a source says so. */
export function listSteps(policy: Pick<Policy, 'stages'>, facts: CaseFacts): StageStep[] {
  return policy.stages.flatMap(({ when, item, turn, words, estimate, source, confidence }) => {
    const truth = truthOf(when, facts);
    if (truth === 'no') return [];
    const need = truth === 'yes' ? 'required' : 'perhaps';
    return [{ item, turn, words, estimate, source, confidence, need }];
  });
}
