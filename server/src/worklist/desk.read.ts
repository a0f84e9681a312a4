import type { PoolClient, QueryResultRow } from 'pg';
import type { NamedReading } from '@lingshi/contract/audit/reading.words.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { AppError } from '../platform/http/app-error.ts';
import { toLoaded } from '../order/order.load.ts';
import type { CaseReader } from '../order/order.load.sql.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { readingRoles } from './desk.view.ts';

/** Who reads, in which request. */
export type Reader = { officerId: string; post: string; roles: readonly StaffRole[]; requestId: string };

/**
 * What is read: the desk, a document, a number with the reason given, or a picture, which goes into the log by the name
 * of its slot.
 */
export type Reading = { orderId: string } & ({ what: NamedReading; reason?: string } | { fileId: string });

/**
 * The only way staff get at a person's key: the statement that selects it writes the line of the access log, so there
 * is no reading without one. The applicant sees these lines.
 * @throws order.not_found: none, another post's, a draft, or a picture of another order; nothing is logged then
 */
export async function readOrder(
  parts: OrderParts,
  client: PoolClient,
  reader: Reader,
  reading: Reading,
): Promise<LoadedOrder> {
  const picture = 'fileId' in reading;
  const texts = textsOf(parts.cases);
  const { rows } = await client.query<QueryResultRow>({
    name: picture ? 'read_picture' : 'read_order',
    text: picture ? texts.picture : texts.order,
    values: [
      reading.orderId,
      parts.clock.now().toISOString(),
      reader.post,
      reader.officerId,
      JSON.stringify(readingRoles(reader.roles)),
      reader.requestId,
      ...(picture ? [reading.fileId] : [reading.what, reading.reason ?? null]),
    ],
  });
  const row: QueryResultRow | undefined = rows[0];
  if (row === undefined) throw new AppError('order.not_found');
  return toLoaded(parts, row);
}

const LOGGED = `
  logged AS (
    INSERT INTO access_log (at, officer_id, role, post, order_id, what, reason, request_id)
    SELECT $2, $4::uuid, $5::jsonb ->> seen.status, $3, seen.id, seen.what, seen.reason, $6 FROM seen
    RETURNING order_id
  )`;

const IS_LOGGED = 'AND o.id IN (SELECT order_id FROM logged)';

const READ_ORDER = `
  WITH seen AS (
    SELECT o.id, o.status, $7::text AS what, $8::text AS reason FROM orders o
    WHERE o.id = $1::uuid AND o.post = $3 AND o.status <> 'draft'
  ),${LOGGED}`;

const READ_PICTURE = `
  WITH seen AS (
    SELECT o.id, o.status, f.slot AS what, NULL::text AS reason
    FROM orders o JOIN order_file f ON f.order_id = o.id AND f.id = $7::uuid
    WHERE o.id = $1::uuid AND o.post = $3 AND o.status <> 'draft'
  ),${LOGGED}`;

const made = new WeakMap<CaseReader, { order: string; picture: string }>();

/** Once a process. */
function textsOf(cases: CaseReader): { order: string; picture: string } {
  const end = `${cases.select} ${IS_LOGGED}`;
  const texts = made.get(cases) ?? { order: `${READ_ORDER}${end}`, picture: `${READ_PICTURE}${end}` };
  made.set(cases, texts);
  return texts;
}
