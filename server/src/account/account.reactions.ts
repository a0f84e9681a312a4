import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import type { AccountParts } from './account.parts.ts';

export const ACCOUNT_QUEUES: readonly QueueSettings[] = [{ name: 'account_sweep', cron: '17 * * * *' }];

export function accountJobs(parts: AccountParts): Record<'account_sweep', JobHandler> {
  return { account_sweep: async () => sweep(parts) };
}

/** How long a code or link that no longer serves can still say so ("used already") instead of "too old". */
const KEPT_MS = 24 * 3600 * 1000;

/** Takes away what has run out: codes, challenges, links and sessions. */
async function sweep({ pools, clock }: AccountParts): Promise<void> {
  const now = clock.now();
  const dayAgo = new Date(now.getTime() - KEPT_MS).toISOString();
  await pools.worker.query('DELETE FROM one_time_code WHERE expires_at < $1', [dayAgo]);
  await pools.worker.query('DELETE FROM sign_in_link WHERE expires_at < $1', [dayAgo]);
  await pools.worker.query('DELETE FROM passkey_challenge WHERE expires_at < $1', [now.toISOString()]);
  await pools.worker.query('DELETE FROM session WHERE expires_at < $1', [now.toISOString()]);
}
