import { readKept, writeKept } from './kept-mark.ts';

const ONCE_PER_MS = 60_000;

/**
 * A page opened before an update asks for pieces that are no longer there. It loads itself anew, once: what was
 * being written is kept on the device. Without a network the error page says so instead.
 */
export function reloadForNewRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(readKept('reloaded_at') ?? 0);
    if (!navigator.onLine || Date.now() - last < ONCE_PER_MS) return;
    event.preventDefault();
    writeKept('reloaded_at', String(Date.now()));
    location.reload();
  });
}
