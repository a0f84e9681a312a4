import type { QueryResultRow } from 'pg';
import { parseInstant } from '../platform/db/types.ts';
import type { Statement } from '../platform/db/one-statement.ts';
import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import { OPEN_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Sight } from '@lingshi/domain/order/order.sight.ts';
import { aad, openJson } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from '../platform/crypto/keyring.ts';
import { PAGE_READING } from '../data-page/data-page.store.ts';
import { FACE_OUTCOME, FACE_VOID } from '../face/face.store.ts';

type Queryable = { query: (sql: string | Statement) => Promise<{ rows: QueryResultRow[] }> };

export type StoredAnswer = {
  /** A page of the form. */
  topic: string;
  version: number;
  savedAt: string;
  answer: Record<string, unknown>;
};

/** An order with the person's opened key, and what a decision about it needs. */
export type LoadedOrder = {
  order: Order;
  /** Counts the saves of the form: what is decided holds for this one. */
  formVersion: number;
  personId: string;
  dek: Buffer;
  claimedBy: string | null;
  claimedUntil: string | null;
  /** When the open supplement was asked. */
  askedAt: string | null;
  maskedName: string;
  /** How the face check ended, while the form is open; null when none was done. Else the order's own mark counts. */
  faceOutcome: FaceOutcome | null;
  /** During a supplement: it was passed, with pictures that were replaced since. */
  faceVoid: boolean;
  /** What was read from the data page while the form is open: file, problem and sealed reading, parted by bars. */
  dataPage: string | null;
  /** By what right it was loaded; the post's readers have none to name. */
  sight: Sight;
  answers: StoredAnswer[];
  files: { id: string; slot: string; createdAt: string }[];
};

/** Whose order may be loaded: an account's own, or the post's (row-level security says the same again). */
export type Reader = { accountId: string } | { post: string };

/**
 * One round trip: order, key, answers, current files. Null when there is none for this reader: the caller says
 * "no such order", whether it exists or not.
 */
export async function findOrder(
  ring: Keyring,
  db: Queryable,
  reader: Reader,
  orderId: string,
  now: Date,
): Promise<LoadedOrder | null> {
  const { rows } = await db.query(selectOrder(reader, orderId, now));
  return await openFound(ring, db, reader, { orderId, now, found: rows });
}

/** For jobs, which follow an order at whatever post. Null also when the person was erased meanwhile. */
export async function findSubmitted(
  ring: Keyring,
  worker: Queryable,
  orderId: string,
  now: Date,
): Promise<LoadedOrder | null> {
  const { rows } = await worker.query({
    name: 'find_submitted_order',
    text: `${SELECT_ORDER} AND o.status <> 'draft'`,
    values: [orderId, now],
  });
  return rows[0] === undefined ? null : toLoaded(ring, rows[0]);
}

type Found = { orderId: string; now: Date; found: readonly QueryResultRow[] };

/** Of an account that owns no such order it is asked whether it holds a mandate for it: only these pay a second trip. */
export async function openFound(
  ring: Keyring,
  db: Queryable,
  reader: Reader,
  { orderId, now, found }: Found,
): Promise<LoadedOrder | null> {
  if (found[0] !== undefined) return toLoaded(ring, found[0]);
  if (!('accountId' in reader)) return null;
  const { rows } = await db.query(selectHeldOrder(reader.accountId, orderId, now));
  return rows[0] === undefined ? null : toLoaded(ring, rows[0]);
}

function selectHeldOrder(accountId: string, orderId: string, now: Date): Statement {
  return { name: 'find_held_order', text: SELECT_HELD_ORDER, values: [orderId, now, accountId] };
}

/** What {@link findOrder} asks, for a route that reads it along with the session. */
export function selectOrder(reader: Reader, orderId: string, now: Date): Statement {
  return 'accountId' in reader
    ? { name: 'find_own_order', text: SELECT_OWN_ORDER, values: [orderId, now, reader.accountId] }
    : { name: 'find_post_order', text: SELECT_POST_ORDER, values: [orderId, now, reader.post] };
}

const FORM_OPEN = `o.status IN (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/**
 * Order, key, answers and current files by $1 = id; $2 is the present instant. The caller adds whose it may be.
 * Answers and files come as lines of fields parted by bars, which no field holds: as JSON they took PostgreSQL half
 * of the query's time.
 */
const ORDER_COLUMNS = `
  SELECT o.snapshot, o.form_version AS "formVersion", o.person_id AS "personId", o.masked_name AS "maskedName",
    CASE WHEN o.claimed_until > $2 THEN o.claimed_by END AS "claimedBy",
    CASE WHEN o.claimed_until > $2 THEN o.claimed_until END AS "claimedUntil",
    p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped",
    (SELECT string_agg(concat_ws('|', a.topic, a.version, a.saved_at, encode(a.sealed, 'hex')), E'\\n')
       FROM order_answer a WHERE a.order_id = o.id) AS answers,
    (SELECT string_agg(concat_ws('|', f.id, f.slot, f.created_at), E'\\n')
       FROM order_file f WHERE f.order_id = o.id AND f.replaced_at IS NULL) AS files,
    CASE WHEN o.status = 'needs_supplement' THEN (SELECT max(e.at) FROM order_event e
       WHERE e.order_id = o.id AND e.type = 'supplementAsked') END AS "askedAt",
    CASE WHEN ${FORM_OPEN} THEN ${FACE_OUTCOME} END AS "faceOutcome",
    o.status = 'needs_supplement' AND ${FACE_VOID} AS "faceVoid",
    CASE WHEN ${FORM_OPEN} THEN ${PAGE_READING} END AS "dataPage"`;
const FROM_ORDER = `
  FROM orders o
  JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE o.id = $1::uuid`;

export const SELECT_ORDER = `${ORDER_COLUMNS}${FROM_ORDER}`;

// Only an order under a mandate asks whether its person may act: the others skip the look-up.
const SELECT_OWN_ORDER = `${ORDER_COLUMNS},
    CASE WHEN o.mandate_id IS NOT NULL AND NOT EXISTS (SELECT FROM real_name r WHERE r.account_id = o.account_id)
      THEN 'watched' ELSE 'own' END AS sight
  ${FROM_ORDER} AND o.account_id = $3::uuid`;

/**
 * For the holder of a mandate in force. The reading and its line in the log are one statement; of one sitting there
 * is one line.
 */
const SELECT_HELD_ORDER = `
  WITH held AS (
    SELECT o.id, o.post, m.id AS mandate_id FROM orders o
    JOIN mandate m ON m.id = o.mandate_id AND m.holder_id = $3::uuid AND m.ended_at IS NULL AND m.ends_at > $2
    WHERE o.id = $1::uuid),
  seen AS (
    INSERT INTO access_log (at, mandate_id, role, post, order_id, what)
    SELECT $2, h.mandate_id, 'mandate_holder', h.post, h.id, 'order' FROM held h
    WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = h.id AND l.mandate_id = h.mandate_id
      AND l.at > $2 - interval '30 minutes'))
  ${ORDER_COLUMNS}, 'held' AS sight ${FROM_ORDER} AND o.id = (SELECT id FROM held)`;
const SELECT_POST_ORDER = `${SELECT_ORDER} AND o.post = $3 AND o.status <> 'draft'`;

/** A row of {@link SELECT_ORDER}. */
type OrderRow = JoinedPersonKeyRow &
  Pick<
    LoadedOrder,
    | 'formVersion'
    | 'claimedBy'
    | 'claimedUntil'
    | 'maskedName'
    | 'askedAt'
    | 'faceOutcome'
    | 'faceVoid'
    | 'dataPage'
  > & {
    snapshot: object;
    sight?: Sight;
    answers: string | null;
    files: string | null;
  };

export function toLoaded(ring: Keyring, row: QueryResultRow): LoadedOrder {
  const { snapshot, answers, files, ...rest } = row as OrderRow;
  const order = readSnapshot(snapshot);
  const {
    sight = 'own',
    personId,
    formVersion,
    claimedBy,
    claimedUntil,
    maskedName,
    askedAt,
    faceOutcome,
    faceVoid,
    dataPage,
  } = rest;
  const dek = openPersonKey(ring, rest);
  return {
    order,
    formVersion,
    personId,
    dek,
    claimedBy,
    claimedUntil,
    maskedName,
    askedAt,
    faceOutcome,
    faceVoid,
    dataPage,
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

function openAnswer(dek: Buffer, orderId: string, topic: string, sealed: Buffer): Record<string, unknown> {
  return openJson(dek, sealed, answerPlace(orderId, topic)) as Record<string, unknown>;
}
