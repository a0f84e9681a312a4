import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken, newToken } from '@lingshi/server/platform/crypto/token.ts';
import { writePlace } from '@lingshi/server/worklist/work.cursor.ts';
import type { Place } from '@lingshi/server/worklist/work.cursor.ts';
import { listStatement } from '@lingshi/server/worklist/work.list.sql.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { connectionOptions, keptRootKey, startCluster, startServer } from './database.ts';
import { deal, requestText, startLoad } from './http-load.run.ts';
import type { Load } from './http-load.run.ts';
import { inWords, interleave, quantile, round, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import { runPgbench } from './pgbench.ts';
import { FIRST_AT, openOrders, ORDERS, POST, SECONDS_APART } from './work-list.orders.ts';

const CLIENTS = 16;
const TURNS = 7;
const SHARE = { product: 6_400, limit: 12_800 };
const REACH = { pages: 0.45, depth: 1.2, countsMs: 5 };
const QUEUE: Queue = 'first_review';
const NIL = '00000000-0000-0000-0000-000000000000';
const SPAN_SECONDS = ORDERS * SECONDS_APART;

type Officer = { officerId: string; token: string };
type Site = { url: string; owner: Pool; officers: Officer[]; port: number; load: Load };
/** One a client, and one for each row that asks alone: nobody reads as much as all of them (work_by_officer). */
const OFFICERS = { depth: CLIENTS, counts: CLIENTS + 1, all: CLIENTS + 2 };

/** Pages and counters of an officer's work list, with two million orders in the table. */
export const workListBenchmark: Benchmark = {
  name: 'work-list',
  run: async (say) => {
    const cluster = await startCluster();
    const { url, owner } = await openOrders(cluster.url, say);
    const officers = await Promise.all(Array.from({ length: OFFICERS.all }, async () => addOfficer(owner)));
    const [server, load] = [await startServer(url, keptRootKey()), startLoad()];
    const site = { url, owner, officers, port: server.consolePort, load };
    try {
      return [await measurePages(site, say), await measureDepth(site, say), await measureCounts(site, say)];
    } finally {
      load.close();
      await server.stop();
      await owner.end();
      await cluster.stop();
    }
  },
};

/** A reviewer who is signed in with both factors. */
async function addOfficer(owner: Pool): Promise<Officer> {
  const [officerId, token] = [randomUUID(), newToken()];
  await owner.query(
    `INSERT INTO officer (id, person_id, post, sealed, mail_index, roles, created_at)
     VALUES ($1, gen_random_uuid(), $2, '\\x00', $3, '{reviewer}', now())`,
    [officerId, POST, randomBytes(32)],
  );
  await owner.query(
    `INSERT INTO session (token_hash, id, officer_id, device, created_at, seen_at, expires_at, proved_at,
       second_factor_at)
     VALUES ($1, gen_random_uuid(), $2, '', now(), now(), now() + interval '12 hours', now(), now())`,
    [hashToken(token), officerId],
  );
  return { officerId, token };
}

async function measurePages(site: Site, say: Say): Promise<Row> {
  const latencies: number[] = [];
  const { figures, ratio } = await interleave(
    TURNS,
    {
      product: async () => {
        const requests = Array.from({ length: SHARE.product }, (_, at) =>
          pageRequest(tokenOf(site, at % CLIENTS), randomPlace()),
        );
        const result = await ask(site, requests, CLIENTS);
        latencies.push(...result.latencies);
        return requests.length / result.seconds;
      },
      limit: async () => selectPages(site),
    },
    say,
  );
  const [product, limit] = [figures['product'] ?? [], figures['limit'] ?? []];
  const over = ratio('product', 'limit');
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return {
    workload: `work-list page of 50 of ${ORDERS / 1e6} million orders, district-first, any depth, ${CLIENTS} clients`,
    against: `pgbench, ${CLIENTS} clients, prepared; the same SQL, places drawn alike`,
    figures: `${inWords(spread(product))} against ${inWords(spread(limit))} a second; answered in ${round(p50)} ms (p50), ${round(p99)} ms (p99)`,
    ratio: over,
    reach: `≥ ${REACH.pages}`,
    reached: over.median >= REACH.pages,
    data: { product, limit, latencyMs: { p50, p99 } },
  };
}

/** Any instant of the three years, in the own district four times of five, as the orders lie. */
function randomPlace(): Place {
  const at = new Date(Date.parse(FIRST_AT) + randomInt(SPAN_SECONDS) * 1000).toISOString();
  return { away: randomInt(5) === 0, at, id: NIL };
}

function tokenOf({ officers }: Site, at: number): string {
  return officers[at]?.token ?? '';
}

function pageRequest(token: string, after: Place | null): string {
  const query = new URLSearchParams({ queue: QUEUE, ...(after && { cursor: writePlace(after) }) });
  return staffRequest(token, `/api/staff/orders?${query.toString()}`);
}

function staffCookie(token: string): string {
  return `__Host-lingshi-staff=${token}`;
}

function staffRequest(token: string, path: string): string {
  return requestText({
    method: 'GET',
    path,
    headers: {
      cookie: staffCookie(token),
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
    },
  });
}

async function ask({ load, port }: Site, requests: readonly string[], clients: number) {
  const result = await load.run({ port, connections: deal(requests, clients) });
  if (result.statuses['200'] !== requests.length)
    throw new Error(`not all were answered: ${result.complaint}`);
  return result;
}

async function selectPages({ url, officers }: Site): Promise<number> {
  const { script, values } = pageScript(officers[0]?.officerId ?? NIL);
  const { perSecond } = await runPgbench({
    url,
    options: connectionOptions('lingshi_staff', ['statement_timeout=30000', `lingshi.post=${POST}`]),
    script,
    clients: CLIENTS,
    transactions: SHARE.limit / CLIENTS,
    values,
  });
  return perSecond;
}

/** The product's statement; its place is drawn in the script, the rest goes as parameters. */
function pageScript(officerId: string): { script: string; values: Record<string, string> } {
  const place = { away: true, at: FIRST_AT, id: NIL };
  const statement = listStatement({
    sorting: 'queue',
    post: POST,
    now: new Date().toISOString(),
    statuses: QUEUES[QUEUE],
    away: null,
    officerId,
    claim: null,
    unread: false,
    today: '',
    after: place,
  });
  if (statement === null) throw new Error('a list without a statement');
  const values: Record<string, string> = {};
  const sql = statement.text.replace(/\$(\d+)/g, (_, digits: string) => {
    const value = statement.values[Number(digits) - 1];
    if (value === place.away) return '(:side = 0)';
    if (value === place.at) return `('${FIRST_AT}'::timestamptz + :second * interval '1 second')`;
    values[`p${digits}`] = String(value);
    return `:p${digits}`;
  });
  const drawn = [`\\set side random(0, 4)`, `\\set second random(0, ${SPAN_SECONDS - 1})`];
  return { script: [...drawn, `${sql.replaceAll(/\s*\n\s*/g, ' ')};`, ''].join('\n'), values };
}

/** One browser, first and deepest page in turn: the time one waits for either. */
async function measureDepth(site: Site, say: Say): Promise<Row> {
  const deepest = await findDeepest(site.owner);
  const token = tokenOf(site, OFFICERS.depth);
  const pages = { first: pageRequest(token, null), deepest: pageRequest(token, deepest.place) };
  const waitFor = async (page: string) =>
    quantile(
      (
        await ask(
          site,
          Array.from({ length: 300 }, () => page),
          1,
        )
      ).latencies,
      0.5,
    );
  const sides = { deepest: async () => waitFor(pages.deepest), first: async () => waitFor(pages.first) };
  const { figures, ratio } = await interleave(TURNS, sides, say);
  const over = ratio('deepest', 'first');
  const inMs = (side: string) => `${inWords(spread(figures[side] ?? []))} ms`;
  return {
    workload: `the deepest page of that list, behind ${deepest.before} orders, one client`,
    against: 'its first page',
    figures: `${inMs('deepest')} against ${inMs('first')}`,
    ratio: over,
    reach: `≤ ${REACH.depth}`,
    reached: over.median <= REACH.depth,
    data: figures,
  };
}

/** The place behind which the last fifty lie. */
async function findDeepest(owner: Pool): Promise<{ place: Place; before: number }> {
  const { rows } = await owner.query<Place & { before: number }>(
    `SELECT away, queue_at AS at, id, (SELECT count(*) FROM orders WHERE post = $1 AND status = ANY ($2))::int - 50 AS before
     FROM orders WHERE post = $1 AND status = ANY ($2) ORDER BY away DESC, queue_at DESC, id DESC OFFSET 50 LIMIT 1`,
    [POST, QUEUES[QUEUE]],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the queue is too short');
  const { before, ...place } = row;
  return { place, before };
}

/** Counters while changes wait to be folded, and whether they are right. */
async function measureCounts(site: Site, say: Say): Promise<Row> {
  const [path, token] = ['/api/staff/orders/counts', tokenOf(site, OFFICERS.counts)];
  const latencies: number[] = [];
  let wrong = 0;
  for (let turn = 0; turn <= TURNS; turn += 1) {
    await shuffleSome(site.owner);
    const { latencies: some } = await ask(
      site,
      Array.from({ length: 200 }, () => staffRequest(token, path)),
      1,
    );
    if (turn > 0) latencies.push(...some);
    const [shown, there] = [
      await readCounts(site.port, staffCookie(token), path),
      await countAll(site.owner),
    ];
    if (JSON.stringify(shown) !== JSON.stringify(there)) wrong += 1;
    say(`counters: p99 ${round(quantile(some, 0.99))} ms, ${wrong === 0 ? 'right' : `wrong ${wrong} times`}`);
  }
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const before = performance.now();
  await countAll(site.owner);
  const byCounting = performance.now() - before;
  return {
    workload: `counters of the work list at ${ORDERS / 1e6} million orders, one client`,
    against: 'the true count (GROUP BY over the table), each time 400 orders had moved',
    figures: `${round(p50)} ms (p50), ${round(p99)} ms (p99) against ${round(byCounting)} ms by counting; ${wrong === 0 ? 'always equal' : `wrong ${wrong} times`}`,
    reach: `≤ ${REACH.countsMs} ms, equal`,
    reached: p99 <= REACH.countsMs && wrong === 0,
    data: { p50, p99, byCounting, wrong },
  };
}

/** Moves orders between two queues and back, through the table's own triggers. */
async function shuffleSome(owner: Pool): Promise<void> {
  await owner.query(
    `UPDATE orders SET status = CASE status WHEN 'papers_received' THEN 'in_production' ELSE 'papers_received' END
     WHERE id IN (SELECT id FROM orders WHERE post = $1 AND status IN ('papers_received', 'in_production')
       ORDER BY random() LIMIT 400)`,
    [POST],
  );
}

type Counts = [Queue, number][];

async function readCounts(port: number, cookie: string, path: string): Promise<Counts> {
  const headers = { cookie };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const { queues } = (await answer.json()) as { queues: { queue: Queue; count: number }[] };
  return queues.map(({ queue, count }) => [queue, count]);
}

async function countAll(owner: Pool): Promise<Counts> {
  const { rows } = await owner.query<{ status: string; n: number }>(
    'SELECT status, count(*)::int AS n FROM orders WHERE post = $1 GROUP BY status',
    [POST],
  );
  const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  return (Object.keys(QUEUES) as Queue[]).map((queue) => [
    queue,
    QUEUES[queue].reduce((sum, status) => sum + of(status), 0),
  ]);
}
