import type { requestCode as route } from '@lingshi/contract/account/account.contract.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { requestCode } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useState } from 'react';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { currentLocale } from '../../kit/locale.ts';
import { client } from '../client.ts';

type Sent = RouteAnswer<typeof route>;

/** Asks for a code. `solving`: very many are asked for, and the browser does its calculation first. */
export function useAskCode(
  onDone: (sent: Sent, contact: string) => void,
): CommandState<string, Sent> & { solving: boolean } {
  const [solving, setSolving] = useState(false);
  const ask = useCommand({
    name: 'sign-in.code',
    send: async (contact: string) => askCode(contact, setSolving),
    onDone,
  });
  return { ...ask, solving };
}

async function askCode(contact: string, onSolving: (solving: boolean) => void): Promise<Sent> {
  const body = { contact, locale: currentLocale() };
  try {
    return await client.call(requestCode, { body });
  } catch (error) {
    const puzzle = puzzleIn(error);
    if (puzzle === null) throw error;
    onSolving(true);
    try {
      const numbers = await solveAside(puzzle);
      // A browser that cannot is told the other ways in.
      if (numbers === null) throw error;
      return await client.call(requestCode, { body: { ...body, solution: { puzzle, numbers } } });
    } finally {
      onSolving(false);
    }
  }
}

function puzzleIn(error: unknown): string | null {
  if (!(error instanceof CallError) || error.code !== 'code.puzzle') return null;
  const { puzzle } = error.detail;
  return typeof puzzle === 'string' ? puzzle : null;
}

/** null: this browser cannot. */
async function solveAside(puzzle: string): Promise<number[] | null> {
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./puzzle.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<number[] | null>) => resolve(data));
      worker.addEventListener('error', () => resolve(null));
      worker.postMessage(puzzle);
    });
  } finally {
    worker.terminate();
  }
}
