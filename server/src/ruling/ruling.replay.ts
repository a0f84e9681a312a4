import type { PoolClient } from 'pg';
import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { factsAsked } from '@lingshi/domain/policy/case-answer.ts';
import type { AnsweredUnder } from '@lingshi/domain/policy/case-answer.ts';
import { FACT_NAMES } from '@lingshi/domain/policy/fact.ts';
import type { FactName } from '@lingshi/domain/policy/fact.ts';
import { findPost } from '@lingshi/domain/policy/district.ts';
import { resolvePolicy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { startReplay } from '@lingshi/domain/policy/replay.ts';
import type { Replayed, ReplayedOrder, ReplayRules } from '@lingshi/domain/policy/replay.ts';
import { activeRows } from '@lingshi/domain/policy/rule-book.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import { isTried } from '@lingshi/domain/policy/rule-trial.ts';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import { addYears, dayIn, instantOn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { PolicyParts } from '../policy/policy.parts.ts';
import { noFormAt, leadingAt } from '../policy/policy.served.ts';

type Given = Pick<PolicyParts, 'rules' | 'clock' | 'forms'> & { pools: Pick<DatabasePools, 'withPost'> };

/**
 * What a change would have done: the orders of the last year at the post, and all that are open, answered by the rules
 * of the change's first day with it and without. Only the change can make a difference, whatever else has changed since
 * an order was filed. Nothing is written: the transaction is read-only.
 * @param change passed `checkChange`
 * @returns null where rules of this subject are not tried: see `isTried`
 */
export async function replayChange(given: Given, post: Post, change: RuleChange): Promise<Replayed | null> {
  if (!isTried(change.subject)) return null;
  const since = addYears(dayIn(post.timeZone, given.clock.now()), -1);
  const rules = rulesAt(given, post, change);
  const replay = startReplay(rules);
  const asked = askedAt(given, rules);
  await given.pools.withPost(post.id, async (staff) =>
    inTransaction(
      staff,
      async (client) => {
        for await (const orders of ordersSince(client, { post: post.id, since, asked }))
          orders.forEach(replay.add);
      },
      'isolation level repeatable read, read only',
    ),
  );
  return replay.result();
}

/** Whatever one of the services asks about a case by either book. */
function askedAt({ rules: { book } }: Omit<Given, 'pools'>, { before, after }: ReplayRules): Set<FactName> {
  const kinds = book.services.flatMap(({ id, kinds: all }) => all.map((kind) => [id, kind.id] as const));
  return new Set(kinds.flatMap((kind) => [...factsAsked(before(...kind)), ...factsAsked(after(...kind))]));
}

/** Both books on the first day of the change, each service's policy resolved once. */
export function rulesAt(given: Omit<Given, 'pools'>, post: Post, change: RuleChange): ReplayRules {
  const { book, maps } = given.rules;
  const { from: day, subject } = change;
  const country = post.country;
  return {
    subject,
    before: underOf(given, book, { post, day }),
    after: underOf(given, applyChanges(book, [change]), { post, day }),
    residenceOf: ({ state, county }) =>
      state === null ? null : findPost(maps, { country, state, county }, day),
  };
}

function underOf(
  given: Omit<Given, 'pools'>,
  book: RuleBook,
  { post, day }: { post: Post; day: Day },
): ReplayRules['before'] {
  const rows = activeRows(book, given.rules.ruleSet);
  const policyOf = (service: string, kind: string) => resolvePolicy(rows, post, service, kind, day);
  const at = instantOn(day, post.timeZone, given.clock.now());
  const known = new Map<string, AnsweredUnder | null>();
  return (service, kind) => {
    const key = `${service}/${kind}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const policy = policyOf(service, kind);
    const noForm = noFormAt(given, { service, kind });
    const leading = leadingAt({ ...given, rows, post, day, policyOf }, { service, kind });
    const under = policy.ok ? { policy: policy.value, post, at, noForm, leading } : null;
    known.set(key, under);
    return under;
  };
}

const BATCH = 20_000;

/** Facts that a snapshot holds in the clear, for orders from before cases were pinned. */
const FROM_SNAPSHOT = `jsonb_build_object('facts', jsonb_strip_nulls(jsonb_build_object(
  'endorsements', o.snapshot->'endorsements', 'ownDistrict', o.snapshot->'ownDistrict')), 'state', NULL, 'county', NULL)`;

type Source = { sql: string; counts: Partial<Pick<ReplayedOrder, 'year' | 'open' | 'partly'>> };

/**
 * A year of cases by the day they were filed, without the facts nobody asks about: equal ones of a batch come as one
 * row. `orders`, whose rows are wide, is not touched.
 */
const OF_THE_YEAR: Source = {
  sql: `WITH batch AS MATERIALIZED (
      SELECT order_id AS id, filed_on AS day, service, kind,
        jsonb_set(facts, '{facts}', (facts->'facts') - $7::text[]) AS pinned
      FROM order_case
      WHERE post = $1 AND (filed_on, order_id) > ($2::date, $3::uuid) AND filed_on >= $6::date AND $4::text[] IS NOT NULL
      ORDER BY filed_on, order_id LIMIT $5)
    SELECT service, kind, pinned::text AS "case", count(*)::int AS times, last.id, last.day, last.read
    FROM batch, (SELECT id, day, (SELECT count(*)::int FROM batch) AS read FROM batch ORDER BY day DESC, id DESC LIMIT 1) AS last
    GROUP BY service, kind, pinned, last.id, last.day, last.read`,
  counts: { year: true, open: false, partly: false },
};

const OPEN: Source = {
  sql: `SELECT o.id, $2::date AS day, o.number, c.service, c.kind, c.facts::text AS "case"
    FROM orders o JOIN order_case c ON c.order_id = o.id
    WHERE o.post = $1 AND o.id > $3::uuid AND NOT o.status = ANY($4) AND $6::text IS NOT NULL AND $7::text[] IS NOT NULL
    ORDER BY o.id LIMIT $5`,
  counts: { year: false, open: true, partly: false },
};

/** From before facts were pinned. */
const UNPINNED: Source = {
  sql: `SELECT o.id, $2::date AS day, o.number, o.snapshot->>'service' AS service, o.snapshot->>'kind' AS kind,
      ${FROM_SNAPSHOT}::text AS "case", NOT o.status = ANY($4) AS open, o.snapshot->>'submittedAt' >= $6::text AS year
    FROM orders o LEFT JOIN order_case c ON c.order_id = o.id
    WHERE o.post = $1 AND o.id > $3::uuid AND c.order_id IS NULL AND o.snapshot->>'submittedAt' IS NOT NULL
      AND (o.snapshot->>'submittedAt' >= $6::text OR NOT o.status = ANY($4)) AND $7::text[] IS NOT NULL
    ORDER BY o.id LIMIT $5`,
  counts: { partly: true },
};

type Row = ReplayedOrder & { id: string; day: Day; read?: number };

type Wanted = { post: string; since: Day; asked: ReadonlySet<FactName> };

async function* ordersSince(
  client: PoolClient,
  { post, since, asked }: Wanted,
): AsyncGenerator<ReplayedOrder[]> {
  const unasked = FACT_NAMES.filter((name) => !asked.has(name));
  for (const { sql, counts } of [OF_THE_YEAR, OPEN, UNPINNED]) {
    let last = { day: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const params = [post, last.day, last.id, ENDED_STATUSES, BATCH, since, unasked];
      const { rows } = await client.query<Row>(sql, params);
      yield rows.map((row) => Object.assign(row, counts));
      const end = rows.at(-1);
      if (end === undefined || (end.read ?? rows.length) < BATCH) break;
      last = end;
    }
  }
}
