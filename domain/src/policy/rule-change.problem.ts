export const CHANGE_PROBLEMS = [
  'invalid',
  'missing',
  'kind',
  'least',
  'most',
  'one_of',
  'written',
  'unknown',
  'min_above_max',
  'slot',
  'days_order',
  'too_soon',
  'post_unknown',
  'post_other',
  'service_unknown',
  'rule_set_unknown',
  'currency',
  'overlap',
  'path',
  'book',
] as const;
export type ChangeProblemCode = (typeof CHANGE_PROBLEMS)[number];

/** Why a change cannot come into force: the field as `body.amount.cents`, and what fills the words of the code. */
export type ChangeProblem = { field: string; code: ChangeProblemCode; detail: string };
