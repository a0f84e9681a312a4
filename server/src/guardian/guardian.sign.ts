import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { measureSignature } from '@lingshi/domain/evidence/signature.ts';
import type { Strokes } from '@lingshi/domain/evidence/signature.ts';
import { executeCommand } from '../order/order.commands.ts';
import type { CommandRequest } from '../order/order.commands.ts';
import { policyOf } from '../order/order.policy.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { findReplay } from '../platform/http/idempotency.ts';
import type { FirstAnswer, Idempotency } from '../platform/http/idempotency.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { openInvitation } from './guardian.open.ts';
import type { Asked, Opened } from './guardian.open.ts';
import { getSigner } from './guardian.person.ts';
import { insertSignature } from '../order/order.signatures.ts';

type Request = Asked & { requestId: string };
type Signing = Request & { version: string; strokes: Strokes; idempotency: Idempotency };
type Answer = { orderId: string; status: Awaited<ReturnType<typeof executeCommand>>['status'] };

/**
 * Signs what was read, with a hand that was measured as the filing guardian's was.
 * @throws AppError guardian.*, signature.empty, identity.missing, order.wrong_status, version.stale
 */
export async function signAsGuardian(
  parts: OrderParts,
  { version, strokes, idempotency, ...asked }: Signing,
  replay: (first: FirstAnswer) => Answer,
): Promise<Answer> {
  // The code of a signature that was given is used up: who asks again is told what was answered then.
  const first = await findReplay(parts.pools.applicant, idempotency);
  if (first !== null) return replay({ ...first, answer: toAnswer(first.answer as Answer) });
  const opened = await openInvitation(parts, asked);
  orThrow(measureSignature(strokes));
  const { loaded, invitationId } = opened;
  if (policyOf(parts, loaded.order).policy.declaration?.version !== version)
    throw new AppError('guardian.other_text');
  const { accountId } = asked;
  const { name, personId, signer } = await getSigner(parts, parts.pools.applicant, accountId, loaded);
  const signed = { name, strokes, signedAt: parts.clock.now().toISOString() };
  const write = insertSignature({ invitationId, accountId, version, dek: loaded.dek, signed });
  const guardian = { facts: { guardian: { personId, invitationId, signer } }, writes: [write] };
  const command = { type: 'signAsGuardian' } as const;
  return toAnswer(await act(parts, opened, asked, command, guardian, idempotency));
}

/** An order's number is not told to who only signs it. */
function toAnswer({ orderId, status }: Answer): Answer {
  return { orderId, status };
}

/** @throws AppError guardian.code_unknown, guardian.not_invited, guardian.filer_cannot_sign, order.wrong_status */
export async function declineAsGuardian(parts: OrderParts, asked: Request): Promise<void> {
  const opened = await openInvitation(parts, asked);
  const { loaded, invitationId } = opened;
  if (loaded.order.accountId === asked.accountId) throw new AppError('guardian.filer_cannot_sign');
  const facts = { guardian: { personId: asked.accountId, invitationId } };
  await act(parts, opened, asked, { type: 'declineAsGuardian' }, { facts, writes: [] });
}

async function act(
  parts: OrderParts,
  { loaded }: Opened,
  { accountId, requestId }: Request,
  command: OrderCommand,
  guardian: NonNullable<CommandRequest['guardian']>,
  idempotency?: Idempotency,
) {
  const { id: orderId, version } = loaded.order;
  const actor = { kind: 'applicant', accountId } as const;
  const request = { orderId, version, command, actor, requestId, loaded, guardian };
  return await executeCommand(parts, parts.pools.applicant, {
    ...request,
    ...(idempotency && { idempotency }),
  });
}
