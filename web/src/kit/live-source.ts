const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

export type LiveSource = { open: () => void; close: () => void; isOpen: () => boolean };

type LiveOptions = {
  url: string;
  /** Whether there is anybody to listen for just now; left out: always. */
  wanted?: () => boolean;
  /** Something changed, or may have while the line was cut. The hints carry nothing themselves. */
  onChanged: () => void;
  /** The session is over; the line is closed already. */
  onEnd: () => void;
};

/**
 * Hears the server's hints. The browser comes back by itself after a cut line; we only do so where it gave up (the
 * server said no).
 */
export function createLiveSource({ url, wanted, onChanged, onEnd }: LiveOptions): LiveSource {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  function open() {
    close();
    if (wanted?.() === false) return;
    source = new EventSource(url);
    source.addEventListener('open', () => (wait = FIRST_WAIT_MS));
    source.addEventListener('changed', onChanged);
    source.addEventListener('resync', onChanged);
    source.addEventListener('end', () => {
      close();
      onEnd();
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
  return { open, close, isOpen: () => source !== undefined };
}
