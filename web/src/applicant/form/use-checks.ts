import { useEffect, useState } from 'react';
import type * as TopicChecks from './check/topic-check.ts';

type Checks = typeof TopicChecks;

let loaded: Checks | null = null;

/** The rules of the form on this device, once they are here; null before. Without them the server's word counts. */
export function useChecks(): Checks | null {
  const [checks, setChecks] = useState(loaded);
  useEffect(() => {
    if (loaded !== null) return undefined;
    let left = false;
    void import('./check/topic-check.ts').then(
      (module) => {
        loaded = module;
        if (!left) setChecks(module);
      },
      // Without a network the page is written all the same; the server checks when it is back.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return checks;
}
