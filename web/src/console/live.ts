import type { QueryClient } from '@tanstack/react-query';
import { tellEnded } from './client.ts';
import { keys } from './query.ts';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** A busy post changes many times a minute; an open order is asked about at most this often. */
const NEWS_PAUSE_MS = 4000;

/**
 * Hears that something of this post changed and reads it again; hints carry nothing themselves. The browser
 * comes back by itself after a cut line; we only do so where it gave up. Returns how to stop.
 */
export function startLive(queryClient: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let news: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  function open() {
    source = new EventSource('/api/staff/live');
    source.addEventListener('open', () => (wait = FIRST_WAIT_MS));
    source.addEventListener('changed', readAgain);
    source.addEventListener('resync', readAgain);
    source.addEventListener('end', () => {
      close();
      tellEnded();
    });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) openLater();
    });
  }
  function readAgain() {
    for (const queryKey of [keys.counts, keys.work, keys.found])
      void queryClient.invalidateQueries({ queryKey });
    news ??= setTimeout(() => {
      news = undefined;
      void queryClient.invalidateQueries({ queryKey: keys.allNews });
    }, NEWS_PAUSE_MS);
  }
  function openLater() {
    close();
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  function close() {
    clearTimeout(timer);
    clearTimeout(news);
    news = undefined;
    source?.close();
    source = undefined;
  }

  open();
  return close;
}
