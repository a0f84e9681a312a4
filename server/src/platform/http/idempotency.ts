import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { QueryResult } from 'pg';
import { IDEMPOTENCY_HEADER, type RouteSpec } from '@lingshi/contract/route.ts';
import type { Actor } from './actor.ts';
import { AppError } from './app-error.ts';
import { hashBody } from './json-body.ts';

/** Marks one intention of one caller. Equal marks with equal requests take effect once. */
export type Idempotency = {
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
  readonly actorId: string;
  /** Method and path template. */
  readonly route: string;
};

/** The first answer to an intention: identifiers only, it is kept in the clear. */
export type FirstAnswer = { readonly status: number; readonly answer: unknown };

type Queryable = { query: (sql: string, params: unknown[]) => Promise<QueryResult> };

/**
 * Reads and checks the header; touches no table. The key is bound to the actor and the route, the rest of the
 * request to the body hash, so that the same key for another order is refused and not replayed.
 */
export function readIdempotency(request: FastifyRequest, route: RouteSpec, actor: Actor): Idempotency {
  const key = request.headers[IDEMPOTENCY_HEADER];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new AppError('idempotency.key_required');
  const name = `${route.method} ${route.path}`;
  const rest = JSON.stringify([request.params ?? {}, request.query ?? {}]);
  return {
    keyHash: hash(actor.id, name, key),
    bodyHash: hash(rest, (request.bodyHash ?? hashBody('')).toString('hex')),
    actorId: actor.id,
    route: name,
  };
}

// Lengths in front, so that no two lists of parts read alike.
function hash(...parts: string[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${Buffer.byteLength(part)}:`).update(part);
  return digest.digest();
}

/** Parameters are those of {@link idempotencyParams}. Usable alone or as one arm of a larger statement. */
export const CLAIM_KEY_SQL = `insert into idempotency_key (key_hash, actor_id, route, body_hash, status, answer)
  values ($1, $2, $3, $4, $5, $6) on conflict (key_hash) do nothing returning 1`;

export function idempotencyParams(mark: Idempotency, { status, answer }: FirstAnswer): unknown[] {
  return [mark.keyHash, mark.actorId, mark.route, mark.bodyHash, status, JSON.stringify(answer)];
}

/**
 * Takes the key inside the caller's open transaction, together with the answer it will have. A second request with
 * the key waits here until the first commits.
 * @returns null when the key is now ours; the first answer when somebody was before us: change nothing, return it
 * @throws AppError idempotency.key_reused when the key came before with another request
 */
export async function claimKey(
  client: Queryable,
  mark: Idempotency,
  first: FirstAnswer,
): Promise<FirstAnswer | null> {
  const { rows } = await client.query(CLAIM_KEY_SQL, idempotencyParams(mark, first));
  if (rows.length > 0) return null;
  const replay = await findReplay(client, mark);
  if (replay === null)
    throw new Error('The key was taken and is gone: the transaction is not READ COMMITTED.');
  return replay;
}

/** Forgets answers of last week: nobody repeats a request for that long. @param worker the role that may */
export async function pruneFirstAnswers(worker: {
  query: (sql: string) => Promise<QueryResult>;
}): Promise<number> {
  const { rowCount } = await worker.query(
    `delete from idempotency_key where created_at < now() - interval '7 days'`,
  );
  return rowCount ?? 0;
}

/**
 * The first answer to this key, or null. Read it before any rule is asked: after the effect the rule would say no.
 * @throws AppError idempotency.key_reused
 */
export async function findReplay(client: Queryable, mark: Idempotency): Promise<FirstAnswer | null> {
  const { rows } = await client.query(
    'select status, answer, body_hash = $2 as same from idempotency_key where key_hash = $1',
    [mark.keyHash, mark.bodyHash],
  );
  const row = rows[0] as (FirstAnswer & { same: boolean }) | undefined;
  if (!row) return null;
  if (!row.same) throw new AppError('idempotency.key_reused');
  return { status: row.status, answer: row.answer };
}
