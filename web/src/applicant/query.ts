import { CallError } from '@lingshi/contract/client.ts';
import { dehydrate, hydrate, QueryClient, type DehydratedState, type QueryKey } from '@tanstack/react-query';
import { isAway, isGone, isInLine } from './client.ts';
import { forgetOnDevice, keepOnDevice, readDevice } from './offline/kept.ts';
import { forgetAnswers, wipeDevice } from './offline/wipe.ts';
import { currentSession, onSessionChange } from './session-mark.ts';

/** The names of what is read, so that live hints and commands can make them stale. */
export const keys = {
  account: ['account'],
  applicants: ['applicants'],
  orders: ['orders'],
  order: (orderId: string) => ['orders', orderId],
  exception: (orderId: string) => ['orders', orderId, 'exception'],
  answers: (orderId: string) => ['orders', orderId, 'answers'],
  shared: (orderId: string) => ['orders', orderId, 'shared'],
  bundle: (bundleId: string) => ['orders', 'bundle', bundleId],
  orderMessages: (orderId: string) => ['messages', orderId],
  messages: ['messages'],
  posts: ['posts'],
} as const satisfies Record<string, QueryKey | ((id: string) => QueryKey)>;

/** Opened again without a network: the account's card, the list of orders, one order. Not answers, not files. */
const KEPT_NAMES = new Set(['account', 'orders']);
const CACHE_KEY = 'cache';
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;
// Trap: a timer of more than 24 days rings at once (its milliseconds do not fit 31 bits).
const IN_MEMORY_MS = 24 * 60 * 60 * 1000;
const SETTLE_MS = 800;
const TRIES = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: IN_MEMORY_MS,
      networkMode: 'offlineFirst',
      retry: (failures, error) => failures < TRIES && (isAway(error) || isInLine(error)) && navigator.onLine,
      retryDelay: (attempt, error) => pauseFor(attempt, error),
    },
    // A command is retried by the person, with the same idempotency key (kit/command.ts).
    mutations: { retry: false, networkMode: 'always' },
  },
});

type Kept = { savedAt: number; state: DehydratedState };

/** Shows what was seen last time while the network is asked. Nothing where nobody is signed in. */
export async function restoreCache(): Promise<void> {
  if (currentSession() !== 'in') return;
  const kept = await readDevice<Kept>(CACHE_KEY);
  if (!kept || Date.now() - kept.savedAt >= KEPT_FOR_MS) return;
  hydrate(queryClient, kept.state);
  // Trap: read a few seconds before a reload it would still count as fresh, and nobody would ask the network.
  await queryClient.invalidateQueries({ refetchType: 'none' });
}

/** Writes the kept part of the cache to the device after it has settled. Returns how to stop. */
export function keepCache(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopQueries = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated' || currentSession() !== 'in') return;
    clearTimeout(timer);
    timer = setTimeout(() => void keepNow(), SETTLE_MS);
  });
  // What another person sees next must not begin with what this one saw.
  const stopSession = onSessionChange((mark) => {
    if (mark === 'in') return;
    clearTimeout(timer);
    queryClient.clear();
    // In another tab too, which may have written after the one that signed out had emptied the device.
    void (mark === 'out' ? wipeDevice() : Promise.all([forgetOnDevice(CACHE_KEY), forgetAnswers()]));
  });
  return () => {
    clearTimeout(timer);
    stopQueries();
    stopSession();
  };
}

async function keepNow(): Promise<void> {
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ queryKey: [name, , part], state: { data, error } }) =>
      data !== undefined && !isGone(error) && part === undefined && KEPT_NAMES.has(String(name)),
    shouldDehydrateMutation: () => false,
  });
  // A read that failed for want of a network must not throw away what an earlier one brought.
  const queries = state.queries.map((query) => ({ ...query, state: { ...query.state, ...AS_READ } }));
  const kept: Kept = { savedAt: Date.now(), state: { ...state, queries } };
  if (currentSession() === 'in') await keepOnDevice(CACHE_KEY, kept);
}

const AS_READ = {
  status: 'success',
  error: null,
  fetchStatus: 'idle',
  fetchFailureCount: 0,
  fetchFailureReason: null,
} as const;

function pauseFor(attempt: number, error: unknown): number {
  const asked = error instanceof CallError ? error.retryAfter * 1000 : 0;
  return Math.max(asked, Math.min(1000 * 2 ** attempt, 15_000));
}
