import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { CSRF_HEADER, IDEMPOTENCY_HEADER } from '@lingshi/contract/route.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { stockDrafts } from '@lingshi/server/test/order/drafts.ts';
import type { StockedDraft } from '@lingshi/server/test/order/drafts.ts';
import { newRootKey, ORIGINS } from '@lingshi/server/test/process.ts';
import { connectionOptions, freshDatabase, removeDatabase, startCluster, startServer } from './database.ts';
import { deal, requestText, startLoad } from './http-load.run.ts';
import type { Load } from './http-load.run.ts';
import { interleave, inWords, quantile, round, spread } from './measure.ts';
import type { Benchmark, Row, Say, Turns } from './measure.ts';
import { runPgbench } from './pgbench.ts';

import { captureSubmit, openServices } from './submit.capture.ts';
import { limitScript, LOCKS, stockLimit } from './submit.limit.ts';
import type { Captured, LimitForm } from './submit.limit.ts';

export const CLIENTS = 16;
const TURNS = 7;
const FORMS = ['transaction', 'statement'] as const satisfies LimitForm[];
/** Submits of each side in a turn. */
const SHARE = { product: 3_200, transaction: 4_800, statement: 6_400 };
const REACH = 0.4;
const DATABASE = 'bench_submit';

/** Submit after submit from 16 browsers, against PostgreSQL alone writing the same rows. */
export const submitBenchmark: Benchmark = {
  name: 'submit',
  run: async (say) => {
    const cluster = await startCluster();
    const url = await freshDatabase(cluster.url, DATABASE);
    const owner = openOwnerPool(url);
    try {
      return await measure(url, owner, say);
    } finally {
      await owner.end();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

async function measure(url: string, owner: Pool, say: Say): Promise<Row[]> {
  const rootKey = newRootKey();
  // The server first: a store that lacks the files of a database is not taken for its own.
  const [server, load] = [await startServer(url, rootKey), startLoad()];
  const latencies: number[] = [];
  try {
    const { drafts, captured } = await stock(url, owner, rootKey, say);
    const turns = await interleave(
      TURNS,
      {
        product: async (turn) => {
          const share = drafts.slice(turn * SHARE.product, (turn + 1) * SHARE.product);
          await lookAround(load, server.port, share);
          return await submitAll(load, server.port, share, latencies);
        },
        transaction: async (turn) => writeAll(url, captured, 'transaction', turn),
        statement: async (turn) => writeAll(url, captured, 'statement', turn),
      },
      say,
    );
    await assertWritten(owner, captured);
    return FORMS.map((form) => toRow(turns, form, latencies));
  } finally {
    load.close();
    await server.stop();
  }
}

/** Everything both sides will use up, made before anything is measured. */
async function stock(url: string, owner: Pool, rootKey: string, say: Say) {
  say('making drafts …');
  const parts = await openServices(url, rootKey);
  const drafts = await stockDrafts(parts, owner, { count: SHARE.product * (TURNS + 1) + 2 });
  const [example, like] = [drafts.pop(), drafts.pop()];
  if (!example || !like) throw new Error('there are no drafts');
  await stockLimit(owner, like.orderId, (SHARE.transaction + SHARE.statement) * (TURNS + 1));
  const captured = await captureSubmit(parts, example);
  await parts.pools.close();
  await owner.query('VACUUM ANALYZE');
  return { drafts, captured };
}

export async function submitAll(
  load: Load,
  port: number,
  drafts: readonly StockedDraft[],
  latencies: number[],
): Promise<number> {
  const result = await load.run({ port, connections: deal(drafts.map(submitRequest), CLIENTS) });
  if (result.statuses['200'] !== drafts.length) throw new Error(`not all were accepted: ${result.complaint}`);
  latencies.push(...result.latencies);
  return drafts.length / result.seconds;
}

/** Nobody submits with the first request of a session: each has listed its orders before, outside the time taken. */
export async function lookAround(load: Load, port: number, drafts: readonly StockedDraft[]): Promise<void> {
  const requests = drafts.map(({ token }) =>
    requestText({ method: 'GET', path: '/api/orders', headers: headersOf(token) }),
  );
  await load.run({ port, connections: deal(requests, CLIENTS) });
}

/** What the applicant's page sends, cookie and all. */
function submitRequest({ orderId, version, token }: StockedDraft): string {
  return requestText({
    method: 'POST',
    path: `/api/orders/${orderId}/commands`,
    headers: {
      ...headersOf(token),
      origin: ORIGINS.applicant,
      [CSRF_HEADER]: '1',
      [IDEMPOTENCY_HEADER]: randomUUID(),
    },
    body: { version, command: { type: 'submit' } },
  });
}

function headersOf(token: string): Record<string, string> {
  return {
    cookie: `__Host-lingshi=${token}`,
    'sec-fetch-site': 'same-origin',
    accept: 'application/json',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
    'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36',
  };
}

/** The drafts of the limit are numbered from 1: those of one form behind those of the other. */
async function writeAll(url: string, captured: Captured, form: LimitForm, turn: number): Promise<number> {
  const { script, values } = limitScript(captured, form);
  const [each, before] = [SHARE[form] / CLIENTS, form === 'statement' ? SHARE.transaction * (TURNS + 1) : 0];
  const counters = { i: '0', first: String(before + turn * SHARE[form]), each: String(each) };
  const { perSecond } = await runPgbench({
    url,
    // One connection writes for many accounts here; it pays for the walls all the same.
    options: connectionOptions('lingshi_applicant', ['statement_timeout=30000', 'lingshi.account=*']),
    script,
    clients: CLIENTS,
    transactions: each,
    values: { ...values, ...counters },
  });
  return perSecond;
}

/** All sides have done the work they were counted for. */
async function assertWritten(owner: Pool, { text }: Captured): Promise<void> {
  const all = (SHARE.product + SHARE.transaction + SHARE.statement) * (TURNS + 1) + 1;
  // A job of an exception goes out where there is one; here is none.
  const sent = [...text.matchAll(/INSERT INTO enqueued_job.*?FROM (\w+) LIMIT 1/gs)];
  const jobs = sent.filter(([, from]) => from === 'upd').length;
  const { rows } = await owner.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM orders WHERE status <> 'draft')::int AS orders,
       (SELECT count(*) FROM order_event WHERE type = 'submitted')::int AS events,
       (SELECT count(*) FROM order_subject)::int AS subjects,
       (SELECT count(*) / $2::int FROM live_order)::int AS locks,
       (SELECT count(*) FROM alike_order)::int AS alike,
       (SELECT count(*) FROM idempotency_key)::int AS keys,
       (SELECT count(*) FROM enqueued_job)::int / $1::int AS jobs,
       (SELECT sum(change) FROM work_count_change)::int AS counted`,
    [jobs, LOCKS.length],
  );
  for (const [what, count] of Object.entries(rows[0] ?? {})) {
    if (count !== all) throw new Error(`${what}: ${count} rows where ${all} were acknowledged`);
  }
}

const AGAINST: Record<LimitForm, string> = {
  transaction: 'one transaction: BEGIN, a statement for each table, COMMIT',
  statement: 'the harder limit: the product’s own single statement',
};

function toRow({ figures, ratio }: Turns, form: LimitForm, latencies: readonly number[]): Row {
  const [product, limit] = [figures['product'] ?? [], figures[form] ?? []];
  const over = ratio('product', form);
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const speed = `${inWords(spread(product))} against ${inWords(spread(limit))} a second`;
  return {
    workload: `submit an order over HTTP, ${CLIENTS} clients`,
    against: `pgbench, ${CLIENTS} clients, prepared; ${AGAINST[form]}`,
    figures:
      form === 'transaction' ? `${speed}; answered in ${round(p50)} ms (p50), ${round(p99)} ms (p99)` : speed,
    ratio: over,
    ...(form === 'transaction' && { reach: `≥ ${REACH}`, reached: over.median >= REACH }),
    data: { product, limit, latencyMs: { p50, p99 } },
  };
}
