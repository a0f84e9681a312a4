import { workedQueues } from './app/app.jobs.ts';
import { startJobs } from './platform/jobs/job.worker.ts';
import type { Closing } from './platform/http/shutdown.ts';
import type { Parts } from './app/app.parts.ts';

/** Works the jobs of every queue in this process. @returns how to stop */
export async function work(parts: Parts, databaseUrl: string): Promise<Closing[]> {
  const { log } = parts;
  const jobs = await startJobs({
    url: databaseUrl,
    queues: workedQueues(parts),
    onOutcome: ({ queue, attempt, milliseconds, error, dead }) => {
      if (error === undefined) log.debug({ queue, attempt, milliseconds }, 'job done');
      else log[dead ? 'error' : 'warn']({ queue, attempt, dead, err: nameOf(error) }, 'job failed');
    },
    onError: (error) => log.warn({ err: nameOf(error) }, 'jobs are held up'),
  });
  return [{ name: 'jobs', close: async () => jobs.stop() }];
}

/** An error's text may name a person; its kind does not. */
function nameOf(error: unknown): { name: string; code: string } {
  const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: unknown };
  return { name, code: String(code) };
}
