import { CallError } from '@lingshi/contract/client.ts';
import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { isAway } from './client.ts';

/** The names of what is read, so that live hints and commands can make them stale. Never a person's data. */
export const keys = {
  session: ['session'],
  me: ['me'],
  info: ['info'],
  services: ['services'],
  work: ['work'],
  counts: ['counts'],
  found: ['found'],
  order: (orderId: string) => ['order', orderId],
  /** Whether an open order has moved on. */
  allNews: ['news'],
  news: (orderId: string) => ['news', orderId],
  readers: (orderId: string) => ['order', orderId, 'readers'],
  evidence: (orderId: string, fileId: string) => ['evidence', orderId, fileId],
  officers: ['officers'],
  officerLog: ['officer_log'],
  ownLog: ['own_log'],
  sessions: ['sessions'],
  behalf: ['behalf'],
  behalfOrder: (orderId: string) => ['behalf', orderId],
  /** What waits for a second officer. */
  waiting: ['waiting'],
  exceptions: ['exceptions'],
  exceptionsOf: (orderId: string) => ['exceptions_of', orderId],
  allExceptionsOf: ['exceptions_of'],
  exception: (id: string) => ['exceptions', id],
  rules: ['rules'],
} as const satisfies Record<string, QueryKey | ((...ids: string[]) => QueryKey)>;

const TRIES = 3;
const LONGEST_PAUSE_MS = 15_000;

/** Lives in memory only: nothing of an order is ever kept on an officer's machine. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      retry: (failures, error) => failures < TRIES && isAway(error),
      retryDelay: (attempt, error) => pauseFor(attempt, error),
    },
    // A command is sent again by the person, with the same idempotency key.
    mutations: { retry: false, networkMode: 'always' },
  },
});

function pauseFor(attempt: number, error: unknown): number {
  const asked = error instanceof CallError ? error.retryAfter * 1000 : 0;
  return Math.max(asked, Math.min(1000 * 2 ** attempt, LONGEST_PAUSE_MS));
}
