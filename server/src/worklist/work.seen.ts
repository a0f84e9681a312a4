import { boundedCache } from '../platform/crypto/bounded-cache.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { Reader } from './desk.read.ts';
import { readingRoles } from './desk.view.ts';

/** Lines in the access log of orders that an officer saw in a list. */
export type Seen = { note: (reader: Reader, writtenPage: string) => Promise<void> };

const DAY_MS = 24 * 3_600_000;
const REMEMBERED = 50_000;

/**
 * A list shows a number and the first character of a name. That an officer saw the line is written before the page
 * leaves, once a day for each order and officer: a list that is looked at again costs no trip to the database. Each
 * process remembers for itself, so that some lines are written twice and none is missing.
 */
export function openSeen(
  { pools, clock }: Pick<OrderParts, 'pools' | 'clock'>,
  remembered = REMEMBERED,
): Seen {
  const known = boundedCache<true>(remembered, DAY_MS);
  return {
    async note(reader, writtenPage) {
      const { officerId, post, roles, requestId } = reader;
      const keys = idsIn(writtenPage).map((id) => ({ id, key: `${officerId} ${id}` }));
      const unseen = keys.filter(({ key }) => known.get(key) === undefined);
      if (unseen.length === 0) return;
      const ids = unseen.map(({ id }) => id);
      const values = [clock.now().toISOString(), officerId, JSON.stringify(readingRoles(roles)), post, ids];
      await pools.queryAtPost(post, NOTE, [...values, requestId]);
      for (const { key } of unseen) known.set(key, true);
    },
  };
}

/** The page is text that PostgreSQL wrote: every line has one `id`, whatever else names an identifier. */
function idsIn(writtenPage: string): string[] {
  return Array.from(writtenPage.matchAll(/"id":"([\da-f-]{36})"/g), ([, id = '']) => id);
}

const NOTE = `INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
  SELECT $1, $2, $3::jsonb ->> o.status, $4, o.id, 'list', $6 FROM orders o WHERE o.id = ANY($5::uuid[]) AND o.post = $4`;
