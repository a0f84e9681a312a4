import { CallError } from '@lingshi/contract/client.ts';
import { useState } from 'react';

type Solution = { solution?: { puzzle: string; numbers: number[] } };

/** Asks with what `send` puts beside its body: nothing at first, and what the browser calculated where it has to. */
export type AskSolving = <Answer>(send: (solved: Solution) => Promise<Answer>) => Promise<Answer>;

/** For every wish for a code. `solving`: very many are asked for, and the browser does its calculation first. */
export function useSolving(): { solving: boolean; askSolving: AskSolving } {
  const [solving, setSolving] = useState(false);
  return { solving, askSolving: async (send) => askWith(send, setSolving) };
}

async function askWith<Answer>(
  send: (solved: Solution) => Promise<Answer>,
  onSolving: (solving: boolean) => void,
): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    const puzzle = puzzleIn(error);
    if (puzzle === null) throw error;
    onSolving(true);
    try {
      const numbers = await solveAside(puzzle);
      // A browser that cannot is told the other ways in.
      if (numbers === null) throw error;
      return await send({ solution: { puzzle, numbers } });
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
