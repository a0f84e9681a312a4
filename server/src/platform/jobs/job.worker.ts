import { PgBoss } from 'pg-boss';
import type { JobWithMetadata, Schedule } from 'pg-boss';
import { describeFailure } from '../log.error.ts';
import type { DescribedFailure } from '../log.error.ts';
import type { PoolConfig } from 'pg';
import { startWith } from '../db/pools.ts';
import { assertRole, checkedBy } from '../db/role.check.ts';
import { startMover } from './job.mover.ts';
import { QUIET, writeQueues } from './job.queues.ts';
import type { QueueSettings } from './job.queues.ts';

export type JobRun = {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the job was given to another worker or takes too long: stop, the result will not count. */
  readonly signal: AbortSignal;
};

/** Does one job. It may run twice, also at the same time; what it throws is tried again later. */
export type JobHandler = (payload: unknown, run: JobRun) => Promise<void>;

export type WorkedQueue = QueueSettings & { readonly handler: JobHandler };

export type JobOutcome = {
  readonly queue: string;
  readonly jobId: string;
  readonly attempt: number;
  readonly milliseconds: number;
  /** Absent when it was done. May hold personal data: log its name and code, not its text. */
  readonly error?: unknown;
  /** It failed for the last time and is in the dead letters now. */
  readonly dead: boolean;
};

export type JobsOptions = {
  /** Of the schema's owner, at PostgreSQL itself. */
  readonly url: string;
  readonly queues: readonly WorkedQueue[];
  /** For metrics and the log; called after every try. */
  readonly onOutcome?: (outcome: JobOutcome) => void;
  /** What went wrong outside a job, e.g. the database was away for a moment. */
  readonly onError?: (error: Error) => void;
};

export type RunningJobs = {
  /** Looks for new jobs now instead of at the next turn; for the process that has just enqueued one. */
  wake(): void;
  /** Takes no more jobs, finishes those in hand for up to 25 s, gives the rest back. */
  stop(): Promise<void>;
};

// The library hands on to its pool what it does not know.
const CONNECTION: PoolConfig = {
  ...startWith({ role: 'lingshi_worker' }),
  ...checkedBy(async (client) => void (await assertRole(client, 'lingshi_worker', { isLasting: true }))),
};

/** Together under 30 s: 10 s without a heartbeat, two rounds of supervision, the first delay, one turn. */
const SUPERVISE_SECONDS = 5;
const STOP_MS = 25_000;

/** The jobs of this process. The pool is its own: a busy handler must not keep a heartbeat waiting. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const boss = new PgBoss({
    ...QUIET,
    connectionString: options.url,
    ...CONNECTION,
    application_name: 'lingshi_jobs',
    max: 3,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: 3600,
  });
  boss.on('error', (error) => options.onError?.(error));
  await boss.start();
  await writeQueues(boss, options.queues);
  await writeSchedules(boss, options.queues);
  const wakers = new Map<string, () => void>();
  for (const queue of options.queues) wakers.set(queue.name, await workQueue(boss, queue, options));
  const mover = startMover(
    boss,
    (queues) => queues.forEach((name) => wakers.get(name)?.()),
    (error) => options.onError?.(error),
  );
  return {
    wake: () => mover.wake(),
    stop: async () => {
      await mover.stop();
      await boss.stop({ graceful: true, timeout: STOP_MS, close: true });
    },
  };
}

/** Starts the workers of one queue; returns how to wake them. */
async function workQueue(boss: PgBoss, queue: WorkedQueue, options: JobsOptions): Promise<() => void> {
  const ids: string[] = [];
  const settings = { includeMetadata: true, pollingIntervalSeconds: queue.pollSeconds ?? 1 } as const;
  for (let n = queue.concurrency ?? 2; n > 0; n -= 1) {
    const id: string = await boss.work<unknown, void, typeof settings>(
      queue.name,
      settings,
      async ([job]) => {
        // One found, so there may be more: look again at once, not at the next turn.
        boss.notifyWorker(id);
        if (job) await runJob(queue, job, options);
      },
    );
    ids.push(id);
  }
  return () => ids.forEach((id) => boss.notifyWorker(id));
}

async function runJob(
  queue: WorkedQueue,
  job: JobWithMetadata<unknown>,
  options: JobsOptions,
): Promise<void> {
  const started = performance.now();
  const attempt = job.retryCount + 1;
  const tell = (rest: Pick<JobOutcome, 'dead' | 'error'>) =>
    options.onOutcome?.({
      queue: queue.name,
      jobId: job.id,
      attempt,
      milliseconds: performance.now() - started,
      ...rest,
    });
  try {
    await queue.handler(job.data, { jobId: job.id, attempt, signal: job.signal });
    tell({ dead: false });
  } catch (error) {
    tell({ dead: job.retryCount >= job.retryLimit, error });
    throw new JobFailed(queue.name, error);
  }
}

/** What the job row keeps of a failure: what and where. Texts of errors name people, e.g. a mail server's answer. */
class JobFailed extends Error {
  readonly queue: string;
  readonly failure: DescribedFailure;
  constructor(queue: string, cause: unknown) {
    const failure = describeFailure(cause);
    super([failure.name, failure.code].filter(Boolean).join(' '));
    this.name = 'JobFailed';
    this.queue = queue;
    this.failure = failure;
    // pg-boss stores an error with all it carries, and its own stack says nothing of the failure.
    delete this.stack;
  }
}

async function writeSchedules(boss: PgBoss, queues: readonly WorkedQueue[]): Promise<void> {
  const wanted = new Map(
    queues.flatMap(({ name, cron }) => (cron === undefined ? [] : [[name, cron] as const])),
  );
  const stored: Schedule[] = await boss.getSchedules();
  for (const { name } of stored) if (!wanted.has(name)) await boss.unschedule(name);
  for (const [name, cron] of wanted) await boss.schedule(name, cron, {}, { tz: 'UTC' });
}
