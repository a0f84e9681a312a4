import { randomInt } from 'node:crypto';
import { Client, type ClientBase, type ClientConfig } from 'pg';
import { WrongRole } from '../db/database-away.ts';
import { startWith } from '../db/pools.ts';
import { assertRole } from '../db/role.check.ts';
import type { Logger } from '../log.ts';

/** A connection that listens, and comes back by itself when it is lost. */
export type LiveConnection = {
  /** @returns false while the connection is away: nothing was told. */
  tell: (payload: string) => Promise<boolean>;
  close: () => Promise<void>;
};

export type LiveConnectionOptions = {
  url: string;
  log: Logger;
  onNotice: (payload: string) => void;
  /** The connection is there, or there again: what was told before it was not heard. */
  onConnected: () => void;
};

const CHANNEL = 'lingshi_live';
const ROLE = 'lingshi_applicant';
const CHECK_MS = 20_000;

/** Connects in the background; returns at once. */
export function openLiveConnection(options: LiveConnectionOptions): LiveConnection {
  const { log, onConnected } = options;
  let client: Client | null = null;
  let closed = false;

  async function connect(attempt: number): Promise<void> {
    if (closed) return;
    // The next loss of a line that stood is a first one again.
    let stood = false;
    const next = new Client(settingsOf(options.url));
    const lost = once(() => {
      if (client === next) client = null;
      void next.end().catch(() => undefined);
      const tried = stood ? 0 : attempt;
      if (!closed) setTimeout(() => void connect(tried + 1), pause(tried)).unref();
    });
    const refusal = await listen(next, options.onNotice, lost);
    if (refusal !== null) {
      if (refusal instanceof WrongRole) log.error({ err: refusal }, 'live updates are refused');
      else if (attempt === 0) log.warn('live updates are away');
      lost();
      return;
    }
    // Closed while it was made: nobody else would end it, and the process would go on for it alone.
    if (closed) {
      await next.end().catch(() => undefined);
      return;
    }
    client = next;
    stood = true;
    watch(next, lost);
    if (attempt > 0) log.info('live updates are back');
    onConnected();
  }

  void connect(0);

  return {
    tell: async (payload) => (client === null ? false : notify(client, payload)),
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}

/** @returns why there was no connection to be had */
async function listen(
  client: Client,
  onNotice: (payload: string) => void,
  lost: () => void,
): Promise<Error | null> {
  client.on('error', lost).on('end', lost);
  client.on('notification', ({ payload = '' }) => onNotice(payload));
  try {
    await client.connect();
    await assertRole(client, ROLE, { isLasting: true });
    await client.query(`listen ${CHANNEL}`);
    return null;
  } catch (error) {
    return error as Error;
  }
}

async function notify(client: Client, payload: string): Promise<boolean> {
  return client.query('select pg_notify($1, $2)', [CHANNEL, payload]).then(
    () => true,
    () => false,
  );
}

/**
 * Tells inside an open transaction, so that whatever commits is told even if the process dies at once.
 * Trap: all such commits wait for one lock; for what happens a few times a day.
 */
export async function tellOnCommit(client: ClientBase, topics: readonly string[]): Promise<void> {
  await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(topics)]);
}

function settingsOf(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'lingshi_live',
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
    ...startWith({ role: ROLE }),
  };
}

/** A connection that died without a word is found by asking. */
function watch(client: Client, lost: () => void): void {
  const timer = setInterval(() => void client.query('select 1').catch(lost), CHECK_MS);
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
