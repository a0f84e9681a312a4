import { REFUSALS } from '@lingshi/contract/error/error.status.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { NO_POST } from '../platform/db/pools.ts';
import type { PlatformParts } from '../platform/platform.parts.ts';

export type ActorKind = 'applicant' | 'officer' | 'nobody';

/** Somebody was refused what was not theirs. Identifiers only. */
export type RefusalNote = {
  what: ErrorCode;
  actorKind: ActorKind;
  actorId: string | null;
  orderId?: string | null;
  /** Leads to the log line, which knows the network by its pseudonym. */
  requestId: string;
};

const INSERT = `INSERT INTO security_log (at, what, actor_kind, actor_id, order_id, request_id)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/**
 * Writes a line of the security log, under the role of the side it happened on. Never throws: a refusal must not
 * become a fault because nobody could write it down.
 */
export async function noteRefusal(parts: PlatformParts, note: RefusalNote): Promise<void> {
  const { pools, clock, log } = parts;
  const { what, actorKind, actorId, orderId = null, requestId } = note;
  const values = [clock.now().toISOString(), what, actorKind, actorId, orderId, requestId];
  const write =
    actorKind === 'officer'
      ? pools.queryAtPost(NO_POST, INSERT, values)
      : pools.applicant.query(INSERT, values);
  await write.then(
    () => undefined,
    (error: unknown) => log.error({ err: error, what }, 'a refusal could not be recorded'),
  );
}

/** Records what a listener refused, after the answer is out: a known and an unknown account take the same time. */
export function recordRefusals(http: AppHttp, parts: PlatformParts): void {
  const kind = http.options.audience === 'staff' ? 'officer' : 'applicant';
  http.app.addHook('onResponse', async (request, reply) => {
    const what = reply.refusal;
    if (what === null || !REFUSALS[what].attempt) return;
    const { actorId, id: requestId } = request;
    if (!(await mayRecord(parts, actorId))) return;
    const orderId = orderIn(request.params);
    const actorKind = actorId === null ? 'nobody' : kind;
    await noteRefusal(parts, { what, actorKind, actorId, orderId, requestId });
  });
}

/** One account that asks without end fills a log and no table. Those without one are counted at their routes. */
async function mayRecord({ limiter }: PlatformParts, actorId: string | null): Promise<boolean> {
  if (actorId === null) return true;
  return await limiter.consume('refusal_by_actor', actorId).then(
    () => true,
    () => false,
  );
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The order an address names, whether there is one or not. Nothing else of an address is written down. */
function orderIn(params: unknown): string | null {
  const { orderId } = (params ?? {}) as { orderId?: unknown };
  return typeof orderId === 'string' && UUID.test(orderId) ? orderId : null;
}
