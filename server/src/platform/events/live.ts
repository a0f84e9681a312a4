import { randomInt } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from '../log.ts';

/** What changed, as `account:<id>`, `post:<id>`, `session:<id>`: identifiers only, read again through the API. */
export type Topic = string;

/** null: something may have been missed, read everything again. */
export type LiveListener = (topics: readonly Topic[] | null) => void;

/**
 * Tells all processes that something changed. Hints only: at most once, never the truth itself, so a lost hint
 * costs a screen some seconds and nothing else.
 */
export type Live = {
  /** Call after the commit; returns at once, never throws. Many calls travel together. */
  changed: (topics: readonly Topic[]) => void;
  /** @returns a function that stops it */
  listen: (topics: readonly Topic[], listener: LiveListener) => () => void;
  /** Sends what waits and ends the connection. */
  close: () => Promise<void>;
};

export type LiveOptions = {
  /** Address of the database; one connection of its own, for listening and telling. */
  url: string;
  log: Logger;
  /** How long calls of `changed` gather, in milliseconds. */
  gatherMs?: number;
};

const CHANNEL = 'lingshi_live';
// PostgreSQL takes less than 8000 bytes a notice.
const LONGEST_NOTICE = 7_000;
const MOST_WAITING = 5_000;

/**
 * Opens the connection in the background; while it is away, hints wait.
 * Trap: pg_notify inside the transaction of the change would make all such commits wait for one lock, so hints are
 * sent afterwards, on this connection.
 */
export function createLive({ url, log, gatherMs = 25 }: LiveOptions): Live {
  const listeners = new Map<Topic, Set<LiveListener>>();
  const waiting = new Set<Topic>();
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function flush(): Promise<void> {
    timer = undefined;
    if (client === null || waiting.size === 0) return;
    const topics = [...waiting];
    waiting.clear();
    try {
      for (const notice of noticesOf(topics))
        await client.query('select pg_notify($1, $2)', [CHANNEL, notice]);
    } catch {
      // The connection is going; the hints go with the next one.
      for (const topic of topics) waiting.add(topic);
    }
  }

  function gather(): void {
    if (!closed) timer ??= setTimeout(() => void flush(), gatherMs);
  }

  function deliver(payload: string | undefined): void {
    const byListener = new Map<LiveListener, Topic[]>();
    for (const topic of JSON.parse(payload ?? '[]') as Topic[]) {
      for (const listener of listeners.get(topic) ?? []) {
        byListener.set(listener, [...(byListener.get(listener) ?? []), topic]);
      }
    }
    for (const [listener, topics] of byListener) listener(topics);
  }

  async function connect(attempt: number): Promise<void> {
    if (closed) return;
    const next = new Client(settingsOf(url));
    const lost = once(() => {
      if (client === next) client = null;
      void next.end().catch(() => undefined);
      if (!closed) setTimeout(() => void connect(attempt + 1), pause(attempt)).unref();
    });
    next.on('error', lost).on('end', lost);
    next.on('notification', ({ payload }) => deliver(payload));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
      watch(next, lost);
      if (attempt > 0) log.info('live updates are back');
      // Whatever was told while nobody listened is lost.
      if (attempt > 0)
        for (const listener of new Set([...listeners.values()].flatMap((set) => [...set]))) listener(null);
      attempt = 0;
      gather();
    } catch {
      if (attempt === 0) log.warn('live updates are away');
      lost();
    }
  }

  void connect(0);

  return {
    changed: (topics) => {
      for (const topic of topics) if (waiting.size < MOST_WAITING) waiting.add(topic);
      gather();
    },
    listen: (topics, listener) => {
      for (const topic of topics) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      return () => {
        for (const topic of topics) {
          const set = listeners.get(topic);
          set?.delete(listener);
          if (set?.size === 0) listeners.delete(topic);
        }
      };
    },
    close: async () => {
      clearTimeout(timer);
      await flush();
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}

function settingsOf(url: string): ClientConfig {
  const settings: ClientConfig & { options: string } = {
    connectionString: url,
    application_name: 'lingshi_live',
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
    options: '-c role=lingshi_applicant',
  };
  return settings;
}

function* noticesOf(topics: readonly Topic[]): Generator<string> {
  let group: Topic[] = [];
  let length = 2;
  for (const topic of topics) {
    if (length + topic.length + 3 > LONGEST_NOTICE) {
      yield JSON.stringify(group);
      group = [];
      length = 2;
    }
    group.push(topic);
    length += topic.length + 3;
  }
  if (group.length > 0) yield JSON.stringify(group);
}

/** A connection that died without a word is found by asking. */
function watch(client: Client, lost: () => void): void {
  const timer = setInterval(() => void client.query('select 1').catch(lost), 20_000);
  timer.unref();
  client.once('end', () => clearInterval(timer));
}

/** 0.2 s, doubling to 5 s, with some chance in it, so that many processes do not come back as one. */
function pause(attempt: number): number {
  return Math.min(200 * 2 ** attempt, 5_000) + randomInt(200);
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
