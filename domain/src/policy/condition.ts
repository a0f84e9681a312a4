import { z } from 'zod';
import { FACT_NAMES, factProblem, FACTS } from './fact.ts';
import type { CaseFacts, FactName, FactValue } from './fact.ts';
import { RULE_LIMITS } from './rule.limits.ts';

const OPERATORS = ['=', '<', '<=', '>', '>='] as const;
type Operator = (typeof OPERATORS)[number];
type Comparison =
  | { fact: FactName; is: Operator; value: FactValue }
  | { fact: FactName; in: readonly FactValue[] };
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** Read by hand, so that a row that asks wrongly is told what it may ask. */
export const conditionSchema: z.ZodType<Condition> = z.custom<Condition>().superRefine((read, context) => {
  for (const { path, message } of problemsOf(read, [])) context.addIssue({ code: 'custom', path, message });
});

type Problem = { path: (string | number)[]; message: string };

function problemsOf(read: unknown, path: Problem['path']): Problem[] {
  // A path has one name a level, and the place in a list.
  if (path.length > 2 * RULE_LIMITS.depth) return [{ path, message: `deeper than ${RULE_LIMITS.depth}` }];
  if (typeof read !== 'object' || read === null) return [{ path, message: `not a condition: ${SHAPES}` }];
  const [key = '', ...others] = Object.keys(read).filter((name) => ['all', 'any', 'not'].includes(name));
  if (key === '') return comparisonProblems(read as Record<string, unknown>, path);
  if (others.length > 0 || Object.keys(read).length > 1) {
    return [{ path, message: `says more than one thing: ${SHAPES}` }];
  }
  const inside = (read as Record<string, unknown>)[key];
  if (key === 'not') return problemsOf(inside, [...path, key]);
  if (!Array.isArray(inside) || inside.length === 0) {
    return [{ path: [...path, key], message: 'a list of conditions, one at least' }];
  }
  if (inside.length > RULE_LIMITS.parts) {
    return [{ path: [...path, key], message: `more than ${RULE_LIMITS.parts} parts` }];
  }
  return inside.flatMap((part: unknown, index) => problemsOf(part, [...path, key, index]));
}

const SHAPES = 'say { fact, is, value }, { fact, in }, { all }, { any } or { not }';

function comparisonProblems(read: Record<string, unknown>, path: Problem['path']): Problem[] {
  const name = FACT_NAMES.find((fact) => fact === read['fact']);
  if (name === undefined) {
    const named = JSON.stringify(read['fact'] ?? null);
    return [{ path, message: `no fact ${named}; domain/src/policy/fact.ts lists them` }];
  }
  const keys = Object.keys(read).toSorted().join(' ');
  if (keys !== 'fact is value' && keys !== 'fact in') return [{ path, message: SHAPES }];
  if (keys === 'fact in') {
    const values: unknown[] = Array.isArray(read['in']) ? read['in'] : [];
    if (values.length === 0) return [{ path, message: `\`in\` is a list of what ${name} may be` }];
    if (values.length > RULE_LIMITS.parts)
      return [{ path, message: `more than ${RULE_LIMITS.parts} values` }];
    return values.flatMap((value) => valueProblem(name, value, path));
  }
  const operator = OPERATORS.find((one) => one === read['is']);
  if (operator === undefined) return [{ path, message: `\`is\` is one of ${OPERATORS.join(' ')}` }];
  const ordered = FACTS[name] === 'count' || FACTS[name] === 'day';
  if (operator !== '=' && !ordered) return [{ path, message: `${name} has no more and less: use \`=\`` }];
  return valueProblem(name, read['value'], path);
}

function valueProblem(name: FactName, value: unknown, path: Problem['path']): Problem[] {
  const message = factProblem(name, value);
  return message === null ? [] : [{ path, message }];
}

export type Truth = 'yes' | 'no' | 'perhaps';

/** `perhaps` when the answer hangs on a fact that is not known yet; a missing condition always holds. */
export function truthOf(condition: Condition | undefined, facts: CaseFacts): Truth {
  if (condition === undefined) return 'yes';
  if ('all' in condition) return every(condition.all.map((part) => truthOf(part, facts)));
  if ('any' in condition) return opposite(every(condition.any.map((part) => opposite(truthOf(part, facts)))));
  if ('not' in condition) return opposite(truthOf(condition.not, facts));
  return compare(condition, factAt(condition.fact, facts));
}

/**
 * Facts that are read off others, as a rule could: known as soon as those settle it, so that more facts never change an
 * answer. `guarded`: a guardian acts for a minor and for a ward (Civil Code, articles 23, 27 and 28).
 */
const READ_OFF: { readonly [Name in FactName]?: Condition } = {
  guarded: {
    any: [
      { fact: 'minor', is: '=', value: true },
      { fact: 'ward', is: '=', value: true },
    ],
  },
};

function factAt(name: FactName, facts: CaseFacts): FactValue | undefined {
  const readOff = READ_OFF[name];
  if (readOff === undefined) return facts[name];
  const truth = truthOf(readOff, facts);
  return truth === 'perhaps' ? undefined : truth === 'yes';
}

/** The facts on which a condition still hangs, in the order in which it asks them. */
export function openFacts(condition: Condition | undefined, facts: CaseFacts): FactName[] {
  if (condition === undefined || truthOf(condition, facts) !== 'perhaps') return [];
  if ('all' in condition) return condition.all.flatMap((part) => openFacts(part, facts));
  if ('any' in condition) return condition.any.flatMap((part) => openFacts(part, facts));
  if ('not' in condition) return openFacts(condition.not, facts);
  const readOff = READ_OFF[condition.fact];
  return readOff === undefined ? [condition.fact] : openFacts(readOff, facts);
}

/** Whether a condition may still come to hold, where only some facts can be asked for. */
export function mayHold(
  condition: Condition,
  facts: CaseFacts,
  canAsk: (fact: FactName) => boolean,
): boolean {
  const truth = truthOf(condition, facts);
  if (truth !== 'perhaps') return truth === 'yes';
  if ('all' in condition) return condition.all.every((part) => mayHold(part, facts, canAsk));
  if ('any' in condition) return condition.any.some((part) => mayHold(part, facts, canAsk));
  return openFacts(condition, facts).some(canAsk);
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('perhaps') ? 'perhaps' : 'yes';
}

function opposite(truth: Truth): Truth {
  if (truth === 'perhaps') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

function compare(comparison: Comparison, fact: FactValue | undefined): Truth {
  if (fact === undefined) return 'perhaps';
  if ('in' in comparison) return comparison.in.includes(fact) ? 'yes' : 'no';
  const { is, value } = comparison;
  // Days sort as text; the rest are counts, or yes and no.
  const [left, right] = typeof value === 'string' ? [String(fact), value] : [Number(fact), Number(value)];
  const truth = {
    '=': left === right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  };
  return truth[is] ? 'yes' : 'no';
}
