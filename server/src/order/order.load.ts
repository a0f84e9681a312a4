import type { QueryResultRow } from 'pg';
import { parseInstant } from '../platform/db/types.ts';
import type { Statement } from '../platform/db/one-statement.ts';
import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import type { Sight } from '@lingshi/domain/order/order.sight.ts';
import { aad, openJson } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { openParts } from './order.case-part.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderParts } from './order.parts.ts';

/** What loading takes of the process. */
export type Loading = Pick<OrderParts, 'keyring' | 'cases'>;

type Queryable = { query: (sql: string | Statement) => Promise<{ rows: QueryResultRow[] }> };

/** Whose order may be loaded: an account's own, or the post's (row-level security says the same again). */
export type Reader = { accountId: string } | { post: string };

/**
 * One round trip: order, key, answers, current files. Null when there is none for this reader: the caller says
 * "no such order", whether it exists or not.
 */
export async function findOrder(
  loading: Loading,
  db: Queryable,
  reader: Reader,
  orderId: string,
  now: Date,
): Promise<LoadedOrder | null> {
  const { rows } = await db.query(selectOrder(loading, reader, orderId, now));
  return await openFound(loading, db, reader, { orderId, now, found: rows });
}

/** An account's own orders of one bundle, in their places there; one round trip however many they are. */
export async function listTogether(
  loading: Loading,
  db: Queryable,
  { bundleId, accountId }: { bundleId: string; accountId: string },
  now: Date,
): Promise<LoadedOrder[]> {
  const { rows } = await db.query({
    name: 'find_orders_together',
    text: loading.cases.together,
    values: [bundleId, now, accountId],
  });
  return rows.map((row) => toLoaded(loading, row));
}

/** For jobs, which follow an order at whatever post. Null also when the person was erased meanwhile. */
export async function findSubmitted(
  loading: Loading,
  worker: Queryable,
  orderId: string,
  now: Date,
): Promise<LoadedOrder | null> {
  const { rows } = await worker.query({
    name: 'find_submitted_order',
    text: loading.cases.submitted,
    values: [orderId, now],
  });
  return rows[0] === undefined ? null : toLoaded(loading, rows[0]);
}

/** For a guardian whom an invitation, or a signature given, leads to it: the caller has asked for that. */
export async function findGuardedOrder(
  loading: Loading,
  db: Queryable,
  orderId: string,
  now: Date,
): Promise<LoadedOrder | null> {
  const { rows } = await db.query({
    name: 'find_guarded_order',
    text: loading.cases.guarded,
    values: [orderId, now],
  });
  return rows[0] === undefined ? null : toLoaded(loading, rows[0]);
}

type Found = { orderId: string; now: Date; found: readonly QueryResultRow[] };

/** Of an account that owns no such order it is asked whether it holds a mandate for it: only these pay a second trip. */
export async function openFound(
  loading: Loading,
  db: Queryable,
  reader: Reader,
  { orderId, now, found }: Found,
): Promise<LoadedOrder | null> {
  if (found[0] !== undefined) return toLoaded(loading, found[0]);
  if (!('accountId' in reader)) return null;
  const { rows } = await db.query(selectHeldOrder(loading, reader.accountId, orderId, now));
  return rows[0] === undefined ? null : toLoaded(loading, rows[0]);
}

function selectHeldOrder({ cases }: Loading, accountId: string, orderId: string, now: Date): Statement {
  return { name: 'find_held_order', text: cases.held, values: [orderId, now, accountId] };
}

/** What {@link findOrder} asks, for a route that reads it along with the session. */
export function selectOrder(
  { cases }: Pick<Loading, 'cases'>,
  reader: Reader,
  orderId: string,
  now: Date,
): Statement {
  return 'accountId' in reader
    ? { name: 'find_own_order', text: cases.own, values: [orderId, now, reader.accountId] }
    : { name: 'find_post_order', text: cases.post, values: [orderId, now, reader.post] };
}

/** A row of one of the statements of a `CaseReader`, but for its parts. */
type OrderRow = JoinedPersonKeyRow &
  Pick<LoadedOrder, 'formVersion' | 'claimedBy' | 'claimedUntil' | 'maskedName' | 'askedAt'> & {
    snapshot: object;
    sight?: Sight;
    answers: string | null;
    files: string | null;
  };

export function toLoaded({ keyring, cases }: Loading, row: QueryResultRow): LoadedOrder {
  const { snapshot, answers, files, sight = 'own', ...rest } = row as OrderRow;
  const { personId, formVersion, claimedBy, claimedUntil, maskedName, askedAt } = rest;
  const order = readSnapshot(snapshot);
  const dek = openPersonKey(keyring, rest);
  return {
    order,
    formVersion,
    personId,
    dek,
    claimedBy,
    claimedUntil,
    maskedName,
    askedAt,
    parts: openParts(cases.parts, row),
    sight,
    files: linesOf(files).map(([id = '', slot = '', at = '']) => ({
      id,
      slot,
      createdAt: parseInstant(at),
    })),
    answers: linesOf(answers).map(([topic = '', version, at = '', sealed = '']) => ({
      topic,
      version: Number(version),
      savedAt: parseInstant(at),
      answer: openAnswer(dek, order.id, topic, Buffer.from(sealed, 'hex')),
    })),
  };
}

function linesOf(text: string | null): string[][] {
  return text === null ? [] : text.split('\n').map((line) => line.split('|'));
}

/** Where a topic's answer is sealed to. */
export function answerPlace(orderId: string, topic: string): ReturnType<typeof aad> {
  return aad('order_answer', 'sealed', `${orderId}/${topic}`);
}

/** Where a page lies as it was before a supplement mended it. */
export function beforePlace(orderId: string, topic: string): ReturnType<typeof aad> {
  return aad('order_answer', 'before', `${orderId}/${topic}`);
}

function openAnswer(dek: Buffer, orderId: string, topic: string, sealed: Buffer): Record<string, unknown> {
  return openJson(dek, sealed, answerPlace(orderId, topic)) as Record<string, unknown>;
}
