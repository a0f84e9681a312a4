import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import { sweepOrphans } from '../platform/storage/orphan.sweep.ts';
import type { OrderParts } from './order.parts.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Longer than a picture waits for a lost line; what is whole by then is a file of its order. */
const UPLOAD_KEPT_MS = 2 * DAY_MS;
const BATCH = 1000;
const NIL = '00000000-0000-0000-0000-000000000000';
const SHELVES = ['file/', 'part/'];

export type Swept = { drafts: number; uploads: number; objects: number };

/**
 * Takes away what nobody comes back for: old drafts, uploads that were given up, objects that no row names. All of it,
 * batch by batch.
 * @throws StoreNotOurs before an object is touched
 */
export async function sweepOrders(parts: OrderParts, batch = BATCH): Promise<Swept> {
  const { pools, ownStore, clock } = parts;
  const now = clock.now();
  const drafts = await sweepDrafts(parts, batch);
  const uploads = await pools.worker.query('DELETE FROM upload WHERE created_at < $1', [
    new Date(now.getTime() - UPLOAD_KEPT_MS).toISOString(),
  ]);
  await pools.worker.query('DELETE FROM upload_use WHERE since < $1', [
    new Date(now.getTime() - UPLOAD_KEPT_MS).toISOString(),
  ]);
  const files = await ownStore.claim();
  let objects = 0;
  for (const shelf of SHELVES) {
    const { removed } = await sweepOrphans(files, shelf, async (keys) => findNamed(parts, keys), now);
    objects += removed;
  }
  return { drafts, uploads: uploads.rowCount ?? 0, objects };
}

/** Every table that names objects stands here, or its files are gone tomorrow: a test asks the schema for them. */
async function findNamed({ pools }: OrderParts, keys: string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await pools.worker.query<{ key: string }>(SELECT_NAMED, [keys]);
  return new Set(rows.map(({ key }) => key));
}

export const NAMING_TABLES: readonly string[] = ['order_document', 'order_file'];

/** An object of a row that is there to stay; null when there is none. */
export async function findNamedKey({ pools }: Pick<OrderParts, 'pools'>): Promise<string | null> {
  const { rows } = await pools.worker.query<{ key: string }>(SELECT_ONE_NAMED);
  return rows[0]?.key ?? null;
}

const SELECT_ONE_NAMED = `${NAMING_TABLES.map((name) => `(SELECT object_key AS key FROM ${name} LIMIT 1)`).join(' UNION ALL ')} LIMIT 1`;

const SELECT_NAMED = `
  ${NAMING_TABLES.map((name) => `SELECT object_key AS key FROM ${name} WHERE object_key = ANY($1::text[])`).join(' UNION ALL ')}
  UNION ALL SELECT part FROM upload u, unnest(u.parts) AS part WHERE part = ANY($1::text[])`;

/** How long a draft is kept is a term of the rules (`draft_kept`); each save begins it anew. */
async function sweepDrafts(parts: OrderParts, batch: number): Promise<number> {
  const { rules, clock } = parts;
  let swept = 0;
  for (const post of rules.book.posts) {
    const today = dayIn(post.timeZone, clock.now());
    for (const { id: service, kinds } of rules.book.services) {
      for (const { id: kind } of kinds) {
        const policy = rules.policy(post, service, kind, today);
        const kept = policy.ok && policy.value.deadlines.find(({ item }) => item === 'draft_kept');
        if (kept)
          swept += await discardOld(parts, {
            post: post.id,
            service,
            kind,
            until: addDays(today, -kept.days),
            batch,
          });
      }
    }
  }
  return swept;
}

type Old = { post: string; service: string; kind: string; until: string; batch: number };

async function discardOld({ pools }: OrderParts, old: Old): Promise<number> {
  const { post, service, kind, until, batch } = old;
  let [swept, after] = [0, NIL];
  for (;;) {
    const found = [post, service, kind, until, after, batch];
    const { rows } = await pools.worker.query<{ id: string; done: boolean }>(DISCARD_OLD, found);
    swept += rows.filter(({ done }) => done).length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return swept;
    after = last.id;
  }
}

const DISCARD_OLD = `
  SELECT f.id, discard_old_draft(f.id, f.account_id) AS done FROM (
    SELECT o.id, o.account_id FROM orders o
    WHERE o.post = $1 AND o.status = 'draft' AND o.snapshot->>'service' = $2 AND o.snapshot->>'kind' = $3
      AND o.updated_at < $4::date AND o.id > $5::uuid AND NOT EXISTS (
        SELECT FROM order_answer a WHERE a.order_id = o.id AND a.saved_at >= $4::date)
    ORDER BY o.id LIMIT $6) f`;
