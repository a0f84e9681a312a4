import type { PolicyRow } from './policy-row.schema.ts';
import { activeRows } from './rule-book.ts';
import type { RuleBook, RuleProblem } from './rule-book.ts';

type RouteRow = PolicyRow & { subject: 'route' };

/** Rows that lead to no service there is, and two of one rank: then nobody could say which decides. */
export function checkRoutes(book: RuleBook): RuleProblem[] {
  const rows = book.rows.filter((row): row is RouteRow => row.subject === 'route');
  return [
    ...rows.flatMap((row) => leadProblems(row, book)),
    ...book.ruleSets.flatMap(({ id }) => rankProblems(id, book)),
  ];
}

function leadProblems({ item, ruleSet, body }: RouteRow, { services }: RuleBook): RuleProblem[] {
  if (body === null) return [];
  const { leads } = body;
  const targets = 'service' in leads ? [leads] : [leads.about, leads.instead];
  return targets.flatMap((target) => {
    if (target === undefined || target === 'any') return [];
    const kinds = services.find(({ id }) => id === target.service)?.kinds ?? [];
    if (kinds.some(({ id }) => id === target.kind)) return [];
    return [
      { where: `${ruleSet} route ${item}`, problem: `leads to no service ${target.service}/${target.kind}` },
    ];
  });
}

function rankProblems(ruleSet: string, book: RuleBook): RuleProblem[] {
  const rows = activeRows(book, ruleSet).filter(
    (row) => row.subject === 'route' && row.body !== null,
  ) as RouteRow[];
  const items = new Map<string, Set<string>>();
  for (const { item, post, body } of rows) {
    const key = `${post} ${body?.rank}`;
    items.set(key, (items.get(key) ?? new Set()).add(item));
  }
  return [...items].flatMap(([key, same]) =>
    same.size < 2
      ? []
      : [{ where: `${ruleSet} route`, problem: `rank ${key} is held by ${[...same].join(' and ')}` }],
  );
}
