import type { QueryClient } from '@tanstack/react-query';
import { createLiveSource } from '../kit/live-source.ts';
import { tellEnded } from './client.ts';
import { keys } from './query.ts';

/** A busy post changes many times a minute; an open order is asked about at most this often. */
const NEWS_PAUSE_MS = 4000;

/** Hears that something of this post changed and reads it again. Returns how to stop. */
export function startLive(queryClient: QueryClient): () => void {
  let news: ReturnType<typeof setTimeout> | undefined;
  function readAgain() {
    for (const queryKey of [keys.counts, keys.waiting, keys.work, keys.found, keys.allExceptionsOf])
      void queryClient.invalidateQueries({ queryKey });
    // The list alone: each reading of one is logged.
    void queryClient.invalidateQueries({ queryKey: keys.exceptions, exact: true });
    news ??= setTimeout(() => {
      news = undefined;
      void queryClient.invalidateQueries({ queryKey: keys.allNews });
    }, NEWS_PAUSE_MS);
  }
  function forgetNews() {
    clearTimeout(news);
    news = undefined;
  }
  const live = createLiveSource({
    url: '/api/staff/live',
    onChanged: readAgain,
    onEnd: () => {
      forgetNews();
      tellEnded();
    },
  });
  live.open();
  return () => {
    live.close();
    forgetNews();
  };
}
