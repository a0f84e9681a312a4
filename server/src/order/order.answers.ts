import type { Pool, PoolClient } from 'pg';
import { checkTopic } from '@lingshi/domain/order/order.form-check.ts';
import type { FormComplaint } from '@lingshi/domain/order/order.form-check.ts';
import { keptAnswer } from '@lingshi/domain/order/order.form.ts';
import type { Topic } from '@lingshi/domain/order/order.form.ts';
import type { Actor } from '@lingshi/domain/order/order.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { sealJson } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { Services } from '../services.ts';
import { executeCommand } from './order.commands.ts';
import { policyOf } from './order.facts.ts';
import { answerPlace } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';
import { getActedOrder } from './order.open.ts';
import { isUnlocked, unlockedFields } from './order.supplement.ts';

export type SaveRequest = {
  accountId: string;
  orderId: string;
  topic: Topic;
  /** What this device last saw; 0 = never saved. */
  version: number;
  answer: Record<string, unknown>;
  requestId: string;
};

export type SavedTopic = { version: number; savedAt: string; complaints: FormComplaint[] };

/**
 * Saves one topic, complete or not; what does not hold yet is told, not refused.
 * @throws order.not_found, order.field_locked (submitted, and not asked for), version.stale (another tab or
 *   device saved since: nothing is overwritten)
 */
export async function saveAnswer(services: Services, request: SaveRequest): Promise<SavedTopic> {
  const now = services.clock.now();
  const loaded = await getActedOrder(services, request.accountId, request.orderId);
  if (!isUnlocked(loaded.order, request.topic)) throw new AppError('order.field_locked');
  const answer = keptAnswer(request.topic, mergeUnlocked(loaded, request));
  const version = await store(services, loaded, { ...request, answer }, now.toISOString());
  const { today } = policyOf(services, loaded.order);
  return { version, savedAt: now.toISOString(), complaints: checkTopic(request.topic, answer, today) };
}

/** During a supplement only the fields asked for take new values; the others keep what was submitted. */
function mergeUnlocked(loaded: LoadedOrder, { topic, answer }: SaveRequest): Record<string, unknown> {
  const fields = unlockedFields(loaded.order, topic);
  if (fields === null) return answer;
  const before = loaded.answers.find((stored) => stored.topic === topic)?.answer ?? {};
  const asked = Object.entries(answer).filter(([field]) => fields.includes(field));
  return { ...before, ...Object.fromEntries(asked) };
}

/** Choosing a post moves the draft there with the answer that says so, or neither: a stale tab moves nothing. */
async function store(
  services: Services,
  loaded: LoadedOrder,
  request: SaveRequest,
  at: string,
): Promise<number> {
  const { order } = loaded;
  const { applicant } = services.pools;
  const post = request.topic === 'post' ? getPost(services, order, request.answer) : order.post;
  if (post === order.post) return await write(applicant, loaded, request, at);
  const version = await inTransaction(applicant, async (client) => {
    const written = await write(client, loaded, request, at);
    await choosePost(services, client, order, { post, ...request });
    return written;
  });
  services.live.changed([...new Set([request.accountId, order.accountId])].map((id) => `account:${id}`));
  return version;
}

function getPost({ rules }: Services, order: Order, answer: Record<string, unknown>): string {
  const post = typeof answer.post === 'string' ? rules.findPost(answer.post) : null;
  if (post === null || post.country !== order.country) throw new AppError('post.not_found');
  return post.id;
}

/** The draft's rules and its day are that post's from now on. */
async function choosePost(
  services: Services,
  client: PoolClient,
  { id: orderId, version }: Order,
  { post, accountId, requestId }: { post: string; accountId: string; requestId: string },
): Promise<void> {
  const actor: Actor = { kind: 'applicant', accountId };
  const command = { type: 'choosePost', post } as const;
  await executeCommand(services, client, { orderId, version, command, actor, requestId });
}

/** Onto the order as it was judged and no other: submitted meanwhile, its form takes nothing more. */
async function write(
  db: Pool | PoolClient,
  { order, dek }: LoadedOrder,
  { orderId, topic, version, answer }: SaveRequest,
  at: string,
): Promise<number> {
  const sealed = sealJson(dek, answer, answerPlace(orderId, topic));
  const { rows } = await db.query<{ version: number }>(version === 0 ? SAVE_FIRST : SAVE_AGAIN, [
    orderId,
    topic,
    sealed,
    at,
    version,
    order.version,
  ]);
  if (rows[0] === undefined) throw new AppError('version.stale');
  return rows[0].version;
}

const OPEN_FORM = `
  WITH form AS (UPDATE orders SET form_version = form_version + 1 WHERE id = $1 AND version = $6::int RETURNING id)`;

const SAVE_FIRST = `${OPEN_FORM}
  INSERT INTO order_answer (order_id, topic, version, sealed, saved_at)
  SELECT form.id, $2::text, $5::int + 1, $3::bytea, $4::timestamptz FROM form
  ON CONFLICT (order_id, topic) DO NOTHING RETURNING version`;

const SAVE_AGAIN = `${OPEN_FORM}
  UPDATE order_answer a SET version = a.version + 1, sealed = $3::bytea, saved_at = $4::timestamptz FROM form
  WHERE a.order_id = form.id AND a.topic = $2::text AND a.version = $5::int RETURNING a.version`;
