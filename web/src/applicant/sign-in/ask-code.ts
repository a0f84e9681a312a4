import type { requestCode as route } from '@lingshi/contract/account/account.contract.ts';
import { requestCode } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { currentLocale } from '../../kit/locale.ts';
import { client } from '../client.ts';
import { useSolving } from './use-solving.ts';

type Sent = RouteAnswer<typeof route>;

/** Asks for a code to sign in with. */
export function useAskCode(
  onDone: (sent: Sent, contact: string) => void,
): CommandState<string, Sent> & { solving: boolean } {
  const { solving, askSolving } = useSolving();
  const ask = useCommand({
    name: 'sign-in.code',
    send: async (contact: string) =>
      askSolving(async (solved) =>
        client.call(requestCode, { body: { contact, locale: currentLocale(), ...solved } }),
      ),
    onDone,
  });
  return { ...ask, solving };
}
