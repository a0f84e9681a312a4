import { keys, queryClient } from './query.ts';
import { currentSession, onSessionChange, sessionEnded } from './session-mark.ts';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Hears that something of this account changed and reads it again. The hints carry nothing themselves.
 * The browser comes back by itself after a cut line; we only do so where it gave up (the server said no).
 * Returns how to stop.
 */
export function startLive(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  function open() {
    close();
    if (currentSession() !== 'in') return;
    source = new EventSource('/api/live');
    source.addEventListener('open', () => (wait = FIRST_WAIT_MS));
    source.addEventListener('changed', readAgain);
    source.addEventListener('resync', readAgain);
    source.addEventListener('end', () => {
      close();
      sessionEnded('session.expired');
    });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) openLater();
    });
  }
  function openLater() {
    close();
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  function close() {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }
  function comeBack() {
    if (!source) open();
  }

  open();
  const stopSession = onSessionChange(open);
  addEventListener('online', comeBack);
  return () => {
    close();
    stopSession();
    removeEventListener('online', comeBack);
  };
}

function readAgain(): void {
  for (const queryKey of [keys.orders, keys.messages, keys.account])
    void queryClient.invalidateQueries({ queryKey });
}
