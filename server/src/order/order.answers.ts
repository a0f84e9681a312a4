import { checkTopic } from '@lingshi/domain/order/order.form-check.ts';
import type { FormComplaint } from '@lingshi/domain/order/order.form-check.ts';
import type { Topic } from '@lingshi/domain/order/order.form.ts';
import type { Actor } from '@lingshi/domain/order/order.types.ts';
import { sealJson } from '../platform/crypto/cipher.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { Services } from '../services.ts';
import { executeCommand } from './order.commands.ts';
import { policyOf } from './order.facts.ts';
import { answerPlace, findOrder } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';
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
  const { pools, keyring, clock } = services;
  const now = clock.now();
  const loaded = await findOrder(keyring, pools.applicant, request, request.orderId, now);
  if (loaded === null) throw new AppError('order.not_found');
  if (!isUnlocked(loaded.order, request.topic)) throw new AppError('order.field_locked');
  const answer = mergeUnlocked(loaded, request);
  if (request.topic === 'post') await followPost(services, loaded, request, answer);
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

/** Choosing a post moves the draft there: its rules and its day are that post's from now on. */
async function followPost(
  services: Services,
  { order }: LoadedOrder,
  { accountId, requestId }: SaveRequest,
  answer: Record<string, unknown>,
): Promise<void> {
  const post = typeof answer.post === 'string' ? services.rules.findPost(answer.post) : null;
  if (post === null || post.country !== order.country) throw new AppError('post.not_found');
  if (post.id === order.post) return;
  const actor: Actor = { kind: 'applicant', accountId };
  const command = { type: 'choosePost', post: post.id } as const;
  const { id: orderId, version } = order;
  await executeCommand(services, services.pools.applicant, { orderId, version, command, actor, requestId });
}

async function store(
  { pools }: Services,
  loaded: LoadedOrder,
  { orderId, topic, version, answer }: SaveRequest,
  at: string,
): Promise<number> {
  const sealed = sealJson(loaded.dek, answer, answerPlace(orderId, topic));
  const { rows } = await pools.applicant.query(
    version === 0
      ? `INSERT INTO order_answer (order_id, topic, version, sealed, saved_at) VALUES ($1, $2, $5 + 1, $3, $4)
         ON CONFLICT (order_id, topic) DO NOTHING RETURNING version`
      : `UPDATE order_answer SET version = version + 1, sealed = $3, saved_at = $4
         WHERE order_id = $1 AND topic = $2 AND version = $5 RETURNING version`,
    [orderId, topic, sealed, at, version],
  );
  if (rows[0] === undefined) throw new AppError('version.stale');
  return rows[0].version as number;
}
