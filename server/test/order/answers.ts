import { asAccount } from '../../src/platform/db/account-scope.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { answerPlace } from '../../src/order/order.load.ts';
import { getOrder } from '../../src/order/order.open.ts';
import { sealJson } from '../../src/platform/crypto/cipher.ts';
import type { TestApp } from '../app.ts';

type Of = { id: string; orderId: string };

/** Writes a page past the form: as it may lie there since other rules, or after a mistake. */
export async function storeAnswer(
  { parts, database }: TestApp,
  { id, orderId }: Of,
  topic: string,
  change: (before: Answer) => Answer,
): Promise<void> {
  const { dek, answers } = await asAccount(id, async () => getOrder(parts, id, orderId));
  const before = answers.find((stored) => stored.topic === topic)?.answer ?? {};
  const sealed = sealJson(dek, change(before), answerPlace(orderId, topic));
  await database.owner.query('UPDATE order_answer SET sealed = $3 WHERE order_id = $1 AND topic = $2', [
    orderId,
    topic,
    sealed,
  ]);
}
