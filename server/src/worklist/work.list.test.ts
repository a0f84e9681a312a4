import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import type { ListRequest } from './work.list.ts';

const SF = 'san-francisco';
const SECOND = 1_000;

let desk: TestDesk;
let officer: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  officer = await desk.officer(SF, 'reviewer');
});
afterAll(() => desk.close());

async function walk(query: ListRequest, between: (page: number) => Promise<void> = async () => undefined) {
  const seen = [];
  for (let [page, cursor] = [1, undefined as string | undefined]; ; page += 1) {
    const { lines, next } = await officer.call(calls.listWork, { query: { ...query, cursor } });
    seen.push(...lines);
    if (next === null) return seen;
    cursor = next;
    await between(page);
  }
}

const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe('the order of the work list', () => {
  let own: Owner[];
  let away: Owner;

  beforeAll(async () => {
    const [stranger, ...neighbours] = await desk.drafts(4);
    own = neighbours;
    away = stranger!;
    const params = { orderId: away.orderId, topic: 'address_abroad' as const };
    const answer = {
      line1: '1 Test Street',
      line2: '',
      city: 'Albany',
      state: 'NY',
      county: '',
      zip: '12207',
    };
    await away.call(calls.saveAnswer, { params, body: { version: 1, answer } });
    for (const owner of [away, ...own]) {
      desk.app.clock.advance(SECOND);
      await owner.does({ type: 'submit' });
    }
  });

  // Rule: notice intro ¶4.
  test('own district first, then by submission', async () => {
    const lines = await walk({ queue: 'first_review' });
    expect(idsOf(lines)).toEqual([...own.map(({ orderId }) => orderId), away.orderId]);
    expect(lines.map((line) => line.away)).toEqual([false, false, false, true]);
  });

  test('an answered supplement comes back to its old place', async () => {
    const [first] = own;
    await officer.does(first!.orderId, {
      type: 'askSupplement',
      targets: ['stay.employer'],
      note: 'Which company?',
    });
    expect(idsOf(await walk({ queue: 'waiting_applicant' }))).toEqual([first!.orderId]);
    desk.app.clock.advance(SECOND);
    const params = { orderId: first!.orderId, topic: 'stay' as const };
    await first!.call(calls.saveAnswer, {
      params,
      body: { version: 1, answer: { employer: 'Sample Works' } },
    });
    await first!.does({ type: 'answerSupplement' });
    expect((await walk({ queue: 'first_review' }))[0]?.id).toBe(first!.orderId);
  });

  test('names are masked; that a line was seen is the only reading of who was never opened', async () => {
    const [line] = await walk({ queue: 'first_review' });
    expect(line?.maskedName).toMatch(/^\p{Script=Han}\*+$/u);
    expect(line).toMatchObject({
      kind: 'renew',
      service: 'passport',
      claimedBy: null,
      unread: false,
    });
    const { rows } = await desk.app.database.owner.query(
      'SELECT DISTINCT what FROM access_log WHERE order_id = $1',
      [own[1]!.orderId],
    );
    expect(rows).toEqual([{ what: 'list' }]);
  });
});

describe('pages', () => {
  const TODAY = '2026-03-02';
  let many: Owner[];

  /** Orders of every district, day and state of claim, at instants of which several are equal. */
  beforeAll(async () => {
    many = await desk.orders(SF, 170);
    await desk.app.database.owner.query(
      `UPDATE orders o SET away = n % 3 = 0,
         queue_at = '2026-02-01T00:00:00.123456Z'::timestamptz + (n / 4) * interval '1 minute',
         due_day = CASE WHEN n % 5 = 0 THEN NULL ELSE '2026-02-25'::date + (n % 11)::int END,
         claimed_by = CASE WHEN n % 7 < 2 THEN $2::uuid END, unread_by_post = n % 4 < 3,
         claimed_until = CASE WHEN n % 7 < 2 THEN $3::timestamptz + (n % 7 * 2 - 1) * interval '5 minutes' END
       FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n) WHERE o.id = t.id`,
      [many.map(({ orderId }) => orderId), officer.id, desk.app.clock.now().toISOString()],
    );
  });

  /** All of them into one queue, so that it has several pages. */
  async function fill(queue: Queue): Promise<void> {
    await desk.app.database.owner.query(
      `UPDATE orders o SET status = ($2::text[])[1 + n % cardinality($2::text[])]
       FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n) WHERE o.id = t.id`,
      [many.map(({ orderId }) => orderId), QUEUES[queue]],
    );
  }

  const QUERIES: Omit<ListRequest, 'queue'>[] = [
    {},
    { district: 'own' },
    { district: 'away' },
    { claim: 'mine' },
    { claim: 'free' },
    { unread: 'true' },
    { overdue: 'true' },
    { overdue: 'true', district: 'away', unread: 'true' },
    { claim: 'mine', overdue: 'true' },
    { claim: 'free', district: 'own', unread: 'true' },
  ];

  test.each(Object.keys(QUEUES) as Queue[])(
    'of the queue %s with any filter: all its orders, each once',
    async (queue) => {
      await fill(queue);
      for (const query of QUERIES.map((filters) => ({ queue, ...filters }))) {
        const expected = await truth(query);
        expect(idsOf(await walk(query)), JSON.stringify(query)).toEqual(expected);
        expect(expected.length, JSON.stringify(query)).toBeGreaterThan(4);
      }
    },
  );

  test('of one status of a queue', async () => {
    await fill('mail_out');
    const lines = await walk({ queue: 'mail_out', status: 'dispatched' });
    const { mail_out: statuses } = QUEUES;
    const dispatched = many.filter((_, at) => statuses[(at + 1) % statuses.length] === 'dispatched');
    expect(dispatched.length).toBeGreaterThan(50);
    expect(lines).toHaveLength(dispatched.length);
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['dispatched']));
  });

  /** The same question, asked plainly of all rows. */
  async function truth({ queue, district, claim, overdue, unread }: ListRequest): Promise<string[]> {
    const now = desk.app.clock.now().toISOString();
    const by =
      overdue === 'true'
        ? 'away, due_day, id'
        : queue === 'ended'
          ? 'queue_at DESC, id DESC'
          : 'away, queue_at, id';
    const { rows } = await desk.app.database.owner.query<{ id: string }>({
      text: `SELECT id FROM orders WHERE post = $1 AND status = ANY($2)
        AND ($3::boolean IS NULL OR away = $3) AND ($4::boolean IS NULL OR unread_by_post = $4)
        AND ($5::date IS NULL OR due_day < $5)
        AND CASE $6 WHEN 'mine' THEN claimed_by = $7 AND claimed_until > $8
              WHEN 'free' THEN claimed_until IS NULL OR claimed_until <= $8 ELSE true END
        ORDER BY ${by}`,
      values: [
        SF,
        QUEUES[queue],
        district === undefined ? null : district === 'away',
        unread === 'true' ? true : null,
        overdue === 'true' ? TODAY : null,
        claim ?? '',
        officer.id,
        now,
      ],
    });
    return idsOf(rows);
  }

  test('what stays in the list is seen once, while orders leave it, move within it and come in', async () => {
    const owner = desk.app.database.owner;
    const ids = many.map(({ orderId }) => orderId);
    await owner.query(`UPDATE orders SET status = 'in_first_review', claimed_by = NULL WHERE id = ANY($1)`, [
      ids,
    ]);
    const listed = idsOf(await walk({ queue: 'first_review' }));
    const leaving = listed.filter((_, at) => at % 5 === 0);
    const claimed = listed.filter((_, at) => at % 5 === 1);
    const seen = await walk({ queue: 'first_review' }, async (page) => {
      const [from, to] = [(page - 1) * 12, page * 12];
      await owner.query(`UPDATE orders SET status = 'refused' WHERE id = ANY($1)`, [leaving.slice(from, to)]);
      await owner.query('UPDATE orders SET claimed_by = $2 WHERE id = ANY($1)', [
        claimed.slice(from, to),
        officer.id,
      ]);
      await desk.orders(SF, 1);
    });
    const stayed = listed.filter((id) => !leaving.includes(id));
    expect(idsOf(seen).filter((id) => stayed.includes(id))).toEqual(stayed);
    expect(new Set(idsOf(seen)).size).toBe(seen.length);
  });

  test('a cursor that is none, or of another list, and a status of another queue are refused', async () => {
    const { next } = await officer.call(calls.listWork, { query: { queue: 'first_review' } });
    const ask = async (query: ListRequest) => refusalOf(officer.call(calls.listWork, { query }));
    const forged = Buffer.from('[false,"2026-01-01T00:00:00Z; --","x"]').toString('base64url');
    expect(await ask({ queue: 'first_review', cursor: 'AAAA' })).toBe('request.invalid');
    expect(await ask({ queue: 'first_review', cursor: forged })).toBe('request.invalid');
    for (const at of ['0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-01-01T25:00:00Z']) {
      const cursor = Buffer.from(JSON.stringify([false, at, randomUUID()])).toString('base64url');
      expect(await ask({ queue: 'first_review', cursor })).toBe('request.invalid');
    }
    expect(await ask({ queue: 'first_review', overdue: 'true', cursor: next ?? '' })).toBe('request.invalid');
    expect(await ask({ queue: 'first_review', status: 'ready' })).toBe('request.invalid');
  });
});
