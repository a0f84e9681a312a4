import type { PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '../db/job-schema.ts';

export type QueueSettings = {
  readonly name: string;
  /** Jobs of this queue done at one time in one process; 2 by default. */
  readonly concurrency?: number;
  /**
   * How long an idle worker waits before it looks again; 1 by default, 0.5 at least. A process that moves a
   * job into the queue looks at once, so this is for jobs tried again and for other processes.
   */
  readonly pollSeconds?: number;
  /** Tries after the first; 12 by default, which is some three hours. */
  readonly retries?: number;
  /** How long one try may take; 120 by default. */
  readonly timeoutSeconds?: number;
  /** Cron expression in UTC: the worker enqueues one job with an empty payload each time. */
  readonly cron?: string;
};

/** Where jobs end that failed every time. Nobody works it: an operator reads it and sends them back. */
export const DEAD_LETTERS = 'dead_letters';

/** A job whose worker shows no sign of life for so long goes to another; pg-boss allows no less than 10. */
const HEARTBEAT_SECONDS = 10;
const WEEK_SECONDS = 7 * 24 * 3600;

/** What no process of ours wants of pg-boss: its owner migrates, and we count in our own metrics. */
export const QUIET = {
  schema: JOB_SCHEMA,
  migrate: false,
  createSchema: false,
  registerInstance: false,
  reindex: false,
  monitorVacuum: false,
  openTelemetry: { enabled: false },
} as const;

/** Makes the queues that are missing and brings the others up to date. Every process does so at its start. */
export async function writeQueues(boss: PgBoss, queues: readonly QueueSettings[]): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { retryLimit: 0, deleteAfterSeconds: 13 * WEEK_SECONDS });
  for (const queue of queues) {
    const options = {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retryLimit: queue.retries ?? 12,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: queue.timeoutSeconds ?? 120,
      deleteAfterSeconds: WEEK_SECONDS,
      deadLetter: DEAD_LETTERS,
    };
    await boss.createQueue(queue.name, options);
    await boss.updateQueue(queue.name, options);
  }
}
