import { CallError, createClient } from '@lingshi/contract/client.ts';
import { sessionEnded } from './session-mark.ts';

/** The one door to the server. Take the route from `@lingshi/contract/generated/calls.ts`. */
export const client = createClient({ onUnauthorised: sessionEnded });

/** No answer came, or one that says "later": worth trying again, nothing is lost. */
export function isAway(error: unknown): boolean {
  return error instanceof CallError && (error.status === 0 || error.status >= 502);
}

/** The server works on this person's other request of the kind; it names the seconds until the next may come. */
export function isInLine(error: unknown): boolean {
  return error instanceof CallError && error.code === 'turn.waiting';
}

/** It is not there any more, or no longer this person's to see: what was kept of it must not be shown. */
export function isGone(error: unknown): boolean {
  return error instanceof CallError && error.status === 404;
}

/** Somebody, perhaps another tab, changed it meanwhile. */
export function isStale(error: unknown): boolean {
  return error instanceof CallError && error.code === 'version.stale';
}
