import type { FactName } from '../../src/policy/fact.ts';
import type { Leading } from '../../src/policy/leading.ts';
import type { Post } from '../../src/policy/post.schema.ts';
import { firstRoutes, routesInForce } from '../../src/policy/route.ts';
import { activeRows } from '../../src/policy/rule-book.ts';
import type { RuleBook } from '../../src/policy/rule-book.ts';

/** What a form of the emergency document asks of the facts that routes ask. */
export const SAYABLE: readonly FactName[] = [
  'stay',
  'held',
  'condition',
  'usable',
  'daysToTravel',
  'urgency',
  'expired',
];

/** How the emergency document stands to the routes of a book, as the definition of the service says it. */
export function emergencyLeading(book: RuleBook, post: Post, day: string): Leading {
  return {
    effect: 'refuse',
    routes: firstRoutes(routesInForce(activeRows(book, 'notice-2021'), post, day)),
    target: { service: 'emergency_travel_document', kind: 'issue' },
    known: { wanted: 'emergency_travel_document', channel: 'app' },
    canSay: (fact) => SAYABLE.includes(fact),
    warningsOf: () => [],
  };
}
