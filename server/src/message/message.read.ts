import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import { openLabel } from '../account/applicant.label.ts';
import { logHeldReading } from '../mandate/mandate.reading.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { findThread, listMessages, MESSAGE_COLUMNS, openMessage } from './message.load.ts';
import type { MessageCard, MessageRow } from './message.load.ts';

/** The words of one order for its owner. @throws order.not_found */
export async function readMessages(
  { pools, keyring, clock }: OrderParts,
  accountId: string,
  orderId: string,
): Promise<MessageCard[]> {
  const thread = await findThread(keyring, pools.applicant, { accountId, now: clock.now() }, orderId);
  if (thread === null) throw new AppError('order.not_found');
  if (thread.accountId !== accountId) {
    const now = clock.now();
    await logHeldReading(pools.applicant, { accountId, orderIds: [orderId], what: 'messages', now });
  }
  return await listMessages(pools.applicant, thread.dek, orderId, { internal: false });
}

/** The owner has read what the post wrote. @throws order.not_found */
export async function markReadByOwner(
  { pools, clock, live }: OrderParts,
  accountId: string,
  orderId: string,
): Promise<void> {
  const { rows } = await pools.applicant.query<{ read: number }>(
    `WITH own AS (SELECT o.id FROM orders o WHERE o.id = $1 AND (o.account_id = $2 OR EXISTS (SELECT FROM mandate h
       WHERE h.id = o.mandate_id AND h.holder_id = $2 AND h.ended_at IS NULL AND h.ends_at > $3))),
     done AS (
       UPDATE message m SET read_at = $3 FROM own
       WHERE m.order_id = own.id AND m.author = 'post' AND m.kind <> 'internal' AND m.read_at IS NULL RETURNING 1)
     SELECT (SELECT count(*)::int FROM done) AS read FROM own`,
    [orderId, accountId, clock.now().toISOString()],
  );
  if (rows[0] === undefined) throw new AppError('order.not_found');
  if (rows[0].read > 0) live.changed([`account:${accountId}`]);
}

/** An officer has read what the applicant wrote: the order no longer stands out in the lists. @throws order.not_found */
export async function markReadByPost(
  { pools, clock, live }: OrderParts,
  { post }: { post: string },
  orderId: string,
): Promise<void> {
  const { rows } = await pools.queryAtPost<{ unread: boolean }>(
    post,
    `WITH found AS (SELECT id, unread_by_post AS unread FROM orders WHERE id = $1 AND post = $2),
     done AS (UPDATE orders o SET unread_by_post = false FROM found WHERE o.id = found.id AND found.unread RETURNING o.id),
     seen AS (
       UPDATE message m SET read_at = $3 FROM found
       WHERE m.order_id = found.id AND m.author = 'applicant' AND m.read_at IS NULL RETURNING 1)
     SELECT unread FROM found`,
    [orderId, post, clock.now().toISOString()],
  );
  if (rows[0] === undefined) throw new AppError('order.not_found');
  if (rows[0].unread) live.changed([`post:${post}`]);
}

export type ThreadCard = {
  orderId: string;
  number: string | null;
  applicantLabel: string;
  last: MessageCard;
  unread: number;
};

/** The message centre: the newest words of every order of the account, newest first. One round trip. */
export async function listThreads(
  { pools, keyring, clock }: OrderParts,
  accountId: string,
): Promise<ThreadCard[]> {
  const { rows } = await pools.applicant.query<ThreadRow>(SELECT_THREADS, [
    accountId,
    clock.now().toISOString(),
    MOST_THREADS,
  ]);
  const orderIds = rows.filter(({ held }) => held).map(({ orderId }) => orderId);
  await logHeldReading(pools.applicant, { accountId, orderIds, what: 'messages', now: clock.now() });
  return rows.map((row) => {
    const dek = openPersonKey(keyring, row);
    const { orderId, number, unread, applicantId, label } = row;
    const labelKey = openPersonKey(keyring, keyOfLabel(row));
    const { id, author, kind, sealed, fileIds, at, read } = row;
    return {
      orderId,
      number,
      applicantLabel: openLabel(labelKey, applicantId, label),
      last: openMessage(dek, { id, orderId, author, kind, sealed, fileIds, at, read }),
      unread,
    };
  });
}

/** An order that was taken over keeps the key it was filed with; the account calls its person by a name of its own. */
function keyOfLabel(row: ThreadRow): JoinedPersonKeyRow {
  return {
    personId: row.labelPersonId,
    scope: row.labelScope,
    scopeVersion: row.labelScopeVersion,
    wrapped: row.labelWrapped,
    scopeWrapped: row.labelScopeWrapped,
  };
}

/** As many as the list of orders shows. */
const MOST_THREADS = 100;

type ThreadRow = JoinedPersonKeyRow &
  MessageRow & {
    number: string | null;
    applicantId: string;
    label: Buffer;
    labelPersonId: string;
    labelScope: string;
    labelScopeVersion: number;
    labelWrapped: Buffer;
    labelScopeWrapped: Buffer;
    unread: number;
    held: boolean;
  };

const OWN_OR_HELD = `
  SELECT id FROM orders WHERE account_id = $1
  UNION ALL
  SELECT x.id FROM mandate h JOIN orders x ON x.mandate_id = h.id
  WHERE h.holder_id = $1 AND h.ended_at IS NULL AND h.ends_at > $2`;

const SELECT_THREADS = `
  SELECT o.number, o.applicant_id AS "applicantId", a.sealed AS label, last.*, o.account_id <> $1 AS held,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped",
    l.person_id AS "labelPersonId", l.scope AS "labelScope", l.scope_version AS "labelScopeVersion",
    l.wrapped AS "labelWrapped", ls.wrapped AS "labelScopeWrapped",
    (SELECT count(*)::int FROM message m WHERE m.order_id = o.id AND m.author = 'post' AND m.kind <> 'internal'
       AND m.read_at IS NULL) AS unread
  FROM (${OWN_OR_HELD}) mine JOIN orders o ON o.id = mine.id
  JOIN applicant a ON a.id = o.applicant_id
  JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  JOIN person_key l ON l.person_id = a.person_id
  JOIN scope_key ls ON ls.scope = l.scope AND ls.version = l.scope_version
  JOIN LATERAL (
    SELECT ${MESSAGE_COLUMNS} FROM message m WHERE m.order_id = o.id AND m.kind <> 'internal'
    ORDER BY m.at DESC, m.id DESC LIMIT 1) AS last ON true
  ORDER BY last.at DESC LIMIT $3`;
