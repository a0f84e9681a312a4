import { createLiveSource } from '../kit/live-source.ts';
import { keys, queryClient } from './query.ts';
import { currentSession, onSessionChange, sessionEnded } from './session-mark.ts';

/** Hears that something of this account changed and reads it again. Returns how to stop. */
export function startLive(): () => void {
  const live = createLiveSource({
    url: '/api/live',
    wanted: () => currentSession() === 'in',
    onChanged: readAgain,
    onEnd: () => sessionEnded('session.expired'),
  });
  function comeBack() {
    if (!live.isOpen()) live.open();
  }
  live.open();
  const stopSession = onSessionChange(live.open);
  addEventListener('online', comeBack);
  return () => {
    live.close();
    stopSession();
    removeEventListener('online', comeBack);
  };
}

function readAgain(): void {
  for (const queryKey of [keys.orders, keys.messages, keys.account])
    void queryClient.invalidateQueries({ queryKey });
}
