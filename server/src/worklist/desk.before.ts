import type { PoolClient } from 'pg';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { fingerprint } from '@lingshi/domain/policy/fingerprint.ts';
import { openJson } from '../platform/crypto/cipher.ts';
import { beforePlace } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { seeOrder } from '../order/order.seen.ts';
import { answersSeen } from './desk.view.ts';
import type { View } from './desk.view.ts';

type StoredAnswer = { topic: string; answer: Record<string, unknown> };

/**
 * What a supplement changed: the fields, and the pages as they were sent, seen and masked like those of now. While the
 * applicant is at it, nothing is sent yet and nothing is marked.
 */
export async function findBefore(
  client: PoolClient,
  loaded: LoadedOrder,
  where: OrderPolicy,
  view: View,
): Promise<{ before: StoredAnswer[]; changedFields: string[] }> {
  const { order, dek } = loaded;
  if (order.status === 'needs_supplement') return { before: [], changedFields: [] };
  const { rows } = await client.query<{ topic: string; before: Buffer }>(
    'SELECT topic, before FROM order_answer WHERE order_id = $1 AND before IS NOT NULL',
    [order.id],
  );
  const sent: Answers = Object.fromEntries(
    rows.map(({ topic, before }) => [
      topic,
      openJson(dek, before, beforePlace(order.id, topic)) as Record<string, unknown>,
    ]),
  );
  const now = seeOrder(loaded, where).answers;
  const { answers: before } = answersSeen(view, where.form, sent);
  const changedFields = before.flatMap(({ topic }) => changedIn(topic, sent[topic] ?? {}, now[topic] ?? {}));
  return { before, changedFields };
}

function changedIn(topic: string, was: Answers[string], is: Answers[string]): string[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => fingerprint(was[name] ?? null) !== fingerprint(is[name] ?? null))
    .map((name) => `${topic}.${name}`);
}
