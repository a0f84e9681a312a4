import { sendStaffCommand } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { sendStaffCommand as sendStaffCommandRoute } from '@lingshi/contract/staff/work.contract.ts';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Command } from './decisions.ts';

export type Sent = { version: number; command: Command };
export type SentAnswer = RouteAnswer<typeof sendStaffCommandRoute>;

/** Sends a command to an order, once however often it is tried, and reads the order again. */
export function useSendDecision(
  orderId: string,
  onDone: (answer: SentAnswer, sent: Sent) => void,
): CommandState<Sent, SentAnswer> {
  return useCommand<Sent, SentAnswer>({
    name: `command.${orderId}`,
    send: (body, idempotencyKey) =>
      client.call(sendStaffCommand, { params: { orderId }, body, idempotencyKey }),
    refresh: [keys.order(orderId), keys.work, keys.counts],
    onDone,
  });
}
