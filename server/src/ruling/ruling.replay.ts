import type { PoolClient } from 'pg';
import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { AnsweredUnder } from '@lingshi/domain/policy/case-answer.ts';
import { findPost } from '@lingshi/domain/policy/district.ts';
import { resolvePolicy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { startReplay } from '@lingshi/domain/policy/replay.ts';
import type { Replayed, ReplayedOrder, ReplayRules } from '@lingshi/domain/policy/replay.ts';
import { activeRows } from '@lingshi/domain/policy/rule-book.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import { addYears } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { dayIn } from '../platform/clock.ts';
import type { PolicyParts } from '../policy/policy.parts.ts';
import { gateAt } from '../policy/policy.served.ts';

type Given = Pick<PolicyParts, 'rules' | 'clock' | 'forms'> & { pools: Pick<DatabasePools, 'withPost'> };

/**
 * What a change would have done: the orders of the last year at the post, and all that are open, answered by the rules
 * of the change's first day with it and without. Only the change can make a difference, whatever else has changed since
 * an order was filed. Nothing is written: the transaction is read-only.
 * @param change passed `checkChange`
 */
export async function replayChange(given: Given, post: Post, change: RuleChange): Promise<Replayed> {
  const since = addYears(dayIn(post.timeZone, given.clock.now()), -1);
  const replay = startReplay(rulesAt(given, post, change));
  await given.pools.withPost(post.id, async (staff) =>
    inTransaction(staff, async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      for await (const order of ordersSince(client, post.id, since)) replay.add(order);
    }),
  );
  return replay.result();
}

/** Both books on the first day of the change, each service's policy resolved once. */
export function rulesAt(given: Omit<Given, 'pools'>, post: Post, change: RuleChange): ReplayRules {
  const { book, maps } = given.rules;
  const { from: day } = change;
  const country = post.country;
  return {
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
  const known = new Map<string, AnsweredUnder | null>();
  return (service, kind) => {
    const key = `${service}/${kind}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const policy = resolvePolicy(rows, post, service, kind, day);
    // Late enough for whatever opens on that day.
    const at = `${day}T23:59:59Z`;
    const under = policy.ok
      ? { policy: policy.value, post, at, gate: gateAt(given, { service, kind }) }
      : null;
    known.set(key, under);
    return under;
  };
}

const BATCH = 5_000;

/** Facts that a snapshot holds in the clear, for orders from before cases were pinned. */
const FROM_SNAPSHOT = `jsonb_build_object('facts', jsonb_strip_nulls(jsonb_build_object(
  'endorsements', o.snapshot->'endorsements', 'ownDistrict', o.snapshot->'ownDistrict')), 'state', NULL, 'county', NULL)`;

/**
 * By the day they were filed, so that old years are not read: what was pinned carries the day, what was not is read
 * from the snapshot.
 */
const PINNED = `SELECT c.order_id AS id, c.filed_on AS day, o.number, c.service, c.kind,
    c.facts::text AS "case", NOT o.status = ANY($4) AS open, false AS partly
  FROM order_case c JOIN orders o ON o.id = c.order_id
  WHERE c.post = $1 AND (c.filed_on, c.order_id) > ($2::date, $3::uuid) AND c.filed_on >= $6::date
  ORDER BY c.filed_on, c.order_id LIMIT $5`;

const UNPINNED = `SELECT o.id, $2::date AS day, o.number, o.snapshot->>'service' AS service, o.snapshot->>'kind' AS kind,
    ${FROM_SNAPSHOT}::text AS "case", NOT o.status = ANY($4) AS open, true AS partly
  FROM orders o LEFT JOIN order_case c ON c.order_id = o.id
  WHERE o.post = $1 AND o.id > $3::uuid AND c.order_id IS NULL
    AND (o.snapshot->>'submittedAt' >= $6::text OR (o.snapshot->>'submittedAt' IS NOT NULL AND NOT o.status = ANY($4)))
  ORDER BY o.id LIMIT $5`;

/** Open ones that were filed longer ago. */
const OLD_OPEN = `SELECT c.order_id AS id, c.filed_on AS day, o.number, c.service, c.kind,
    c.facts::text AS "case", true AS open, false AS partly
  FROM order_case c JOIN orders o ON o.id = c.order_id
  WHERE c.post = $1 AND (c.filed_on, c.order_id) > ($2::date, $3::uuid) AND c.filed_on < $6::date
    AND NOT o.status = ANY($4)
  ORDER BY c.filed_on, c.order_id LIMIT $5`;

type Row = ReplayedOrder & { id: string; day: Day };

async function* ordersSince(client: PoolClient, post: string, since: Day): AsyncGenerator<ReplayedOrder> {
  for (const sql of [PINNED, OLD_OPEN, UNPINNED]) {
    let last = { day: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const params = [post, last.day, last.id, ENDED_STATUSES, BATCH, since];
      const { rows } = await client.query<Row>(sql, params);
      yield* rows;
      const end = rows.at(-1);
      if (end === undefined || rows.length < BATCH) break;
      last = end;
    }
  }
}
