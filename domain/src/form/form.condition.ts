import type { FactName } from '../policy/fact.ts';
import { isFilled, valueAt } from './answer-path.ts';
import type { Answers } from './answer-path.ts';

/** What is known of an order whatever its form says. */
export const ORDER_FACTS = ['service', 'kind', 'post', 'guardians'] as const;
/** What a condition may ask besides answers: facts of the case as the rules know them, and of the order. */
export type FormFact = FactName | (typeof ORDER_FACTS)[number];
export type FactValue = string | number | boolean;

type Test =
  | { is: FactValue }
  | { in: readonly FactValue[] }
  | { filled: boolean }
  | { atLeast: number }
  | { below: number };
/** `field` is `page.field` with deeper parts, or `.field` for one beside it in the same page, group or entry. */
type Asked = { field: string } | { fact: FormFact };
export type Condition =
  | (Asked & Test)
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** What a condition is read in: visible answers, known facts, and where the asking field stands. */
export type Scope = {
  answers: Answers;
  facts: { readonly [Fact in FormFact]?: FactValue };
  /** The page and the parts down to the field's parent: `family.father`. */
  parent: string;
};

type Truth = 'yes' | 'no' | 'perhaps';

/** Only a clear yes shows a field: what hangs on something not known yet is not asked. */
export function isMet(condition: Condition | undefined, scope: Scope): boolean {
  return condition === undefined || truthOf(condition, scope) === 'yes';
}

function truthOf(condition: Condition, scope: Scope): Truth {
  if ('all' in condition) return allOf(condition.all.map((part) => truthOf(part, scope)));
  if ('any' in condition) return opposite(allOf(condition.any.map((part) => opposite(truthOf(part, scope)))));
  if ('not' in condition) return opposite(truthOf(condition.not, scope));
  if ('field' in condition) {
    return isTrue(condition, valueAt(scope.answers, targetOf(condition.field, scope.parent)));
  }
  const value = scope.facts[condition.fact];
  return value === undefined && !('filled' in condition) ? 'perhaps' : isTrue(condition, value);
}

function isTrue(test: Test, value: unknown): Truth {
  return says(test, value) ? 'yes' : 'no';
}

function says(test: Test, value: unknown): boolean {
  if ('is' in test) return value === test.is;
  if ('in' in test) return (test.in as readonly unknown[]).includes(value);
  if ('filled' in test) return isFilled(value) === test.filled;
  if (typeof value !== 'number') return false;
  return 'atLeast' in test ? value >= test.atLeast : value < test.below;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('perhaps') ? 'perhaps' : 'yes';
}

function opposite(truth: Truth): Truth {
  if (truth === 'perhaps') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

/** A field as a condition names it, from the top: `.life` asked in `family.father` is `family.father.life`. */
export function targetOf(field: string, parent: string): string {
  return field.startsWith('.') ? parent + field : field;
}

/** Every field and fact a condition asks. */
export function askedBy(condition: Condition | undefined): { fields: string[]; facts: FormFact[] } {
  if (condition === undefined) return { fields: [], facts: [] };
  if ('all' in condition) return joined(condition.all.map(askedBy));
  if ('any' in condition) return joined(condition.any.map(askedBy));
  if ('not' in condition) return askedBy(condition.not);
  return 'field' in condition
    ? { fields: [condition.field], facts: [] }
    : { fields: [], facts: [condition.fact] };
}

function joined(parts: readonly ReturnType<typeof askedBy>[]): ReturnType<typeof askedBy> {
  return { fields: parts.flatMap(({ fields }) => fields), facts: parts.flatMap(({ facts }) => facts) };
}
