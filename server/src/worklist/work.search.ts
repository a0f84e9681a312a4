import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import { documentNumberKey, nameKey } from '@lingshi/domain/identity/normalise.ts';
import { parseOrderNumber } from '@lingshi/domain/order/order-number.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { LINE_COLUMNS, asLines, readLines } from './work.line.ts';
import type { WorkLine } from './work.line.ts';
import type { Reader } from './desk.read.ts';
import { readingRoles } from './desk.view.ts';

export type SearchAnswer = { by: 'number' | 'document' | 'name'; lines: WorkLine[] };

/**
 * Finds orders of the officer's post by what somebody typed or scanned. Numbers of documents and whole names are
 * compared by their keyed hashes; what was typed is neither stored nor logged. That an order was found is a line of
 * its access log, written by the statement that finds it. Newest first, at most 50.
 */
export async function searchWork(parts: OrderParts, reader: Reader, typed: string): Promise<SearchAnswer> {
  const { by, where, values } = readQuery(parts, typed);
  if (where === null) return { by, lines: [] };
  const { post, officerId, roles, requestId } = reader;
  const now = parts.clock.now().toISOString();
  const lines = await readLines(parts, post, {
    name: `search_work_${by}`,
    text: `WITH hit AS (${hits(where)}), ${LOGGED} ${asLines('SELECT * FROM hit')}`,
    values: [post, now, officerId, JSON.stringify(readingRoles(roles)), requestId, ...values],
  });
  return { by, lines };
}

const hits = (where: string) => `SELECT ${LINE_COLUMNS} FROM orders o
  WHERE o.post = $1 AND o.status <> 'draft' AND ${where} ORDER BY o.queue_at DESC, o.id LIMIT 50`;

const LOGGED = `logged AS (
  INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
  SELECT $2, $3::uuid, $4::jsonb ->> hit.status, $1, hit.id, 'search', $5 FROM hit)`;

type Query = { by: SearchAnswer['by']; where: string | null; values: unknown[] };

const BY_NUMBER = 'o.number = $6';
const BY_NAME = 'o.id IN (SELECT order_id FROM order_subject WHERE post = $1 AND name_index = $6)';
const BY_DOCUMENT = `o.id IN (SELECT order_id FROM order_subject WHERE post = $1 AND passport_index = $6
    UNION SELECT order_id FROM order_subject WHERE post = $1 AND resident_index = $7)`;

/** An order number is known by its check character; a name by its characters; all else is a document's number. */
function readQuery({ indexes }: OrderParts, typed: string): Query {
  const number = parseOrderNumber(typed);
  if (number.ok) return { by: 'number', where: BY_NUMBER, values: [number.value] };
  // Shaped like one and mistyped: no document has as many characters, so nothing else is looked for.
  if (number.detail?.['reason'] === 'check_character') return { by: 'number', where: null, values: [] };
  if (/\p{Script=Han}/u.test(typed)) {
    return { by: 'name', where: BY_NAME, values: [indexes.name(nameKey(typed))] };
  }
  const keys = [
    documentNumberKey('passport', passportNumberOf(typed)),
    documentNumberKey('resident_id', typed),
  ];
  return { by: 'document', where: BY_DOCUMENT, values: keys.map((key) => indexes.document(key)) };
}
