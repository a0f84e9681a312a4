import { sendCommand } from '@lingshi/contract/generated/calls.ts';
import type { sendCommand as sendCommandRoute } from '@lingshi/contract/order/order.contract.ts';
import type { RouteInput } from '@lingshi/contract/route.ts';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { client, isStale } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import type { OrderPage } from './order-read.ts';

type OrderCommand = RouteInput<typeof sendCommandRoute>['body']['command'];

/** Sends a command to the order as it is on the screen: what changed meanwhile is read again and nothing overwritten. */
export function useOrderCommand(
  { id, version }: Pick<OrderPage, 'id' | 'version'>,
  name: string,
  onDone?: () => void,
): CommandState<OrderCommand, unknown> {
  return useCommand({
    name: `${name}.${id}`,
    send: async (command: OrderCommand, idempotencyKey) => {
      try {
        const sent = { params: { orderId: id }, body: { version, command }, idempotencyKey };
        return await client.call(sendCommand, sent);
      } catch (error) {
        if (isStale(error)) void queryClient.invalidateQueries({ queryKey: keys.order(id) });
        throw error;
      }
    },
    refresh: [keys.orders, keys.messages],
    ...(onDone && { onDone }),
  });
}
