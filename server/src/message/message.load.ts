import type { QueryResultRow } from 'pg';
import { aad, openText } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from '../platform/crypto/keyring.ts';

export type Db = {
  query: (text: string, values: unknown[]) => Promise<{ rows: QueryResultRow[]; rowCount: number | null }>;
};

export type MessageCard = {
  id: string;
  orderId: string;
  author: 'applicant' | 'post';
  kind: 'message' | 'decision' | 'internal';
  text: string;
  fileIds: string[];
  at: string;
  read: boolean;
};

export type MessageRow = Omit<MessageCard, 'text'> & { sealed: Buffer };

/** A row of `message m`, still sealed. */
export const MESSAGE_COLUMNS = `m.id, m.order_id AS "orderId", m.author, m.kind, m.sealed, m.file_ids AS "fileIds", m.at,
    m.read_at IS NOT NULL AS read`;

/** Words of an order beyond this are a book; the newest are shown. */
const MOST_SHOWN = 500;

/**
 * The words of an order, oldest first.
 * @param internal also what officers wrote for one another: never for the applicant
 */
export async function listMessages(
  db: Db,
  dek: Buffer,
  orderId: string,
  { internal }: { internal: boolean },
): Promise<MessageCard[]> {
  const { rows } = await db.query(
    `SELECT ${MESSAGE_COLUMNS} FROM message m WHERE m.order_id = $1 AND ($2 OR m.kind <> 'internal')
     ORDER BY m.at DESC, m.id DESC LIMIT $3`,
    [orderId, internal, MOST_SHOWN],
  );
  return (rows as MessageRow[]).map((row) => openMessage(dek, row)).reverse();
}

export function openMessage(dek: Buffer, { sealed, ...card }: MessageRow): MessageCard {
  return { ...card, text: openText(dek, sealed, messagePlace(card.id)) };
}

export function messagePlace(messageId: string): ReturnType<typeof aad> {
  return aad('message', 'sealed', messageId);
}

/** Whose order it must be. */
export type Side = { accountId: string; now: Date } | { post: string };

export type Thread = { dek: Buffer; accountId: string; post: string; submitted: boolean };

/** What writing under an order takes: the person's key and who is to be told. Null for a stranger's order. */
export async function findThread(ring: Keyring, db: Db, side: Side, orderId: string): Promise<Thread | null> {
  const { rows } =
    'accountId' in side
      ? await db.query(OWN_THREAD, [orderId, side.accountId, side.now.toISOString()])
      : await db.query(POST_THREAD, [orderId, side.post]);
  const row = rows[0] as (JoinedPersonKeyRow & Omit<Thread, 'dek'>) | undefined;
  if (row === undefined) return null;
  const { accountId, post, submitted } = row;
  return { dek: openPersonKey(ring, row), accountId, post, submitted };
}

const THREAD = `
  SELECT o.account_id AS "accountId", o.post, o.status <> 'draft' AS submitted,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  FROM orders o
  JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE o.id = $1`;
/** The person's own, or of whoever holds a mandate in force. */
const OWN_THREAD = `${THREAD} AND (o.account_id = $2::uuid OR EXISTS (SELECT FROM mandate m
    WHERE m.id = o.mandate_id AND m.holder_id = $2::uuid AND m.ended_at IS NULL AND m.ends_at > $3))`;
const POST_THREAD = `${THREAD} AND o.post = $2 AND o.status <> 'draft'`;
