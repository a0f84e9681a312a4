import { setTimeout as sleep } from 'node:timers/promises';
import type { JobInsert, PgBoss } from 'pg-boss';
import { DEAD_LETTERS } from './job.queues.ts';

const BATCH = 500;
const IDLE_MS = 250;

type EnqueuedRow = { jobId: string; queue: string; payload: object; startAt: Date | string | null };

export type Mover = {
  /** Looks now instead of at the next turn. */
  wake(): void;
  stop(): Promise<void>;
};

/**
 * Moves enqueued rows into pg-boss, each in the transaction that removes it. Any number of processes may do
 * so at one time.
 * @param onMoved told the queues that have got jobs
 */
export function startMover(
  boss: PgBoss,
  onMoved: (queues: ReadonlySet<string>) => void,
  onError: (error: Error) => void,
): Mover {
  let stopped = false;
  let nap = new AbortController();
  const run = async () => {
    while (!stopped) {
      nap = new AbortController();
      const moved = await moveBatch(boss, onMoved, onError).catch((error: Error) => {
        onError(error);
        return 0;
      });
      if (moved < BATCH && !stopped) await sleep(IDLE_MS, undefined, nap).catch(() => undefined);
    }
  };
  const running = run();
  return {
    wake: () => nap.abort(),
    stop: async () => {
      stopped = true;
      nap.abort();
      await running;
    },
  };
}

async function moveBatch(
  boss: PgBoss,
  onMoved: (queues: ReadonlySet<string>) => void,
  onError: (error: Error) => void,
): Promise<number> {
  const transaction = await boss.getDb().beginTransaction?.();
  if (transaction === undefined) throw new Error('pg-boss no longer opens transactions');
  try {
    const { rows } = await transaction.db.executeSql(TAKE, [BATCH]);
    const byQueue = await groupByQueue(boss, rows as EnqueuedRow[], onError);
    for (const [queue, jobs] of byQueue) await boss.insert(queue, [...jobs.values()], { db: transaction.db });
    await transaction.commit();
    if (byQueue.size > 0) onMoved(new Set(byQueue.keys()));
    return rows.length;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

const TAKE = `
  DELETE FROM enqueued_job WHERE seq IN (
    SELECT seq FROM enqueued_job ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED
  ) RETURNING job_id AS "jobId", queue, payload, start_at AS "startAt"`;

/** A queue nobody made must not hold up the others: its jobs go where an operator sees them. */
async function groupByQueue(boss: PgBoss, rows: readonly EnqueuedRow[], onError: (error: Error) => void) {
  const byQueue = new Map<string, Map<string, JobInsert>>();
  for (const { jobId, queue, payload, startAt } of rows) {
    const known = byQueue.has(queue) || (await boss.getQueue(queue)) !== null;
    if (!known) onError(new Error(`There is no queue "${queue}"`));
    const target = known ? queue : DEAD_LETTERS;
    const jobs = byQueue.get(target) ?? new Map<string, JobInsert>();
    // Within one batch a key may occur twice, which the library takes for a mistake.
    const data = known ? payload : { ...payload, queue };
    jobs.set(jobId, { id: jobId, data, ...(startAt !== null && { startAfter: startAt }) });
    byQueue.set(target, jobs);
  }
  return byQueue;
}
