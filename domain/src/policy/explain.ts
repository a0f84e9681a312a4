import type { CaseFacts } from './fact.ts';
import { truthOf } from './condition.ts';
import { feeFor } from './fee.ts';
import type { Fee } from './fee.ts';
import { listMaterials } from './material.ts';
import type { Material } from './material.ts';
import { rowsInForce } from './policy.resolve.ts';
import type { Asked, Policy, Rule } from './policy.resolve.ts';
import type { ActiveRow } from './rule-book.ts';
import { listSteps } from './stage.ts';
import type { StageStep } from './stage.ts';
import { warningsFor } from './warning.ts';

/** What the rules say to a case, but for whether it is served, which hangs on the instant as well. */
export type Explained = {
  fee: Fee | null;
  materials: Material[];
  /** The steps an order takes, as `rules/paths` names them; null = nobody has said. */
  path: Rule<'path'> | null;
  stages: StageStep[];
  deadlines: Rule<'deadline'>[];
  warnings: Rule<'warning'>[];
  /** The rows that say so. */
  rows: ActiveRow[];
  /** Where these rows come from, each once. */
  sources: string[];
};

/** @property led the row of `routes` that leads the case elsewhere, where one does */
export type ExplainCase = Asked & { facts: CaseFacts; led?: string | null };

/** The answer of the rules with the rows it is made of. @param policy of that very day */
export function explain(rows: readonly ActiveRow[], policy: Policy, asked: ExplainCase): Explained {
  const { facts } = asked;
  const fee = feeFor(policy, facts);
  const said = rowsInForce(rows, asked).filter((row) => says(row, asked, fee));
  return {
    fee,
    materials: listMaterials(policy, facts),
    path: policy.path,
    stages: listSteps(policy, facts),
    deadlines: policy.deadlines,
    warnings: warningsFor(policy, facts),
    rows: said,
    sources: [...new Set(said.map(({ source }) => source))],
  };
}

/**
 * A row says something where it has a body and its condition holds, or may still, of this case. The rows of `routes` are
 * about every service: of them it is the one that decided.
 */
function says({ subject, item, body }: ActiveRow, { facts, led }: ExplainCase, fee: Fee | null): boolean {
  if (body === null) return false;
  if (subject === 'route') return item === led;
  if (subject === 'fee') return fee?.lines.some((line) => line.item === item) === true;
  if ('slot' in body && body.slot?.onlyAsked === true) return false;
  const truth = 'when' in body ? truthOf(body.when, facts) : 'yes';
  return truth === 'yes' || (truth === 'perhaps' && subject !== 'warning');
}
