import { CallError, createClient } from '@lingshi/contract/client.ts';

const listeners = new Set<() => void>();

/** The one door to the server. Take the route from `@lingshi/contract/generated/calls.ts`. */
export const client = createClient({ onUnauthorised: () => tellEnded() });

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
