import { describeFailure } from '../log.error.ts';
import type { Logger } from '../log.ts';
import type { JobOutcome } from './job.worker.ts';

/** One line for every try of a job. What failed is told by name, code and place: its text may name a person. */
export function logOutcome(log: Logger, outcome: JobOutcome): void {
  const { queue, jobId, attempt, milliseconds, error, dead } = outcome;
  if (error === undefined) {
    log.debug({ queue, jobId, attempt, milliseconds }, 'job done');
    return;
  }
  const line = { queue, jobId, attempt, dead, failure: describeFailure(error) };
  log[dead ? 'error' : 'warn'](line, 'job failed');
}
