import { CallError, createClient, type Client } from '@lingshi/contract/client.ts';

const listeners = new Set<() => void>();
const bare = createClient({ onUnauthorised: () => tellEnded() });

type AskProof = () => Promise<boolean>;
let askProof: AskProof | null = null;

/** Who shows the officer that a proof is owed. @returns how to stop */
export function onProofOwed(ask: AskProof): () => void {
  askProof = ask;
  return () => {
    askProof = null;
  };
}

/**
 * The one door to the server. Take the route from `@lingshi/contract/generated/calls.ts`. What asks for a fresh proof is
 * sent once more when it was given, so that no screen needs to know which act does.
 */
export const client: Client = {
  call: async (...wish: Parameters<Client['call']>) => {
    try {
      return await bare.call(...wish);
    } catch (error) {
      const owed = hasCode(error, 'session.reauthentication_required') && askProof !== null;
      if (!owed || !(await askProof?.())) throw error;
      return await bare.call(...wish);
    }
  },
} as Client;

/** Told when an answer said that this browser is no longer signed in. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellEnded(): void {
  for (const listener of listeners) listener();
}

/** No answer came, or one that says "later": worth trying again, nothing is lost. */
export function isAway(error: unknown): boolean {
  return error instanceof CallError && (error.status === 0 || error.status >= 502);
}

export function hasCode(error: unknown, code: CallError['code']): boolean {
  return error instanceof CallError && error.code === code;
}
