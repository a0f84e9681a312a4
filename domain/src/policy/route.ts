import type { Day } from '../shared/day.ts';
import { truthOf, mayHold, openFacts } from './condition.ts';
import type { CaseFacts, FactName } from './fact.ts';
import { rowsInForce } from './policy.resolve.ts';
import type { Rule, PolicyPost } from './policy.resolve.ts';
import type { ActiveRow } from './rule-book.ts';

/** A row that leads a case somewhere, with the day it holds from. */
export type Route = Rule<'route'> & { from: Day; ruleSet: string };
export type Target = { service: string; kind: string };

/** The rows in force at a post, first by rank. */
export function routesInForce(rows: readonly ActiveRow[], post: PolicyPost, day: Day): Route[] {
  const inForce = rowsInForce(
    rows.filter((row) => row.subject === 'route'),
    { post, service: '*', kind: '*', day },
  );
  const routes = inForce.flatMap((row): Route[] => {
    if (row.subject !== 'route' || row.body === null) return [];
    const { item, from, ruleSet, source, confidence, note, body } = row;
    return [{ item, from, ruleSet, source, confidence, ...(note !== undefined && { note }), ...body }];
  });
  return routes.toSorted((a, b) => a.rank - b.rank);
}

/** Rows that lead to a service, or away from the platform before any is known. */
export function firstRoutes(routes: readonly Route[]): Route[] {
  return routes.filter(({ leads }) => !isAboutAny(leads));
}

/** Rows that turn away whatever service was found. */
export function lastRoutes(routes: readonly Route[]): Route[] {
  return routes.filter(({ leads }) => isAboutAny(leads));
}

function isAboutAny(leads: Route['leads']): boolean {
  return 'elsewhere' in leads && leads.about === 'any';
}

/** The service a row leads to, or speaks of; null where it leads away from all of them. */
export function targetOf({ leads }: Route): Target | null {
  if ('service' in leads) return leads;
  return leads.about === undefined || leads.about === 'any' ? null : leads.about;
}

/** The row that decides, or the facts that must be known before one can. */
export type Deciding = { route: Route } | { open: FactName[] } | null;

/**
 * The first row that holds, when none before it still may. Null: no row holds, whatever else becomes known.
 * @param canAsk a row that hangs on what nobody is asked does not hold
 */
export function decide(
  routes: readonly Route[],
  facts: CaseFacts,
  canAsk: (fact: FactName) => boolean,
): Deciding {
  for (const route of routes) {
    if (truthOf(route.when, facts) === 'yes') return { route };
    if (mayHold(route.when, facts, canAsk)) return { open: openFacts(route.when, facts).filter(canAsk) };
  }
  return null;
}
