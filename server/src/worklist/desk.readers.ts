import type { PoolClient } from 'pg';
import { SITTING } from '../actor/actor.sitting.ts';
import { openFullName } from '../account/real-name.declare.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import { nextReading, readingBefore } from '../order/order.access.ts';
import type { AccessEntry } from '../order/order.access.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from '../staff/staff.person.ts';
import type { Reader } from './desk.read.ts';

const PAGE = 50;

/**
 * Who of the post, under a mandate or on a code read what of this order, newest first, by name: the applicant sees a
 * number in its place. A holder whose account was erased has an empty name, and so has who read on a code.
 * @throws order.not_found, request.invalid
 */
export async function listOrderReaders(
  { pools, keyring, clock }: OrderParts,
  reader: Reader,
  { orderId, before }: { orderId: string; before: string | undefined },
): Promise<{ entries: AccessEntry[]; next: string | null }> {
  return await pools.withPost(reader.post, async (client) => {
    await noteReading(client, reader, orderId, clock.now());
    const { rows } = await client.query<EntryRow>(SELECT_ENTRIES, [orderId, readingBefore(before), PAGE]);
    const held = rows.some(({ mandateId }) => mandateId !== null);
    const holders = held ? await readHolders(keyring, client, reader, orderId, clock.now()) : NOBODY;
    const entries = rows.map((row) => {
      const { at, role, what, reason, mandateId } = row;
      const officer = mandateId === null ? officerName(keyring, row) : (holders.get(mandateId) ?? '');
      return { at, role, what, reason, officer };
    });
    return { entries, next: rows.length === PAGE ? nextReading(rows.at(-1)?.id) : null };
  });
}

/** To read who read is to read of the person too. @throws order.not_found */
async function noteReading(client: PoolClient, reader: Reader, orderId: string, now: Date): Promise<void> {
  const { post, officerId, requestId } = reader;
  const values = [now.toISOString(), officerId, auditingRole(reader), post, orderId, requestId];
  const { rows } = await client.query(NOTE_READING, values);
  if (rows.length === 0) throw new AppError('order.not_found');
}

function auditingRole({ roles }: Reader): 'auditor' | 'post_admin' {
  return roles.includes('auditor') ? 'auditor' : 'post_admin';
}

// Of one sitting there is one line, however many pages are turned.
const NOTE_READING = `
  WITH found AS (SELECT id FROM orders WHERE id = $5 AND post = $4), logged AS (
    INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
    SELECT $1, $2, $3, $4, id, 'readers', $6 FROM found
    WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = $5 AND l.officer_id = $2 AND l.what = 'readers'
      AND l.at > $1::timestamptz - ${SITTING}))
  SELECT FROM found`;

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Names by mandate. They are somebody's own: reading them is a line of the log too. */
async function readHolders(
  keyring: Keyring,
  client: PoolClient,
  reader: Reader,
  orderId: string,
  now: Date,
): Promise<Map<string, string>> {
  const values = [orderId, now.toISOString(), reader.officerId, auditingRole(reader), reader.requestId];
  const { rows } = await client.query<HolderRow>(READ_HOLDERS, values);
  return new Map(rows.map((row) => [row.mandateId, openFullName(openPersonKey(keyring, row), row)]));
}

/** Who read on a code has no name here: until they sign, nobody but themselves says who they are. */
function officerName(keyring: Keyring, row: EntryRow): string {
  if (row.officerId === null) return '';
  return openOfficer(openPersonKey(keyring, row), row.officerId, row.sealed).name;
}

type HolderRow = JoinedPersonKeyRow & { mandateId: string; accountId: string; sealed: Buffer };

/** Of a holder's reading the officer's columns are empty. */
type EntryRow = JoinedPersonKeyRow & {
  id: number | string;
  at: string;
  role: string;
  what: string;
  reason: string | null;
  mandateId: string | null;
  /** Null, and so are all columns of the key, where no officer read. */
  officerId: string | null;
  sealed: Buffer;
};

const SELECT_ENTRIES = `
  SELECT l.id, l.at, l.role, l.what, l.reason, l.mandate_id AS "mandateId", o.id AS "officerId", o.sealed,
    ${OFFICER_KEY_COLUMNS}
  FROM access_log l LEFT JOIN (officer o ${OFFICER_KEY_JOINS}) ON o.id = l.officer_id
  WHERE l.order_id = $1 AND ($2::bigint IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`;

const READ_HOLDERS = `
  SELECT mandate_id AS "mandateId", account_id AS "accountId", sealed, person_id AS "personId", scope,
    scope_version AS "scopeVersion", wrapped, scope_wrapped AS "scopeWrapped"
  FROM read_holders($1, $2, $3, $4, $5)`;
