import { CallError } from '@lingshi/contract/client.ts';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { closeIntent, keyOf, type IntentStore } from './intent.ts';

type CommandOptions<Input, Answer> = {
  /** Names the wish, with its object: `submit.${orderId}`. The same name and input keep one key, even after a reload. */
  name: string;
  /** Sends it: hand `idempotencyKey` on to `client.call`. */
  send: (input: Input, idempotencyKey: string) => Promise<Answer>;
  /** What is read again once it has been done. */
  refresh?: readonly QueryKey[];
  onDone?: (answer: Answer, input: Input) => void;
};

export type CommandState<Input, Answer> = {
  /** A second call while one is under way does nothing. Never throws: see `error`. */
  run: (input: Input) => Promise<void>;
  busy: boolean;
  /** The refusal or failure of the last attempt; give it to `useErrorWords` or ErrorNotice. */
  error: unknown;
  answer: Answer | undefined;
  /** Counts attempts, for ErrorSummary. */
  attempt: number;
  clear: () => void;
};

/** One wish of a person, sent once however often it is tried. */
export function useCommand<Input, Answer>(
  options: CommandOptions<Input, Answer>,
): CommandState<Input, Answer> {
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({ mutationFn: (input: Input) => sendOnce(options, input) });
  async function run(input: Input) {
    if (mutation.isPending) return;
    setAttempt((count) => count + 1);
    try {
      const answer = await mutation.mutateAsync(input);
      await Promise.all(
        (options.refresh ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
      options.onDone?.(answer, input);
    } catch {
      // Shown through `error`.
    }
  }
  const { isPending: busy, error, data: answer, reset: clear } = mutation;
  return { run, busy, error, answer, attempt, clear };
}

async function sendOnce<Input, Answer>(
  { name, send }: CommandOptions<Input, Answer>,
  input: Input,
): Promise<Answer> {
  const store = intentStore();
  try {
    const answer = await send(input, keyOf(store, name, input, newKey));
    closeIntent(store, name);
    return answer;
  } catch (error) {
    // Where the server did not refuse it may have been done: the key stays, so that it cannot be done twice.
    if (error instanceof CallError && error.status >= 400 && error.status < 500) closeIntent(store, name);
    throw error;
  }
}

const lastResort = new Map<string, string>();

function intentStore(): IntentStore {
  try {
    return sessionStorage;
  } catch {
    return {
      getItem: (place) => lastResort.get(place) ?? null,
      setItem: (place, value) => void lastResort.set(place, value),
      removeItem: (place) => void lastResort.delete(place),
    };
  }
}

/** randomUUID needs a secure page; a demonstration in a local network may have none. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
