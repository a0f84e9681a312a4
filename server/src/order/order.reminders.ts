import { REMINDED, REMIND_DAYS, reminderDue } from '@lingshi/domain/message/message.notice.ts';
import { addDays, dayIn, daysBetween } from '@lingshi/domain/shared/day.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { OrderParts } from './order.parts.ts';
import type { ReminderJob } from './order.notice.ts';

const BATCH = 500;
const NIL = '00000000-0000-0000-0000-000000000000';

type Due = { id: string; dueDay: string };

/**
 * Finds every order whose applicant has to act within the next days, and has each told once for each of the two
 * reminders: the key of the job and of the message say so, however often the sweep runs.
 * @returns how many reminders are due
 */
export async function sweepReminders(parts: OrderParts): Promise<number> {
  let found = 0;
  for (const post of parts.rules.book.posts) {
    const today = dayIn(post.timeZone, parts.clock.now());
    for (const status of REMINDED) {
      for (const away of [false, true])
        found += await sweepRange(parts, { post: post.id, status, away, today });
    }
  }
  return found;
}

type Range = { post: string; status: (typeof REMINDED)[number]; away: boolean; today: string };

/** One range of the index of due days, batch by batch. */
async function sweepRange({ pools }: OrderParts, { post, status, away, today }: Range): Promise<number> {
  let [found, after]: [number, Due] = [0, { id: NIL, dueDay: today }];
  for (;;) {
    const { rows } = await pools.worker.query<Due>(SELECT_DUE, [
      post,
      status,
      away,
      addDays(today, REMIND_DAYS[0]),
      after.dueDay,
      after.id,
      BATCH,
    ]);
    for (const { id, dueDay } of rows) {
      const days = reminderDue(daysBetween(today, dueDay));
      if (days === null) continue;
      const payload: ReminderJob = { orderId: id, message: `reminder_${status}`, dueDay, days };
      await enqueue(pools.worker, { name: 'order_reminder', payload, unique: `${id}:${dueDay}:${days}` });
    }
    found += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return found;
    after = last;
  }
}

// Who has noted the mailing has done what was asked.
const SELECT_DUE = `
  SELECT id, due_day AS "dueDay" FROM orders
  WHERE post = $1 AND status = $2 AND away = $3 AND due_day <= $4::date AND (due_day, id) > ($5::date, $6::uuid)
    AND (status <> 'awaiting_papers' OR coalesce(snapshot->'mail', snapshot)->'papers'->>'trackingIn' IS NULL)
  ORDER BY due_day, id LIMIT $7`;
