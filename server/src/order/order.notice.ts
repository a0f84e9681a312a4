import { readPhrase, type Locale } from '@lingshi/domain/shared/phrase.ts';
import { z } from 'zod';
import type {
  ExceptionNotice,
  LostNotice,
  NoticeKey,
  NumberNotice,
  Reminder,
  StatusNotice,
} from '@lingshi/domain/message/message.notice.ts';
import { contactPlace } from '../account/account.places.ts';
import { openText } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import type { OrderParts } from './order.parts.ts';
import { composeNotice } from './order.notice.text.ts';

/** Ids and plain words only: payloads lie in the clear. `seq` is the event that brought the status. */
export type StatusNoticeJob = {
  orderId: string;
  seq: number;
  message: StatusNotice | ExceptionNotice | LostNotice | NumberNotice;
};
export type ReminderJob = { orderId: string; message: Reminder; dueDay: string; days: number };

const statusJob = z.object({
  orderId: z.uuid(),
  seq: z.int(),
  message: z.string(),
  /** Another account than the order's, which learns nothing of the order itself. */
  accountId: z.uuid().optional(),
});
const reminderJob = z.object({ orderId: z.uuid(), message: z.string(), dueDay: z.iso.date(), days: z.int() });
const messageJob = z.object({ orderId: z.uuid(), messageId: z.uuid() });

/** A status was reached. The due day is that of its event, so a job that runs late still says what held then. */
export async function tellStatus(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, seq, message, accountId } = statusJob.parse(payload);
  for (const addressee of await findAddressees(parts, orderId, seq, accountId)) {
    const notice = { key: message as StatusNoticeJob['message'], dueDay: addressee.eventDueDay };
    await tell(parts, addressee, { ...notice, effect: `order:${orderId}:${seq}` });
  }
}

/** The due day draws near. Says nothing when the order moved on since the sweep. */
export async function tellReminder(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, message, dueDay, days } = reminderJob.parse(payload);
  for (const addressee of await findAddressees(parts, orderId, 0)) {
    if (`reminder_${addressee.status}` !== message || addressee.dueDay !== dueDay) continue;
    const effect = `remind:${orderId}:${dueDay}:${days}`;
    await tell(parts, addressee, { key: message as Reminder, dueDay, effect });
  }
}

/** An officer wrote. The words themselves never leave the platform. */
export async function tellMessage(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, messageId } = messageJob.parse(payload);
  for (const addressee of await findAddressees(parts, orderId, 0)) {
    await tell(parts, addressee, {
      key: 'message_from_post',
      dueDay: null,
      effect: `message:${messageId}`,
    });
  }
}

/** About the exception a draft was wished for; the words name no number, which a draft has not. */
export async function tellException(
  parts: OrderParts,
  orderId: string,
  notice: { key: ExceptionNotice; dueDay: string | null; effect: string },
): Promise<void> {
  for (const addressee of await findAddressees(parts, orderId, 0)) await tell(parts, addressee, notice);
}

type Addressee = JoinedPersonKeyRow & {
  orderId: string;
  accountId: string;
  /** Not the person, but whoever files for them. */
  underMandate: boolean;
  number: string;
  post: string;
  status: string;
  dueDay: string | null;
  eventDueDay: string | null;
  locale: Locale;
  contacts: { id: string; kind: 'email' | 'phone'; sealed: string }[];
};

/** The person, and whoever files for them while their mandate is in force; nobody when there is no such order any more. */
async function findAddressees(
  { pools, clock }: OrderParts,
  orderId: string,
  seq: number,
  accountId: string | null = null,
): Promise<Addressee[]> {
  const { rows } = await pools.worker.query<Addressee>(SELECT_ADDRESSEES, [
    orderId,
    seq,
    clock.now().toISOString(),
    accountId,
  ]);
  return rows;
}

const SELECT_ADDRESSEES = `
  SELECT o.id AS "orderId", a.id AS "accountId", a.id <> o.account_id AS "underMandate", coalesce(o.number, '') AS number, o.post, o.status,
    o.due_day AS "dueDay", a.locale,
    (SELECT e.body->>'dueDay' FROM order_event e WHERE e.order_id = o.id AND e.seq = $2) AS "eventDueDay",
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'sealed', encode(c.sealed, 'base64'))
       ORDER BY c.id), '[]') FROM contact c WHERE c.account_id = a.id) AS contacts,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  FROM orders o
  JOIN account a ON CASE WHEN $4::uuid IS NOT NULL THEN a.id = $4::uuid ELSE a.id = o.account_id
    OR a.id = (SELECT m.holder_id FROM mandate m WHERE m.id = o.mandate_id AND m.ended_at IS NULL AND m.ends_at > $3) END
  JOIN person_key p ON p.person_id = a.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE o.id = $1`;

/** Words for another account's holder name no order and lead to none. */
function isOwn(key: NoticeKey): boolean {
  return !key.startsWith('holder_');
}

type Notice = { key: NoticeKey; dueDay: string | null; effect: string };

/**
 * Writes one message for every contact, each under an effect key of its own: a job that runs twice writes nothing the
 * second time, and one that was cut short goes on where it was.
 */
async function tell(parts: OrderParts, addressee: Addressee, { key, dueDay, effect }: Notice): Promise<void> {
  const { keyring, config, pools, rules } = parts;
  const { orderId, number, post, locale, contacts } = addressee;
  const text = composeNotice(key, locale, {
    number,
    post: readPhrase(rules.findPost(post)?.shortNames ?? post, locale),
    dueDay,
    link: `${config.publicOrigin}/${isOwn(key) ? `orders/${orderId}` : 'me'}`,
    demo: config.mode === 'demo',
    kept: isOwn(key),
  });
  const dek = openPersonKey(keyring, addressee);
  await inTransaction(pools.worker, async (client) => {
    for (const { id, kind, sealed } of contacts) {
      const to = openText(dek, Buffer.from(sealed, 'base64'), contactPlace(id));
      const message: Message =
        kind === 'email'
          ? { channel: 'mail', to, subject: text.subject, text: text.mail }
          : { channel: 'sms', to, text: text.sms };
      await enqueueMessage(keyring.root.outbox, client, `${effect}:${key}:${id}`, message);
    }
  });
  // The change itself told only the person's own screens.
  if (addressee.underMandate) parts.live.changed([`account:${addressee.accountId}`]);
}
