/**
 * Every message to a person is first a row, written in the transaction of what it tells; a job then sends
 * it. So no message is sent about what was rolled back, none is lost, and none holds up a request. Without
 * a sender (the demo) the rows stay, for readOutbox.
 *
 * Written once per effect key. Sent at least once: a worker killed between the server's yes and the mark
 * sends again, with the same Message-ID.
 */
import { randomUUID } from 'node:crypto';
import { aad, openJson, openText, seal, sealJson } from '../crypto/cipher.ts';
import { oneStatement } from '../db/one-statement.ts';
import { enqueueSql } from '../jobs/enqueue-sql.ts';
import { RecipientRefused } from './mail.ts';
import type { Mail, MailSender } from './mail.ts';
import type { Sms, SmsSender } from './sms.ts';

/** The queue whose handler is deliverMessage, with the payload { messageId }. */
export const DELIVERY_QUEUE = 'deliver_message';

export type Message = ((Mail & { readonly channel: 'mail' }) | (Sms & { readonly channel: 'sms' })) & {
  /** ISO instant from which it is not sent any more: what it carries has expired. */
  readonly uselessAfter?: string;
};

/** A sender that is absent leaves its messages in the outbox. */
export type Senders = { readonly mail?: MailSender; readonly sms?: SmsSender };

type Statement = { name: string; text: string; values: unknown[] };
export type Db = {
  query(statement: Statement): Promise<{ rows: unknown[] }>;
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
};

export type MessageBody = { readonly text: string; readonly html?: string };

/** Longer than a sender may take, so that two workers never send one message at one time. */
const CLAIM_SECONDS = 25;
const SEND_MS = 20_000;

/**
 * Writes a message and the job that sends it, in whatever transaction `db` is in.
 * @param effectKey what the message tells, e.g. 'code:<id>'; the same key again writes nothing
 * @returns the message's id, or null when the key was known
 */
export async function enqueueMessage(
  outboxKey: Buffer,
  db: Db,
  effectKey: string,
  message: Message,
): Promise<string | null> {
  const id = randomUUID();
  const sql = oneStatement();
  const { text, html } = { html: undefined, ...message };
  const body: MessageBody = html === undefined ? { text } : { text, html };
  sql.with(
    'message',
    `INSERT INTO outbox_message (id, effect_key, channel, recipient_sealed, subject, body_sealed,
       useless_after)
     VALUES (${sql.bind(id, 'uuid')}, ${sql.bind(effectKey, 'text')}, ${sql.bind(message.channel, 'text')},
       ${sql.bind(seal(outboxKey, message.to, recipientPlace(id)), 'bytea')},
       ${sql.bind(message.channel === 'mail' ? message.subject : null, 'text')},
       ${sql.bind(sealJson(outboxKey, body, bodyPlace(id)), 'bytea')},
       ${sql.bind(message.uselessAfter ?? null, 'timestamptz')})
     ON CONFLICT DO NOTHING RETURNING id`,
  );
  sql.with('job', enqueueSql(sql, { name: DELIVERY_QUEUE, payload: { messageId: id } }, 'message'));
  const { rows } = await db.query(sql.build('SELECT id FROM message'));
  return rows.length === 1 ? id : null;
}

/** kept: no sender for its channel. settled: sent or refused before, or gone. late: useless by now. */
export type DeliveryResult = 'sent' | 'refused' | 'kept' | 'settled' | 'late';

export type Delivering = { readonly outboxKey: Buffer; readonly db: Db; readonly senders: Senders };

/** Sends one message; throws when it is worth another try. */
export async function deliverMessage(
  { outboxKey, db, senders }: Delivering,
  id: string,
  now: Date,
): Promise<DeliveryResult> {
  const row = await claim(db, id);
  if (row === null) return 'settled';
  const send = senderFor(outboxKey, row, senders);
  if (send && row.uselessAfter !== null && Date.parse(row.uselessAfter) <= now.getTime()) {
    await settle(db, id, 'refused');
    return 'late';
  }
  try {
    if (send) await withinTime(send());
  } catch (error) {
    if (!(error instanceof RecipientRefused)) {
      await release(db, id);
      throw error;
    }
    await settle(db, id, 'refused');
    return 'refused';
  }
  await (send ? settle(db, id, 'sent') : release(db, id));
  return send ? 'sent' : 'kept';
}

type ClaimedRow = {
  id: string;
  effectKey: string;
  channel: 'mail' | 'sms';
  recipientSealed: Buffer;
  subject: string | null;
  bodySealed: Buffer;
  uselessAfter: string | null;
};

async function claim(db: Db, id: string): Promise<ClaimedRow | null> {
  const { rows } = await db.query(
    `UPDATE outbox_message SET claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
     WHERE id = $1 AND sent_at IS NULL AND refused_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
     RETURNING id, effect_key AS "effectKey", channel, recipient_sealed AS "recipientSealed", subject,
       body_sealed AS "bodySealed", useless_after AS "uselessAfter"`,
    [id],
  );
  if (rows[0]) return rows[0] as ClaimedRow;
  const open = await db.query(
    'SELECT FROM outbox_message WHERE id = $1 AND sent_at IS NULL AND refused_at IS NULL',
    [id],
  );
  // Another worker has it, or had it when it was killed: the next try finds out.
  if (open.rows.length > 0) throw new Error('Another worker is sending this message');
  return null;
}

/** Null when nobody sends this channel. */
function senderFor(outboxKey: Buffer, row: ClaimedRow, senders: Senders): (() => Promise<void>) | null {
  const { mail, sms } = senders;
  const to = openText(outboxKey, row.recipientSealed, recipientPlace(row.id));
  const body = openJson(outboxKey, row.bodySealed, bodyPlace(row.id)) as MessageBody;
  if (row.channel === 'mail' && mail)
    return () => mail.send({ to, subject: row.subject ?? '', ...body }, row.effectKey);
  if (row.channel === 'sms' && sms) return () => sms.send({ to, text: body.text }, row.effectKey);
  return null;
}

async function withinTime(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Sending took too long')), SEND_MS);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

/** What was said to whom is no longer ours to keep. */
async function settle(db: Db, id: string, result: 'sent' | 'refused'): Promise<void> {
  await db.query(
    `UPDATE outbox_message SET sent_at = CASE WHEN $2 = 'sent' THEN now() END,
       refused_at = CASE WHEN $2 = 'refused' THEN now() END,
       claimed_until = NULL, recipient_sealed = NULL, body_sealed = NULL
     WHERE id = $1`,
    [id, result],
  );
}

async function release(db: Db, id: string): Promise<void> {
  await db.query('UPDATE outbox_message SET claimed_until = NULL WHERE id = $1', [id]);
}

export function recipientPlace(id: string) {
  return aad('outbox_message', 'recipient_sealed', id);
}

export function bodyPlace(id: string) {
  return aad('outbox_message', 'body_sealed', id);
}
