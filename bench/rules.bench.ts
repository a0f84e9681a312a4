import { emptyOrder } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import { readRules } from '@lingshi/server/app/app.ts';
import { openCatalog } from '@lingshi/server/form/form.catalog.ts';
import { findPolicy } from '@lingshi/server/order/order.policy.ts';
import { fixedClock } from '@lingshi/server/platform/clock.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { quantile, round } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';

const ORDERS = 50_000;
const REACH_US = 50;
const FIRST_DAY = '2025-12-01';
const NOW = '2026-11-30T18:00:00Z';
const DAYS = 60;

/** What everything else about an order is judged by: asked at every step, for a filing day of its own. */
export const rulesBenchmark: Benchmark = {
  name: 'rules',
  run: async (say) => [await measure(say)],
};

async function measure(say: Say): Promise<Row> {
  const rules = await readRules();
  const given = { rules, clock: fixedClock(NOW), forms: openCatalog(addLanguages(SERVICES)) };
  const orders = ordersOf(rules.book.posts.map(({ id }) => id));
  const seen = new Set<string>();
  const [first, later]: [number[], number[]] = [[], []];
  for (const order of orders) {
    const key = `${order.post}/${order.service}/${order.kind}/${order.submittedAt}`;
    const before = performance.now();
    const found = findPolicy(given, order);
    const took = (performance.now() - before) * 1000;
    if (!found.ok) throw new Error(`${key}: ${found.code}`);
    (seen.has(key) ? later : first).push(took);
    seen.add(key);
  }
  say(`${first.length} rule sets of a post, kind and day, ${orders.length} orders`);
  const [p50, p99] = [quantile(later, 0.5), quantile(later, 0.99)];
  return {
    workload: `the rules of one order, of ${orders.length} at five posts over ${DAYS} filing days`,
    against: 'the clock; no query, the rows are in memory',
    figures: `${round(p50)} µs (p50), ${round(p99)} µs (p99); the first order of a post, kind and day ${round(quantile(first, 0.5))} µs`,
    reach: `≤ ${REACH_US} µs (p50)`,
    reached: p50 <= REACH_US,
    data: { laterP50: [p50], laterP99: [p99], firstP50: [quantile(first, 0.5)] },
  };
}

/** In a fixed order that jumps about, as orders come to a desk. */
function ordersOf(posts: readonly string[]): Order[] {
  const kinds = SERVICES.flatMap(({ id, kinds: own = [] }) => own.map((kind) => [id, kind.id] as const));
  return Array.from({ length: ORDERS }, (_, at) => {
    const [service, kind] = kinds[(at * 7) % kinds.length] ?? ['', ''];
    const post = posts[(at * 3) % posts.length] ?? '';
    const submittedAt = `${addDays(FIRST_DAY, (at * 11) % DAYS)}T18:00:00Z`;
    return { ...emptyOrder(String(at)), service, kind, post, submittedAt };
  });
}
