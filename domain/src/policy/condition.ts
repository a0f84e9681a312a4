import { z } from 'zod';
import { FACT_NAMES } from './case-facts.ts';
import type { CaseFacts, FactName } from './case-facts.ts';

const OPERATORS = ['=', '<', '<=', '>', '>='] as const;
type Operator = (typeof OPERATORS)[number];
type Comparison = { fact: FactName; is: Operator; value: number | boolean };
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

const comparison: z.ZodType<Comparison> = z.strictObject({
  fact: z.enum(FACT_NAMES),
  is: z.enum(OPERATORS),
  value: z.union([z.number(), z.boolean()]),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

export type Truth = 'yes' | 'no' | 'perhaps';

/** `perhaps` when the answer hangs on a fact that is not known yet; a missing condition always holds. */
export function truthOf(condition: Condition | undefined, facts: CaseFacts): Truth {
  if (condition === undefined) return 'yes';
  if ('all' in condition) return every(condition.all.map((part) => truthOf(part, facts)));
  if ('any' in condition) return opposite(every(condition.any.map((part) => opposite(truthOf(part, facts)))));
  if ('not' in condition) return opposite(truthOf(condition.not, facts));
  return compare(condition, facts[condition.fact]);
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('perhaps') ? 'perhaps' : 'yes';
}

function opposite(truth: Truth): Truth {
  if (truth === 'perhaps') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

function compare({ is, value }: Comparison, fact: number | boolean | undefined): Truth {
  if (fact === undefined) return 'perhaps';
  const [left, right] = [Number(fact), Number(value)];
  const truth = {
    '=': left === right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  };
  return truth[is] ? 'yes' : 'no';
}
