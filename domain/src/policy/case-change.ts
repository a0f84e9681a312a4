import { isSameMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import type { CaseAnswer, SaidRule } from './case-answer.ts';
import type { Subject } from './policy-body.schema.ts';
import type { Words } from './source.schema.ts';

type Need = SaidRule['need'] | null;

/** One thing that another book of rules says otherwise. */
export type AnswerChange =
  | { what: 'offered'; before: boolean; after: boolean }
  | { what: 'served'; before: string; after: string }
  | { what: 'fee'; before: Money | null; after: Money | null }
  | { what: 'path'; before: string[]; after: string[] }
  | { what: 'guardians'; before: number; after: number }
  | { what: 'deadline'; item: string; before: number | null; after: number | null }
  /** Whether a rule says something to the case; where it does before and after, it says something else. */
  | { what: 'rule'; subject: Subject; item: string; words: Words | null; before: Need; after: Need };

/** What changes for a case; empty = nothing. */
export function changesOf(before: CaseAnswer | null, after: CaseAnswer | null): AnswerChange[] {
  if (before === null || after === null)
    return before === after ? [] : [{ what: 'offered', before: before !== null, after: after !== null }];
  return [...valueChanges(before, after), ...deadlineChanges(before, after), ...ruleChanges(before, after)];
}

function valueChanges(before: CaseAnswer, after: CaseAnswer): AnswerChange[] {
  const changes: (AnswerChange | false)[] = [
    before.served !== after.served && { what: 'served', before: before.served, after: after.served },
    !isSameFee(before.fee, after.fee) && { what: 'fee', before: before.fee, after: after.fee },
    before.path.join() !== after.path.join() && { what: 'path', before: before.path, after: after.path },
    before.guardians !== after.guardians && {
      what: 'guardians',
      before: before.guardians,
      after: after.guardians,
    },
  ];
  return changes.filter((change) => change !== false);
}

function isSameFee(a: Money | null, b: Money | null): boolean {
  return a === null || b === null ? a === b : isSameMoney(a, b);
}

function deadlineChanges({ deadlines: old }: CaseAnswer, { deadlines: next }: CaseAnswer): AnswerChange[] {
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((item) => {
    const [before, after] = [old.get(item) ?? null, next.get(item) ?? null];
    return before === after ? [] : [{ what: 'deadline', item, before, after }];
  });
}

/** Their coming and going is told with what they say. */
const TOLD_BY_VALUE: readonly Subject[] = ['deadline', 'path'];

function ruleChanges({ rules: old }: CaseAnswer, { rules: next }: CaseAnswer): AnswerChange[] {
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), next.get(key)];
    const rule = after ?? before;
    if (rule === undefined || (before?.need === after?.need && before?.text === after?.text)) return [];
    const { subject, item, words } = rule;
    if (before?.need !== after?.need && TOLD_BY_VALUE.includes(subject)) return [];
    return [{ what: 'rule', subject, item, words, before: before?.need ?? null, after: after?.need ?? null }];
  });
}
