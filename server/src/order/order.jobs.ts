import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import type { OrderParts } from './order.parts.ts';
import { keepDeclaration } from './order.declaration.ts';
import { tellMessage, tellReminder, tellStatus } from './order.notice.ts';
import { weighOrdersUnder } from './order.contest.ts';
import { weighReports } from './order.lost-proof.ts';
import { lapseOrders } from './order.lapse.ts';
import { sweepOrders } from './order.sweep.ts';
import { sweepReminders } from './order.reminders.ts';

const SETTINGS = {
  order_notice: {},
  message_notice: {},
  order_reminder: {},
  declaration_document: {},
  lost_proof: {},
  number_held: {},
  // 15:00 UTC is morning from the Pacific to the Atlantic: nobody is woken by a reminder.
  order_sweep: { cron: '41 4 * * *', timeoutSeconds: 900 },
  sweep_reminders: { cron: '0 15 * * *', timeoutSeconds: 900 },
  lapse_orders: { cron: '23 5 * * *', timeoutSeconds: 900 },
} as const satisfies Record<string, Omit<QueueSettings, 'name'>>;

type OrderQueue = keyof typeof SETTINGS;

export const ORDER_QUEUES: readonly QueueSettings[] = Object.entries(SETTINGS).map(([name, settings]) => ({
  name,
  ...settings,
}));

/** What follows from orders, by queue. Each may run twice: their effects have keys. */
export function orderJobs(parts: OrderParts): Record<OrderQueue, JobHandler> {
  return {
    order_notice: async (payload) => tellStatus(parts, payload),
    message_notice: async (payload) => tellMessage(parts, payload),
    order_reminder: async (payload) => tellReminder(parts, payload),
    declaration_document: async (payload) => keepDeclaration(parts, payload),
    lost_proof: async (payload) => weighReports(parts, payload),
    number_held: async (payload) => weighOrdersUnder(parts, payload),
    order_sweep: async () => void (await sweepOrders(parts)),
    lapse_orders: async () => void (await lapseOrders(parts)),
    sweep_reminders: async () => void (await sweepReminders(parts)),
  };
}
