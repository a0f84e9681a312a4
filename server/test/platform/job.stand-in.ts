/** For tests: a worker process of its own, whose handler says on stdout what it does and then hangs if asked. */
import { startJobs } from '../../src/platform/jobs/job.worker.ts';

const [url = '', wish] = process.argv.slice(2);

function handle(payload: unknown): Promise<void> {
  process.stdout.write(`${(payload as { key: string }).key}\n`);
  return wish === 'hang' ? new Promise(() => undefined) : Promise.resolve();
}

await startJobs({ url, queues: [{ name: 'letters', handler: handle }] });
process.stdout.write('ready\n');
