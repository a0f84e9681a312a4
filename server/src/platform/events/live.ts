import type { Logger } from '../log.ts';
import { openLiveConnection } from './live.connection.ts';

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

/**
 * While the connection is away, hints wait.
 * Trap: pg_notify inside the transaction of the change would make all such commits wait for one lock, so hints are
 * sent afterwards, on a connection of their own.
 */
export function createLive({ url, log, gatherMs = 25 }: LiveOptions): Live {
  const listeners = createListeners();
  const outbox = createOutbox(gatherMs, async (notice) => connection.tell(notice));
  const connection = openLiveConnection({
    url,
    log,
    onNotice: (payload) => listeners.deliver(JSON.parse(payload) as Topic[]),
    onConnected: () => {
      // The first time too: what changed between the reading at start and this moment was told to nobody here.
      listeners.resync();
      outbox.gather();
    },
  });
  return {
    changed: outbox.add,
    listen: listeners.listen,
    close: async () => {
      await outbox.close();
      await connection.close();
    },
  };
}

function createListeners() {
  const byTopic = new Map<Topic, Set<LiveListener>>();

  function forget(topic: Topic, listener: LiveListener): void {
    const set = byTopic.get(topic);
    set?.delete(listener);
    if (set?.size === 0) byTopic.delete(topic);
  }

  return {
    listen: (topics: readonly Topic[], listener: LiveListener) => {
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(listener));
      return () => topics.forEach((topic) => forget(topic, listener));
    },
    /** Once for each listener, with all that concerns it. */
    deliver: (topics: readonly Topic[]) => {
      const heard = new Map<LiveListener, Topic[]>();
      for (const topic of topics) {
        for (const listener of byTopic.get(topic) ?? [])
          heard.set(listener, [...(heard.get(listener) ?? []), topic]);
      }
      for (const [listener, mine] of heard) listener(mine);
    },
    resync: () => {
      const all = new Set([...byTopic.values()].flatMap((set) => [...set]));
      for (const listener of all) listener(null);
    },
  };
}

const MOST_WAITING = 5_000;

function createOutbox(gatherMs: number, tell: (notice: string) => Promise<boolean>) {
  const waiting = new Set<Topic>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function flush(): Promise<void> {
    timer = undefined;
    const topics = [...waiting];
    waiting.clear();
    for (const group of groupsOf(topics)) {
      // What could not be told goes with the next connection.
      if (!(await tell(JSON.stringify(group)))) for (const topic of group) waiting.add(topic);
    }
  }

  function gather(): void {
    if (!closed && waiting.size > 0) timer ??= setTimeout(() => void flush(), gatherMs);
  }

  return {
    gather,
    add: (topics: readonly Topic[]) => {
      for (const topic of topics) if (waiting.size < MOST_WAITING) waiting.add(topic);
      gather();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await flush();
    },
  };
}

// PostgreSQL takes less than 8000 bytes a notice.
const LONGEST_NOTICE = 7_000;

function* groupsOf(topics: readonly Topic[]): Generator<Topic[]> {
  let group: Topic[] = [];
  let length = 2;
  for (const topic of topics) {
    if (length + topic.length + 3 > LONGEST_NOTICE) {
      yield group;
      group = [];
      length = 2;
    }
    group.push(topic);
    length += topic.length + 3;
  }
  if (group.length > 0) yield group;
}
