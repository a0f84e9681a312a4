import type { QueryConfig, QueryResult } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../http/app-error.ts';
import { LIMITS, type Limit } from './limits.ts';

/** A pool that may write `limit_counter`. */
export type LimitStore = { query: (query: QueryConfig) => Promise<QueryResult> };

export type Limiter = {
  /** Counts one try, or what it costs in `points`. Throws `limit.exceeded` with the seconds to wait. */
  consume: (name: string, key: string, points?: number) => Promise<void>;
  /** Takes a count back: what was counted did not happen. */
  refund: (name: string, key: string) => Promise<void>;
  /** Points counted in the window that runs; no more than one over the limit. */
  used: (name: string, key: string) => Promise<number>;
  /** Forgets the tries, as after a right code. */
  reset: (name: string, key: string) => Promise<void>;
  /** The rule of this name; throws when there is none. */
  get: (name: string) => Limit;
};

export type LimiterOptions = {
  store: LimitStore;
  /** Turns a network address or an account into something that says nothing to a reader of the table. */
  pseudonym: (value: string) => string;
  limits?: Readonly<Record<string, Limit>>;
  /** Told when the store failed and the process counts for itself. */
  onStoreError?: (error: unknown) => void;
};

/**
 * Named limiters that all processes share through PostgreSQL, but for those that stop floods alone. While the database is away each process counts for
 * itself, so the limits stay, only wider.
 */
export function createLimiter({ store, pseudonym, limits = LIMITS, onStoreError }: LimiterOptions): Limiter {
  const told = tellErrors(store, onStoreError);
  const counters = new Map(
    Object.entries(limits).map(([name, limit], index) => [
      name,
      createCounter(told, name, limit, index === 0),
    ]),
  );

  function find<T>(map: { get: (name: string) => T | undefined }, name: string): T {
    const found = map.get(name);
    if (found === undefined) throw new Error(`No limit is named ${name}; see limits/limits.ts.`);
    return found;
  }

  return {
    get: (name) => find({ get: (key) => limits[key] }, name),
    consume: async (name, key, points = 1) => {
      try {
        await find(counters, name).consume(pseudonym(`${name}:${key}`), points);
      } catch (error) {
        throw asRefusal(error);
      }
    },
    refund: async (name, key) => {
      await find(counters, name).reward(pseudonym(`${name}:${key}`));
    },
    used: async (name, key) =>
      (await find(counters, name).get(pseudonym(`${name}:${key}`)))?.consumedPoints ?? 0,
    reset: async (name, key) => {
      await find(counters, name).delete(pseudonym(`${name}:${key}`));
    },
  };
}

export type Count = (name: string, key: string) => Promise<void>;

/** Work that counts: when it is refused half-way, what it has counted is taken back. */
export async function allOrNothing(
  limiter: Pick<Limiter, 'consume' | 'refund'>,
  work: (consume: Count) => Promise<void>,
): Promise<void> {
  const counted: [name: string, key: string][] = [];
  try {
    await work(async (name, key) => {
      await limiter.consume(name, key);
      counted.push([name, key]);
    });
  } catch (error) {
    for (const [name, key] of counted) await limiter.refund(name, key);
    throw error;
  }
}

/** Whether a count was within its limit; what else went wrong is thrown. */
export async function isWithin(counting: Promise<void>): Promise<boolean> {
  return counting.then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'limit.exceeded') return false;
      throw error;
    },
  );
}

// The library falls back to memory without a word, also when the table is missing.
function tellErrors(store: LimitStore, onStoreError?: (error: unknown) => void): LimitStore {
  return {
    query: async (query) =>
      await store.query(query).catch((error: unknown) => {
        onStoreError?.(error);
        throw error;
      }),
  };
}

function createCounter(
  store: LimitStore,
  name: string,
  { points, seconds, floods }: Limit,
  sweeps: boolean,
): RateLimiterPostgres | RateLimiterMemory {
  const rule = { keyPrefix: name, points, duration: seconds };
  if (floods === true) return new RateLimiterMemory(rule);
  return new RateLimiterPostgres({
    ...rule,
    storeClient: store,
    storeType: 'client',
    tableName: 'limit_counter',
    tableCreated: true,
    clearExpiredByTimeout: sweeps,
    // Once over, further tries of this window cost the database nothing.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(rule),
  });
}

function asRefusal(outcome: unknown): unknown {
  if (!(outcome instanceof RateLimiterRes)) return outcome;
  const seconds = Math.max(1, Math.ceil(outcome.msBeforeNext / 1000));
  return new AppError('limit.exceeded', { seconds }, seconds);
}
