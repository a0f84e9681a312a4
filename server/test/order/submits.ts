import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { IDEMPOTENCY_HEADER, REPLAYED_HEADER } from '@lingshi/contract/route.ts';
import { fold } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { signedIn } from '../process-caller.ts';
import type { StockedDraft } from './drafts.ts';

/** What a client was told: the order is in. Written down the moment the answer is read. */
export type Ack = {
  draft: StockedDraft;
  key: string;
  answer: string;
  number: string;
  tries: number;
  /** When the answer was read, by `performance.now()`, and how long that try took. */
  at: number;
  ms: number;
};

/** What submitting clients saw; every list grows while they run. */
export type Ledger = {
  acks: Ack[];
  /** Answers of a server whose database was away. */
  away: { retryAfter: number; at: number }[];
  /** Anything else, which must never come. */
  wrong: string[];
};

export function newLedger(): Ledger {
  return { acks: [], away: [], wrong: [] };
}

export type Load = { port: number; clients: number; drafts: StockedDraft[]; ledger: Ledger };

/** Between two tries of one submit, as a phone does it, and between two submits of one client. */
const PAUSE_MS = 25;
/** As the page does it: whoever is told to wait waits for as long. */
const AS_TOLD = 'as told';
const GIVES_UP_MS = 20_000;

/**
 * Submits draft after draft from several clients until `over`; a submit that was begun is pursued to its answer, under
 * one key.
 */
export async function submitUnderLoad(load: Load, over: AbortSignal): Promise<void> {
  await Promise.all(
    Array.from({ length: load.clients }, async () => {
      while (!over.aborted) {
        const draft = load.drafts.pop();
        if (draft === undefined) throw new Error('There are too few drafts for this load.');
        await pursue(load, draft);
        await sleep(PAUSE_MS);
      }
    }),
  );
}

export type SteadyLoad = Omit<Load, 'clients'> & { perSecond: number };

/** As many new submits in each second as were asked for, whether the earlier ones are answered or not, until `over`. */
export async function submitSteadily(load: SteadyLoad, over: AbortSignal): Promise<void> {
  const begun: Promise<void>[] = [];
  const start = performance.now();
  while (!over.aborted) {
    const due = Math.floor(((performance.now() - start) * load.perSecond) / 1000);
    while (begun.length <= due) {
      const draft = load.drafts.pop();
      if (draft === undefined) throw new Error('There are too few drafts for this load.');
      begun.push(pursue(load, draft, AS_TOLD));
    }
    await sleep(1000 / load.perSecond / 2);
  }
  await Promise.all(begun);
}

async function pursue(
  { port, ledger }: Pick<Load, 'port' | 'ledger'>,
  draft: StockedDraft,
  pause: number | typeof AS_TOLD = PAUSE_MS,
): Promise<void> {
  const [key, end] = [randomUUID(), performance.now() + GIVES_UP_MS];
  for (let tries = 1; performance.now() < end; tries += 1) {
    const sent = performance.now();
    const answer = await submitOnce(port, draft, key).catch(() => null);
    const at = performance.now();
    if (answer?.status === 200) {
      const number = numberIn(answer.text);
      ledger.acks.push({ draft, key, answer: answer.text, number, tries, at, ms: at - sent });
      return;
    }
    if (answer?.status === 503) ledger.away.push({ retryAfter: answer.retryAfter, at });
    else if (answer !== null) ledger.wrong.push(`${answer.status} ${answer.text}`);
    await sleep(pause === AS_TOLD ? (answer?.retryAfter || 1) * 1000 : pause);
  }
  ledger.wrong.push(`no answer to ${draft.orderId}`);
}

export type SubmitAnswer = { status: number; text: string; replayed: boolean; retryAfter: number };

/** What the applicant's page sends. */
export function submitRequest(
  { orderId, version, token }: StockedDraft,
  key: string,
): { path: string; headers: Record<string, string>; body: string } {
  return {
    path: `/api/orders/${orderId}/commands`,
    headers: {
      'content-type': 'application/json',
      ...signedIn(token),
      [IDEMPOTENCY_HEADER]: key,
    },
    body: JSON.stringify({ version, command: { type: 'submit' } }),
  };
}

/** One try. Rejects when the connection breaks. */
export async function submitOnce(port: number, draft: StockedDraft, key: string): Promise<SubmitAnswer> {
  const { path, headers, body } = submitRequest(draft, key);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
  return {
    status: answer.status,
    text: await answer.text(),
    replayed: answer.headers.get(REPLAYED_HEADER) === 'true',
    retryAfter: Number(answer.headers.get('retry-after')),
  };
}

function numberIn(text: string): string {
  return String((JSON.parse(text) as { number: unknown }).number);
}

type OrderRow = {
  id: string;
  number: string;
  snapshot: Order;
  events: (Omit<OrderEvent, 'type'> & { type: string; seq: number })[];
  jobs: string[];
  locks: number;
  subjects: number;
  keys: number;
};

/** Jobs that follow a submit, each exactly once. */
const JOBS = ['applicant_check', 'declaration_document', 'order_notice'];

/**
 * Compares what was promised with what is there: every acknowledged order once, under the number that was told, with
 * its whole history, its jobs, its locks and its key row; and no order that is half there, acknowledged or not.
 * @returns one line for each thing that is not so
 */
export async function findLosses(owner: Pool, { acks }: Ledger): Promise<string[]> {
  const { rows } = await owner.query<OrderRow>(WHOLE_ORDERS);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lost = acks
    .filter(({ draft, number }) => byId.get(draft.orderId)?.number !== number)
    .map(({ number }) => `${number} was acknowledged and is not there`);
  const numbers = new Set(rows.map(({ number }) => number));
  const twice = numbers.size === rows.length ? [] : ['a number was given twice'];
  return [...lost, ...twice, ...rows.flatMap(findGaps), ...(await findMiscounts(owner))];
}

function findGaps({ id, number, snapshot, events, jobs, locks, subjects, keys }: OrderRow): string[] {
  const history = events.map(({ seq: _seq, ...event }) => event as OrderEvent);
  const submits = events.filter(({ type }) => type === 'submitted').length;
  const whole: [string, boolean][] = [
    ['one submit', submits === 1],
    ['an unbroken history', events.every(({ seq }, at) => seq === at + 1)],
    ['the state its history leads to', isDeepStrictEqual(fold(id, history), snapshot)],
    ['its jobs once', isDeepStrictEqual(jobs, JOBS)],
    // Two numbers, what is printed, the applicant, and the name within the account: order.lock.ts.
    ['its locks', locks === 5],
    ['its printed person', subjects === 1],
    ['its key', keys === 1],
  ];
  return whole.filter(([, good]) => !good).map(([what]) => `${number} has not ${what}`);
}

async function findMiscounts(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ counted: number; there: number }>(
    `SELECT (SELECT coalesce(sum(n), 0) FROM work_count)::int +
            (SELECT coalesce(sum(change), 0) FROM work_count_change)::int AS counted,
       (SELECT count(*) FROM orders WHERE status <> 'draft')::int AS there`,
  );
  return rows
    .filter(({ counted, there }) => counted !== there)
    .map((row) => `counted ${row.counted}, there ${row.there}`);
}

const WHOLE_ORDERS = `
  WITH events AS (
    SELECT order_id, json_agg(body || jsonb_build_object('type', type, 'seq', seq) ORDER BY seq) AS events
    FROM order_event GROUP BY order_id
  ),
  jobs AS (
    SELECT payload ->> 'orderId' AS order_id, array_agg(queue ORDER BY queue) AS jobs FROM enqueued_job GROUP BY 1
  ),
  locks AS (SELECT order_id, count(*)::int AS locks FROM live_order GROUP BY order_id),
  subjects AS (SELECT order_id, count(*)::int AS subjects FROM order_subject GROUP BY order_id),
  keys AS (SELECT answer ->> 'orderId' AS order_id, count(*)::int AS keys FROM idempotency_key GROUP BY 1)
  SELECT o.id, o.number, o.snapshot, coalesce(e.events, '[]') AS events, coalesce(j.jobs, '{}') AS jobs,
    coalesce(l.locks, 0) AS locks, coalesce(s.subjects, 0) AS subjects, coalesce(k.keys, 0) AS keys
  FROM orders o LEFT JOIN events e ON e.order_id = o.id LEFT JOIN jobs j ON j.order_id = o.id::text
  LEFT JOIN locks l ON l.order_id = o.id LEFT JOIN subjects s ON s.order_id = o.id
  LEFT JOIN keys k ON k.order_id = o.id::text
  WHERE o.status <> 'draft'`;
