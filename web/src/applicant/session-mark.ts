import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from './offline/kept-mark.ts';

/**
 * Whether this browser signed in. The cookie itself cannot be read by scripts; the mark saves a call that would
 * only be refused, on the first page of everybody who has no account yet.
 */
export type SessionMark = 'in' | 'out' | 'expired';

const listeners = new Set<(mark: SessionMark) => void>();
let mark: SessionMark = markOf(readKept('signed_in'));

/** Call after a sign-in was answered well. */
export function sessionBegan(): void {
  change('in');
}

/** Called for every 401. A code word tells "never signed in" from "no longer". */
export function sessionEnded(code?: string): void {
  if (mark === 'in') change(code === 'session.expired' || code === 'session.required' ? 'expired' : 'out');
}

export function signedOutHere(): void {
  change('out');
}

export function currentSession(): SessionMark {
  return mark;
}

export function useSessionMark(): SessionMark {
  return useSyncExternalStore(onSessionChange, currentSession);
}

export function onSessionChange(listener: (mark: SessionMark) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: SessionMark): void {
  mark = next;
  writeKept('signed_in', next === 'in' ? 'yes' : next === 'expired' ? 'expired' : null);
  tell(next);
}

function tell(next: SessionMark): void {
  for (const listener of listeners) listener(next);
}

/** A session that ran out is none that was ended: what was not sent yet waits for the same person. */
function markOf(kept: string | null): SessionMark {
  return kept === 'yes' ? 'in' : kept === 'expired' ? 'expired' : 'out';
}

// Another tab signed out or in: this one follows.
if (typeof addEventListener === 'function') {
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== 'lingshi.signed_in') return;
    mark = markOf(newValue);
    tell(mark);
  });
}
