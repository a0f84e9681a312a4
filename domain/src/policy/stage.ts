import type { Part, Policy } from './policy.resolve.ts';

/** Calendar days until each status is due, as an order's decisions take them. */
export type StageDays = {
  firstReview: number;
  supplement: number;
  secondReview: number;
  papers: number;
  hold: number;
  received: number;
  production: number;
  ready: number;
  dispatched: number;
};

/** Which deadline row holds each term. `checkRuleBook` makes sure that an open service has them all. */
export const STAGE_DEADLINES = {
  firstReview: 'in_first_review',
  supplement: 'needs_supplement',
  secondReview: 'in_second_review',
  papers: 'awaiting_papers',
  hold: 'papers_on_hold',
  received: 'papers_received',
  production: 'in_production',
  ready: 'ready',
  dispatched: 'dispatched',
} as const satisfies Record<keyof StageDays, string>;

/** @throws when the policy lacks a term, which `checkRuleBook` refuses for open services. */
export function stageDays(policy: Pick<Policy, 'deadlines'>): StageDays {
  const entries = Object.entries(STAGE_DEADLINES).map(([stage, item]) => [
    stage,
    getDeadlineDays(policy, item),
  ]);
  return Object.fromEntries(entries) as StageDays;
}

/** @throws when the rules have no such term. */
export function getDeadlineDays(policy: Pick<Policy, 'deadlines'>, item: string): number {
  const found = policy.deadlines.find((deadline) => deadline.item === item);
  if (found === undefined) throw new Error(`the rules have no deadline ${item}`);
  return found.days;
}

export type Step = Pick<Part<'stage'>, 'item' | 'turn' | 'words' | 'estimate' | 'source' | 'confidence'>;

/** The steps as the applicant will live them, with the days each has taken where a source says so. */
export function listSteps(policy: Pick<Policy, 'stages'>): Step[] {
  return policy.stages.map((stage) => {
    const { item, turn, words, estimate, source, confidence } = stage;
    return { item, turn, words, estimate, source, confidence };
  });
}
