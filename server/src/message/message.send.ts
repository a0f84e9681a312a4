import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { seal } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { FirstAnswer, Idempotency } from '../platform/http/idempotency.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { findThread, messagePlace } from './message.load.ts';
import type { Side, Thread } from './message.load.ts';

export type Sent = { id: string };
type Replay = (first: FirstAnswer) => Sent;

/** Ids only: a job's payload lies in the clear. */
export type MessageNotice = { orderId: string; messageId: string };

/**
 * An applicant writes to the post, with pictures uploaded to this order before.
 * @throws order.not_found, order.wrong_status (nobody reads a draft), message.attachment_unknown
 */
export async function sendApplicantMessage(
  parts: OrderParts,
  request: {
    accountId: string;
    orderId: string;
    text: string;
    fileIds: readonly string[];
    idempotency: Idempotency;
  },
  replay: Replay,
): Promise<Sent> {
  const { accountId, orderId, text } = request;
  const fileIds = [...new Set(request.fileIds)];
  return await inTransaction(parts.pools.applicant, async (client) =>
    once(client, request.idempotency, replay, async (id) => {
      const thread = await getThread(parts, client, { accountId, now: parts.clock.now() }, orderId);
      if (!thread.submitted) throw new AppError('order.wrong_status', { status: 'draft' });
      await refuseStrangeFiles(client, orderId, fileIds);
      await insert(parts, client, {
        id,
        orderId,
        thread,
        text,
        fileIds,
        kind: 'message',
        officerId: null,
      });
      await client.query('UPDATE orders SET unread_by_post = true WHERE id = $1', [orderId]);
      return thread;
    }),
  ).then(({ answer, thread }) => told(parts, answer, thread));
}

/**
 * An officer writes to the applicant, who is told by mail and text message; or a note that only colleagues see.
 * @throws order.not_found
 */
export async function sendPostMessage(
  parts: OrderParts,
  officer: { id: string; post: string },
  request: { orderId: string; text: string; internal: boolean; idempotency: Idempotency },
  replay: Replay,
): Promise<Sent> {
  const { orderId, text, internal } = request;
  const sent = await parts.pools.withPost(officer.post, async (client) =>
    inTransaction(client, async () =>
      once(client, request.idempotency, replay, async (id) => {
        const thread = await getThread(parts, client, { post: officer.post }, orderId);
        const kind = internal ? 'internal' : 'message';
        await insert(parts, client, {
          id,
          orderId,
          thread,
          text,
          fileIds: [],
          kind,
          officerId: officer.id,
        });
        const payload: MessageNotice = { orderId, messageId: id };
        if (!internal) await enqueue(client, { name: 'message_notice', payload });
        return thread;
      }),
    ),
  );
  return told(parts, sent.answer, sent.thread);
}

/** Takes the key first: a second request with it waits here, and then gets the first one's answer. */
async function once(
  client: PoolClient,
  idempotency: Idempotency,
  replay: Replay,
  write: (id: string) => Promise<Thread>,
): Promise<{ answer: Sent; thread: Thread | null }> {
  const id = randomUUID();
  const first = await claimKey(client, idempotency, { status: 201, answer: { id } });
  if (first !== null) return { answer: replay(first), thread: null };
  return { thread: await write(id), answer: { id } };
}

function told({ live }: OrderParts, answer: Sent, thread: Thread | null): Sent {
  if (thread !== null) live.changed([`account:${thread.accountId}`, `post:${thread.post}`]);
  return answer;
}

async function getThread(
  { keyring }: OrderParts,
  client: PoolClient,
  side: Side,
  orderId: string,
): Promise<Thread> {
  const thread = await findThread(keyring, client, side, orderId);
  if (thread === null) throw new AppError('order.not_found');
  return thread;
}

/** A picture of another order, or one of the form, is no attachment: it would show what is not the sender's to show. */
async function refuseStrangeFiles(
  client: PoolClient,
  orderId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const { rows } = await client.query<{ known: number }>(
    `SELECT count(*)::int AS known FROM order_file WHERE order_id = $1 AND slot = 'supplement' AND id = ANY($2::uuid[])`,
    [orderId, fileIds],
  );
  if (rows[0]?.known !== fileIds.length) throw new AppError('message.attachment_unknown');
}

type NewMessage = {
  id: string;
  orderId: string;
  thread: Thread;
  text: string;
  fileIds: readonly string[];
  kind: 'message' | 'internal';
  officerId: string | null;
};

async function insert({ clock }: OrderParts, client: PoolClient, message: NewMessage): Promise<void> {
  const { id, orderId, thread, text, fileIds, kind, officerId } = message;
  await client.query(
    `INSERT INTO message (id, order_id, post, author, officer_id, kind, sealed, file_ids, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9)`,
    [
      id,
      orderId,
      thread.post,
      officerId === null ? 'applicant' : 'post',
      officerId,
      kind,
      seal(thread.dek, text, messagePlace(id)),
      fileIds,
      clock.now().toISOString(),
    ],
  );
}
