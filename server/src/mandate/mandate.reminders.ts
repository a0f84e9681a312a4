import { mandateReminder } from '@lingshi/domain/identity/mandate.reminder.ts';
import { addDays, todayIn } from '@lingshi/domain/shared/day.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { tellMandate } from './mandate.notices.ts';

// 15:10 UTC is morning from the Pacific to the Atlantic: nobody is woken by a reminder.
export const MANDATE_QUEUES: readonly QueueSettings[] = [
  { name: 'sweep_mandates', cron: '10 15 * * *', timeoutSeconds: 900 },
];

const BATCH = 200;
const FIRST: Place = { id: '00000000-0000-0000-0000-000000000000', untilDay: '0001-01-01' };

type Place = { id: string; untilDay: string };
type Ending = Place & { accountId: string; holderId: string; acceptedAt: string };

/**
 * Tells both sides of every mandate that ends soon, once for each row `remind_before_end` of the rules: the key of the
 * message says so, however often the sweep runs. What has ended or is over is left alone.
 */
export async function sweepMandates(parts: AccountParts): Promise<void> {
  const { rules, clock, pools } = parts;
  const zones = rules.book.posts.map(({ timeZone }) => timeZone);
  const today = todayIn(zones, clock.now()).first;
  const remindDays = rules.book.mandateTerms.flatMap(({ item, days }) =>
    item === 'remind_before_end' ? [days] : [],
  );
  const last = addDays(today, Math.max(0, ...remindDays));
  for (let after = FIRST; ;) {
    const { rows } = await pools.worker.query<Ending>(SELECT_ENDING, [
      clock.now().toISOString(),
      last,
      after.untilDay,
      after.id,
      BATCH,
    ]);
    for (const ending of rows) {
      const term = { acceptedDay: ending.acceptedAt.slice(0, 10), untilDay: ending.untilDay };
      const days = mandateReminder(term, today, remindDays);
      if (days !== null) await remind(parts, ending, days);
    }
    const next = rows.at(-1);
    if (next === undefined || rows.length < BATCH) return;
    after = next;
  }
}

async function remind(parts: AccountParts, ending: Ending, days: number): Promise<void> {
  const { id, accountId, holderId, untilDay } = ending;
  await inTransaction(parts.pools.worker, async (client) =>
    tellMandate(parts, client, {
      id,
      what: 'ending',
      untilDay,
      key: `ending_${untilDay}_${days}`,
      accountIds: [accountId, holderId],
    }),
  );
}

const SELECT_ENDING = `
  SELECT id, account_id AS "accountId", holder_id AS "holderId", until_day AS "untilDay", accepted_at AS "acceptedAt"
  FROM mandate WHERE accepted_at IS NOT NULL AND ended_at IS NULL AND ends_at > $1 AND until_day <= $2::date
    AND (until_day, id) > ($3::date, $4::uuid)
  ORDER BY until_day, id LIMIT $5`;
