import { workedQueues } from './app/app.jobs.ts';
import { describeFailure } from './platform/log.error.ts';
import { logOutcome } from './platform/jobs/job.log.ts';
import { startJobs } from './platform/jobs/job.worker.ts';
import type { Closing } from './platform/http/shutdown.ts';
import type { Parts } from './app/app.parts.ts';

/** Works the jobs of every queue in this process. @returns how to stop */
export async function work(parts: Parts, databaseUrl: string): Promise<Closing[]> {
  const { log } = parts;
  const jobs = await startJobs({
    url: databaseUrl,
    queues: workedQueues(parts),
    onOutcome: (outcome) => logOutcome(log, outcome),
    onError: (error) => log.warn({ failure: describeFailure(error) }, 'jobs are held up'),
  });
  return [{ name: 'jobs', close: async () => jobs.stop() }];
}
