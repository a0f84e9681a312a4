import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from './offline/kept-mark.ts';

/** Whether this is a demonstration, and which release answers. */
export type Info = { demo: boolean; release: string };

const listeners = new Set<() => void>();
let info: Info = { demo: readKept('demo') === 'yes', release: '' };

/** Asked by a plain fetch, so that the page's preload answers it. Keeps the last answer where there is no network. */
export async function loadInfo(): Promise<void> {
  try {
    const response = await fetch('/api/info');
    if (!response.ok) return;
    info = (await response.json()) as Info;
    writeKept('demo', info.demo ? 'yes' : null);
    for (const listener of listeners) listener();
  } catch {
    // Without a network the ribbon stays as it was last time.
  }
}

export function useInfo(): Info {
  return useSyncExternalStore(listen, () => info);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
