import { openJson, openText } from '../crypto/cipher.ts';
import { bodyPlace, recipientPlace } from './outbox.ts';
import type { Db, MessageBody } from './outbox.ts';

export type OutboxEntry = {
  readonly id: string;
  readonly channel: 'mail' | 'sms';
  /** Null once it was sent. */
  readonly to: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
};

type Row = Pick<OutboxEntry, 'id' | 'channel' | 'subject' | 'createdAt' | 'sentAt'> & {
  recipientSealed: Buffer | null;
  bodySealed: Buffer | null;
};

/** The newest messages in plain text: for the demo's outbox page, and never for anything in production. */
export async function readOutbox(outboxKey: Buffer, worker: Db, limit = 100): Promise<OutboxEntry[]> {
  const { rows } = await worker.query(
    `SELECT id, channel, recipient_sealed AS "recipientSealed", subject, body_sealed AS "bodySealed",
       created_at AS "createdAt", sent_at AS "sentAt"
     FROM outbox_message ORDER BY created_at DESC LIMIT $1`,
    [limit],
  );
  return (rows as Row[]).map(({ recipientSealed, bodySealed, ...row }) => ({
    ...row,
    to: recipientSealed && openText(outboxKey, recipientSealed, recipientPlace(row.id)),
    text: bodySealed && (openJson(outboxKey, bodySealed, bodyPlace(row.id)) as MessageBody).text,
  }));
}

/** Forgets messages after 30 days, sent or not. Returns how many. */
export async function pruneOutbox(worker: Db): Promise<number> {
  const { rowCount } = await worker.query(
    `DELETE FROM outbox_message WHERE created_at < now() - interval '30 days'`,
  );
  return rowCount ?? 0;
}
