import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EXCEPTION_STEPS } from '@lingshi/domain/order/order.exception.ts';
import type { ExceptionStep } from '@lingshi/domain/order/order.exception.ts';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import { executeCommand } from '../order/order.commands.ts';
import { tellException } from '../order/order.notice.ts';
import type { OrderParts } from '../order/order.parts.ts';

export const EXCEPTION_QUEUES: readonly QueueSettings[] = [{ name: 'exception_note' }];

export function exceptionJobs(parts: OrderParts): Record<'exception_note', JobHandler> {
  return { exception_note: async (payload) => noteException(parts, payload) };
}

const job = z.object({ orderId: z.uuid(), step: z.enum(EXCEPTION_STEPS) });

type Noted = {
  id: string;
  post: string;
  endsAt: string | null;
  liveOrderId: string;
  livePost: string;
  liveVersion: number;
  liveStatus: OrderStatus;
  /** A job that runs twice writes once. */
  written: boolean;
};

/** The history of the live order says what was done about it, its applicant is told, and so is the other one. */
async function noteException(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, step } = job.parse(payload);
  const { rows } = await parts.pools.worker.query<Noted>(SELECT_NOTED, [orderId, step]);
  const [noted] = rows;
  // Nobody had touched it when the draft was thrown away.
  if (noted === undefined) return;
  if (!noted.written && !isEnded({ status: noted.liveStatus })) await writeNote(parts, noted, step);
  if (step === 'used') return;
  const zone = parts.rules.findPost(noted.post)?.timeZone;
  const dueDay = noted.endsAt === null || zone === undefined ? null : dayIn(zone, new Date(noted.endsAt));
  await tellException(parts, orderId, {
    key: `exception_${step}`,
    dueDay,
    effect: `exception:${noted.id}:${step}`,
  });
}

/** @throws version.stale: the job is tried again */
async function writeNote(
  parts: OrderParts,
  { id, post, liveOrderId, livePost, liveVersion }: Noted,
  step: ExceptionStep,
): Promise<void> {
  await parts.pools.withPost(livePost, async (client) =>
    executeCommand(parts, client, {
      orderId: liveOrderId,
      version: liveVersion,
      command: { type: 'noteException', exceptionId: id, step, post },
      actor: { kind: 'clock', post: livePost },
      requestId: `exception-${randomUUID()}`,
    }),
  );
}

const SELECT_NOTED = `
  SELECT x.id, x.post, x.ends_at AS "endsAt", o.id AS "liveOrderId", o.post AS "livePost", o.version AS "liveVersion",
    o.status AS "liveStatus", EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id AND e.type = 'exceptionNoted'
      AND e.body->>'exceptionId' = x.id::text AND e.body->>'step' = $2) AS written
  FROM lock_exception x JOIN orders o ON o.id = x.live_order_id
  WHERE x.draft_id = $1 ORDER BY x.wished_at DESC LIMIT 1`;
