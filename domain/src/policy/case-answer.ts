import { isSameMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import { ageLimit } from './age.ts';
import type { AgeRules } from './age.ts';
import { openFacts, truthOf } from './condition.ts';
import type { CaseFacts, FactName } from './fact.ts';
import { feeFor } from './fee.ts';
import { listMaterials } from './material.ts';
import type { Policy } from './policy.resolve.ts';
import type { Post } from './post.schema.ts';
import { isServed, judgeCase } from './served.ts';
import type { NoForm } from './served.ts';
import type { Words } from './source.schema.ts';

/** A case without a name or number: what the rules ask of it, and nothing else. */
export type PinnedCase = { facts: CaseFacts; residencePost: string | null };

/** The rules of one day by which cases are answered. */
export type AnsweredUnder = { policy: Policy; post: Post; at: string; noForm: NoForm | null };

/** What the rules say to a case, as far as a person would notice another answer. */
export type CaseAnswer = {
  /** 'yes', 'perhaps', or the code it is refused with. */
  served: string;
  fee: Money | null;
  /** Item → whether it is asked for for certain, and its words. */
  materials: ReadonlyMap<string, { need: string; words: Words }>;
  path: string[];
  guardians: number;
  deadlines: ReadonlyMap<string, number>;
};

/** The facts an answer hangs on: whoever differs in others only is answered alike. */
export function factsAsked(under: AnsweredUnder | null): FactName[] {
  if (under === null) return [];
  const { offer, guardian, materials, fees } = under.policy;
  const conditions = [offer.when, under.noForm?.when, guardian?.when, ...materials.map(({ when }) => when)];
  const asked = conditions.flatMap((when) => openFacts(when ?? undefined, {}));
  const counted: FactName[] = fees.some(({ per }) => per === 'endorsement') ? ['endorsements'] : [];
  const aged = AGE_FACTS.some((name) => asked.includes(name)) ? AGE_FACTS : [];
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
  const asked = listMaterials(policy, facts);
  return {
    served: isServed(served) ? served.served : served.code,
    fee: feeFor(policy, facts)?.total ?? null,
    materials: new Map(asked.map(({ item, need, words }) => [item, { need, words }])),
    path: policy.path?.steps ?? [],
    guardians: guardiansOf(policy, facts),
    deadlines: new Map(policy.deadlines.map(({ item, days }) => [item, days])),
  };
}

function guardiansOf({ guardian }: Policy, facts: CaseFacts): number {
  return guardian === null || truthOf(guardian.when, facts) === 'no' ? 1 : guardian.signatures;
}

/** Years stay what they are; who counts as a minor is for the rules to say. */
function agedBy(rules: AgeRules, facts: CaseFacts): CaseFacts {
  const { ageYears } = facts;
  if (typeof ageYears !== 'number') return facts;
  const under = (limit: number | null) => limit !== null && ageYears < limit;
  const adult = !under(ageLimit(rules, 'minor_interview'));
  return { ...facts, minor: under(ageLimit(rules, 'minor_documents')), adult };
}

/** One thing that another book of rules says otherwise. */
export type AnswerChange =
  | { what: 'offered'; before: boolean; after: boolean }
  | { what: 'served'; before: string; after: string }
  | { what: 'fee'; before: Money | null; after: Money | null }
  | { what: 'material'; item: string; words: Words; before: string | null; after: string | null }
  | { what: 'path'; before: string[]; after: string[] }
  | { what: 'guardians'; before: number; after: number }
  | { what: 'deadline'; item: string; before: number | null; after: number | null };

/** What changes for a case; empty = nothing. */
export function changesOf(before: CaseAnswer | null, after: CaseAnswer | null): AnswerChange[] {
  if (before === null || after === null)
    return before === after ? [] : [{ what: 'offered', before: before !== null, after: after !== null }];
  return [
    ...(before.served === after.served
      ? []
      : [{ what: 'served' as const, before: before.served, after: after.served }]),
    ...(isSameFee(before.fee, after.fee)
      ? []
      : [{ what: 'fee' as const, before: before.fee, after: after.fee }]),
    ...materialChanges(before, after),
    ...(before.path.join() === after.path.join()
      ? []
      : [{ what: 'path' as const, before: before.path, after: after.path }]),
    ...(before.guardians === after.guardians
      ? []
      : [{ what: 'guardians' as const, before: before.guardians, after: after.guardians }]),
    ...deadlineChanges(before, after),
  ];
}

function isSameFee(a: Money | null, b: Money | null): boolean {
  return a === null || b === null ? a === b : isSameMoney(a, b);
}

function materialChanges({ materials: old }: CaseAnswer, { materials: next }: CaseAnswer): AnswerChange[] {
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((item) => {
    const [before, after] = [old.get(item), next.get(item)];
    const words = (after ?? before)?.words;
    if (before?.need === after?.need || words === undefined) return [];
    return [{ what: 'material', item, words, before: before?.need ?? null, after: after?.need ?? null }];
  });
}

function deadlineChanges({ deadlines: old }: CaseAnswer, { deadlines: next }: CaseAnswer): AnswerChange[] {
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((item) => {
    const [before, after] = [old.get(item) ?? null, next.get(item) ?? null];
    return before === after ? [] : [{ what: 'deadline', item, before, after }];
  });
}
