import { randomUUID } from 'node:crypto';
import { AppError } from '../platform/http/app-error.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { executeCommand } from '../order/order.commands.ts';
import { getActedOrder } from '../order/order.open.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { insertInvitation, listInvitations } from '../order/order.signatures.ts';

type Wish = {
  accountId: string;
  orderId: string;
  version: number;
  requestId: string;
  idempotency: Idempotency;
};

/**
 * Invites another guardian to sign. A code is good once; one more than signatures lack takes the place of the oldest.
 * @throws as {@link executeCommand}
 */
export async function inviteGuardian(parts: OrderParts, wish: Wish) {
  const { pools } = parts;
  const { accountId, ...request } = wish;
  const id = randomUUID();
  const answer = await executeCommand(parts, pools.applicant, {
    ...request,
    command: { type: 'inviteGuardian' },
    actor: { kind: 'applicant', accountId },
    guardian: { facts: { newInvitationId: id }, writes: [insertInvitation(parts, id)] },
  });
  // A repeated wish was answered by its key alone: whoever lost the right to the order meanwhile gets no code.
  await getActedOrder(parts, accountId, wish.orderId);
  // Asked again, the same wish leads to the same code: it is the newest there is.
  const newest = (await listInvitations(parts, pools.applicant, wish.orderId)).at(-1);
  if (newest === undefined) throw new AppError('version.stale');
  return { code: newest.code, codeEndsAt: newest.endsAt, version: answer.version };
}
