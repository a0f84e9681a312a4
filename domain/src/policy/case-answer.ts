import type { Money } from '../shared/money.ts';
import { ageLimit } from './age.ts';
import type { AgeRules } from './age.ts';
import { openFacts } from './condition.ts';
import type { CaseFacts, FactName } from './fact.ts';
import { feeFor } from './fee.ts';
import { signaturesFor } from './guardian.ts';
import type { Policy } from './policy.resolve.ts';
import { toTried, triedRules } from './rule-trial.ts';
import type { TriedRule } from './rule-trial.ts';
import { isServed, judgeCase, ledRoute } from './served.ts';
import type { ServedUnder } from './served.ts';
import type { Served } from './served.types.ts';

/** A case without a name or number: what the rules ask of it, and nothing else. */
export type PinnedCase = { facts: CaseFacts; residencePost: string | null };

/** The rules of one day by which cases are answered. */
export type AnsweredUnder = ServedUnder & { policy: Policy };

/** A rule that says something to the case, for certain or perhaps. */
export type SaidRule = Pick<TriedRule, 'subject' | 'item' | 'words' | 'text'> & {
  need: 'required' | 'perhaps';
};

/** What the rules say to a case, as far as a person would notice another answer. */
export type CaseAnswer = {
  /** 'yes', 'perhaps', or the code it is refused with. */
  served: string;
  fee: Money | null;
  path: string[];
  guardians: number;
  deadlines: ReadonlyMap<string, number>;
  /** By subject and item: whatever of the tried subjects holds for it. */
  rules: ReadonlyMap<string, SaidRule>;
};

/** The facts an answer hangs on: whoever differs in others only is answered alike. */
export function factsAsked(under: AnsweredUnder | null): FactName[] {
  if (under === null) return [];
  const { policy, noForm, leading } = under;
  const rules = [...triedRules(policy), ...(leading?.routes ?? [])];
  const conditions = [noForm?.when, ...rules.map(({ when }) => when)];
  const asked = conditions.flatMap((when) => openFacts(when ?? undefined, {}));
  const counted: FactName[] = policy.fees.some(({ per }) => per === 'endorsement') ? ['endorsements'] : [];
  const aged = policy.ages.length > 0 ? AGE_FACTS : [];
  return [...new Set([...asked, ...counted, ...aged])];
}

const AGE_FACTS: readonly FactName[] = ['ageYears', 'minor', 'adult'];

/** null = the rules do not offer the service on that day at all. */
export function answerCase(under: AnsweredUnder | null, pinned: PinnedCase): CaseAnswer | null {
  if (under === null) return null;
  const { policy } = under;
  const facts = agedBy(policy, pinned.facts);
  // Who filed was in the country: nothing was submitted otherwise.
  const { residencePost } = pinned;
  const served = judgeCase(under, { facts, residencePost, presence: 'declared' });
  const said = triedRules(policy).flatMap((rule) => saidTo(rule, facts));
  const rules = [...said, ...ledBy(under, served, facts)];
  return {
    served: isServed(served) ? served.served : served.code,
    fee: feeFor(policy, facts)?.total ?? null,
    path: policy.path?.steps ?? [],
    guardians: signaturesFor(policy, facts),
    deadlines: new Map(policy.deadlines.map(({ item, days }) => [item, days])),
    rules: new Map(rules.map((rule) => [`${rule.subject}/${rule.item}`, rule])),
  };
}

function saidTo({ subject, item, words, text, holds }: TriedRule, facts: CaseFacts): SaidRule[] {
  const truth = holds(facts);
  if (truth === 'no') return [];
  return [{ subject, item, words, text, need: truth === 'yes' ? 'required' : 'perhaps' }];
}

function ledBy(under: AnsweredUnder, served: Served, facts: CaseFacts): SaidRule[] {
  const route = ledRoute(under, served, facts);
  if (route === null) return [];
  const { from: _from, ruleSet: _ruleSet, ...rule } = route;
  const { subject, item, words, text } = toTried('route', rule);
  return [{ subject, item, words, text, need: 'required' }];
}

/** Years stay what they are; who counts as a minor is for the rules to say. */
function agedBy(rules: AgeRules, facts: CaseFacts): CaseFacts {
  const { ageYears } = facts;
  if (typeof ageYears !== 'number') return facts;
  const under = (limit: number | null) => limit !== null && ageYears < limit;
  const adult = !under(ageLimit(rules, 'minor_interview'));
  return { ...facts, minor: under(ageLimit(rules, 'minor_documents')), adult };
}
