import { FACT_INPUTS } from '@lingshi/domain/policy/case-facts.ts';
import type { Condition } from '@lingshi/domain/policy/condition.ts';
import type { FactName } from '@lingshi/domain/policy/fact.ts';

export type Compared = Extract<Condition, { is: string }>;
/** How the parts of a group stand to each other. */
export type How = 'always' | 'all' | 'any' | 'none_of';

/** What a form of ours knows of a case. */
export const FORM_FACTS = Object.keys(FACT_INPUTS) as FactName[];
export const FIRST: Compared = { fact: 'ageYears', is: '<', value: 16 };

export function isWritable({ fact }: Compared): boolean {
  return FORM_FACTS.includes(fact);
}

export function howOf(condition: Condition | undefined): How {
  if (condition === undefined) return 'always';
  if ('any' in condition) return 'any';
  return 'not' in condition ? 'none_of' : 'all';
}

/** A comparison alone is a group of one. */
export function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [condition];
}

/**
 * The group as a rule says it: nothing is left of an empty one, and at the top a single comparison needs no list.
 * @param kept inside of another group, where it stays a group while parts are added to it
 */
export function grouped(how: How, parts: readonly Condition[], kept = false): Condition | undefined {
  const [first] = parts;
  if (how === 'always' || first === undefined) return undefined;
  if (how === 'none_of') return { not: parts.length === 1 ? first : { all: [...parts] } };
  if (parts.length === 1 && how === 'all' && !kept && 'fact' in first) return first;
  return how === 'all' ? { all: [...parts] } : { any: [...parts] };
}
