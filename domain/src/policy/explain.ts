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

/** What the rules say to a case, but for whether it is served, which hangs on the instant as well. */
export type Explained = {
  fee: Fee | null;
  materials: Material[];
  /** The steps an order takes, as `rules/paths` names them; null = nobody has said. */
  path: Rule<'path'> | null;
  stages: StageStep[];
  deadlines: Rule<'deadline'>[];
  /** The rows that say so. */
  rows: ActiveRow[];
  /** Where these rows come from, each once. */
  sources: string[];
};

export type ExplainCase = Asked & { facts: CaseFacts };

/** The answer of the rules with the rows it is made of. @param policy of that very day */
export function explain(rows: readonly ActiveRow[], policy: Policy, asked: ExplainCase): Explained {
  const { facts } = asked;
  const said = rowsInForce(rows, asked).filter((row) => applies(row, facts));
  return {
    fee: feeFor(policy, facts),
    materials: listMaterials(policy, facts),
    path: policy.path,
    stages: listSteps(policy, facts),
    deadlines: policy.deadlines,
    rows: said,
    sources: [...new Set(said.map(({ source }) => source))],
  };
}

/** A row says something where it has a body, and one with a condition only of the cases that it is about. */
function applies({ body }: ActiveRow, facts: CaseFacts): boolean {
  if (body === null) return false;
  return !('when' in body) || truthOf(body.when, facts) !== 'no';
}
