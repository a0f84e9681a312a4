import { commandBundle } from '@lingshi/contract/generated/calls.ts';
import type { commandBundle as commandRoute } from '@lingshi/contract/bundle/bundle.contract.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Member } from './bundle-read.ts';

type Command = RouteInput<typeof commandRoute>['body']['command'];
type Sending = { command: Command; to: readonly Member[] };

/** One command for several orders as they are on the screen. */
export function useBundleCommand(
  bundleId: string,
  name: string,
): CommandState<Sending, RouteAnswer<typeof commandRoute>> {
  return useCommand({
    name: `${name}.${bundleId}`,
    send: ({ command, to }: Sending, idempotencyKey) => {
      const members = to.map(({ id: orderId, version }) => ({ orderId, version }));
      return client.call(commandBundle, { params: { bundleId }, body: { command, members }, idempotencyKey });
    },
    refresh: [keys.orders, keys.messages],
  });
}
