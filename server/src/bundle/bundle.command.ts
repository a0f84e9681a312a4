import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { commandBundle as commandRoute } from '@lingshi/contract/bundle/bundle.contract.ts';
import { executeCommand } from '../order/order.commands.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { listMembers, toRefusal } from './bundle.store.ts';

type Sent = RouteAnswer<typeof commandRoute>;
type Sending = z.output<typeof commandRoute.body> & {
  accountId: string;
  bundleId: string;
  requestId: string;
  idempotency: Idempotency;
};

/**
 * Sends one command to several orders, one after the other, each judged as if it were sent alone: who is refused holds
 * up nobody else. Sent again with the same key, what was done is told again and what was not is tried.
 * @throws bundle.not_found
 */
export async function commandBundle(parts: OrderParts, sending: Sending): Promise<Sent> {
  const { accountId, bundleId } = sending;
  const members = await listMembers(parts.pools.applicant, accountId, bundleId);
  const own = new Set(members.map(({ orderId }) => orderId));
  const sent: Sent['members'] = [];
  for (const member of sending.members) {
    const known = own.has(member.orderId);
    sent.push(known ? await commandOne(parts, sending, member) : refusedOne(member.orderId, NOT_HERE));
  }
  return { members: sent };
}

const NOT_HERE = { code: 'bundle.not_your_person' } as const;

async function commandOne(
  parts: OrderParts,
  { command, accountId, requestId, idempotency }: Sending,
  { orderId, version }: Sending['members'][number],
): Promise<Sent['members'][number]> {
  const actor = { kind: 'applicant', accountId } as const;
  const own = keyOf(idempotency, orderId, version);
  try {
    const request = { orderId, version, command, actor, requestId, idempotency: own };
    const { number, status } = await executeCommand(parts, parts.pools.applicant, request);
    return { orderId, number, status, refusal: null };
  } catch (error) {
    return refusedOne(orderId, toRefusal(error));
  }
}

function refusedOne(orderId: string, refusal: ReturnType<typeof toRefusal>): Sent['members'][number] {
  return { orderId, number: null, status: null, refusal };
}

/** A key of each order's own, made of the one that was sent: what was done for one is not done to it again. */
function keyOf(mark: Idempotency, orderId: string, version: number): Idempotency {
  const keyHash = createHash('sha256').update(mark.keyHash).update(orderId).digest();
  const bodyHash = createHash('sha256').update(mark.bodyHash).update(`${version}`).digest();
  return { ...mark, keyHash, bodyHash };
}
