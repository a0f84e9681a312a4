import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { NumberProof } from '@lingshi/domain/identity/number-proof.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { showPage } from '../../test/account/data-pages.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { allAtOnce, heldTable } from '../../test/platform/held-row.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';
import { proveNumber } from '../account/number.hold.ts';
import { fillPassport, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';

const POST = 'san-francisco';
const NOTE = '已与双方核对过证件。';
const TAKEN = 'order.already_live';
let desk: TestDesk;
let reviewer: Officer;
let people = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(POST, 'reviewer');
});
afterAll(() => desk.close());

function somebody(more: Partial<DemoPerson> = {}): DemoPerson {
  people += 1;
  const birthDay = addDays('1972-01-01', people);
  return {
    ...demoPeople('2026-03-02')[0]!,
    contact: `held${people}@demo.invalid`,
    birthDay,
    birthPlace: `江苏${people}`,
    passportNumber: `E5${String(people).padStart(7, '0')}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}002`,
    ...more,
  };
}

type Filer = { person: DemoPerson; browser: DemoBrowser; accountId: string };
type Filed = Filer & { orderId: string };

async function enter(person = somebody()): Promise<Filer> {
  const browser = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, browser, person);
  return { person, browser, accountId: (await browser.call(calls.getAccount)).id };
}

const draft = async ({ browser, person }: Filer, kind: 'renew' | 'endorse' = 'renew') =>
  fillPassport(desk.app.parts, browser, person, { kind });

async function file(filer: Filer): Promise<Filed> {
  const orderId = await draft(filer);
  await submitOrder(filer.browser, orderId);
  return { ...filer, orderId };
}

/** Somebody files under the number of another person's passport, which they know. */
async function fileUnder(victim: DemoPerson): Promise<Filed> {
  const stranger = await enter();
  const { passportNumber } = victim;
  return { ...(await file({ ...stranger, person: { ...stranger.person, passportNumber } })) };
}

/** An account that states the number of somebody's passport as its own, and files with it. */
async function fileAsOwn(victim: DemoPerson): Promise<Filed> {
  return await file(await enter(somebody({ passportNumber: victim.passportNumber })));
}

/** The page of the passport is read for the account. */
const prove = async ({ accountId, person }: Filer) => showPage(desk.app, accountId, person);
const statusOf = async ({ browser, orderId }: Filed) =>
  (await browser.call(calls.getOrder, { params: { orderId } })).status;
const levelOf = async ({ browser }: Filer) => (await browser.call(calls.getAccount)).realName?.level;
const fileAgain = async (filer: Filer, kind: 'renew' | 'endorse' = 'renew') =>
  refusalOf(submitOrder(filer.browser, await draft(filer, kind)));

/** An order that rests because the holder of its number has proven it. */
async function contested(proof: NumberProof = 'document'): Promise<{ holder: Filer; stranger: Filed }> {
  const holder = await enter();
  const stranger = await fileUnder(holder.person);
  const { parts } = desk.app;
  await proveNumber(parts, parts.pools.worker, { accountId: holder.accountId, kind: 'passport', proof });
  await desk.app.doJobs();
  return { holder, stranger };
}

/** Which words went out to an account, of those about this order. */
async function told({ accountId }: Filer, { orderId }: Filed): Promise<string[]> {
  await desk.app.doJobs();
  const { rows } = await desk.app.database.owner.query<{ key: string }>(
    `SELECT effect_key AS key FROM outbox_message m JOIN contact c ON m.effect_key LIKE '%:' || c.id
     WHERE c.account_id = $1 AND m.effect_key LIKE 'order:' || $2 || ':%' ORDER BY m.created_at, m.effect_key`,
    [accountId, orderId],
  );
  return rows.map(({ key }) => key.split(':')[3]!);
}

async function places(orderId: string): Promise<number[]> {
  const { rows } = await desk.app.database.owner.query<{ place: number }>(
    'SELECT place FROM live_order WHERE order_id = $1 ORDER BY place',
    [orderId],
  );
  return rows.map(({ place }) => place);
}

/** Whether some statement waits for the end of another transaction. */
async function isWaited(): Promise<boolean> {
  const { rows } = await desk.app.database.owner.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'transactionid'`,
  );
  return rows.length > 0;
}

describe('an order under somebody else’s number', () => {
  test('rests the moment the holder has proven the number, and both sides are told', async () => {
    const holder = await enter();
    const stranger = await fileUnder(holder.person);
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('in_first_review');
    await prove(holder);
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('number_contested');
    expect(await told(stranger, stranger)).toEqual(['order_in_first_review', 'order_number_contested']);
    expect(await told(holder, stranger)).toEqual(['holder_number_claimed']);
    await prove(holder);
    expect(await told(holder, stranger)).toEqual(['holder_number_claimed']);
  });

  test('filed after it was proven is answered like any other, and rests at once', async () => {
    const holder = await enter();
    await prove(holder);
    const stranger = await fileUnder(holder.person);
    expect(await statusOf(stranger)).toBe('in_first_review');
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('number_contested');
  });

  test('stands in a queue, with the ways out, and lets no review, paper or book of it move', async () => {
    const { stranger } = await contested();
    const query = { queue: 'first_review', status: 'number_contested' } as const;
    const { lines } = await reviewer.call(calls.listWork, { query });
    expect(lines.map(({ id }) => id)).toContain(stranger.orderId);
    const { commands, identity } = await reviewer.call(calls.openDesk, {
      params: { orderId: stranger.orderId },
    });
    expect(identity?.rival).toEqual({ level: 'document', provenAt: desk.app.clock.now().toISOString() });
    expect(commands.toSorted()).toEqual(['askSupplement', 'refuse', 'releaseNumber']);
    const pass = reviewer.does(stranger.orderId, { type: 'passFirstReview', note: NOTE });
    expect(await refusalOf(pass)).toBe('order.wrong_status');
  });
});

describe('an order against which somebody proves a number', () => {
  const PASSED = { type: 'passFirstReview', note: NOTE } as const;

  /** Another account proves the resident number that the person of the order has stated. */
  async function claimResident(victim: DemoPerson, proof: NumberProof): Promise<void> {
    const { birthDay, residentId17 } = victim;
    const { accountId } = await enter(somebody({ birthDay, residentId17 }));
    await proveNumber(desk.app.parts, desk.app.parts.pools.worker, { accountId, kind: 'resident_id', proof });
    await desk.app.doJobs();
  }

  async function flagged({ orderId }: Filed): Promise<boolean> {
    const { flags, identity } = await reviewer.call(calls.openDesk, { params: { orderId } });
    const code = flags.some((flag) => flag.code === 'number_held');
    expect(code && identity?.rival == null).toBe(false);
    return code;
  }

  test.each([
    ['goes on with a flag where its account holds another one as well', true, 'document', 'in_first_review'],
    ['rests where its account holds none', false, 'document', 'number_contested'],
    ['rests where its account has proven less', true, 'registry', 'number_contested'],
  ] as const)('%s', async (_what, holds, proof, status) => {
    const victim = await file(await enter());
    if (holds) await prove(victim);
    await desk.app.doJobs();
    expect(await flagged(victim)).toBe(false);
    await claimResident(victim.person, proof);
    expect(await statusOf(victim)).toBe(status);
    expect(await flagged(victim)).toBe(status === 'in_first_review');
  });

  test.each([
    ['document', 'in_second_review'],
    ['registry', 'in_second_review'],
    ['officer', 'number_contested'],
  ] as const)('once a first review has passed it: a proof by %s leaves it %s', async (proof, status) => {
    const victim = await file(await enter());
    await desk.app.doJobs();
    await reviewer.does(victim.orderId, PASSED);
    await claimResident(victim.person, proof);
    expect(await statusOf(victim)).toBe(status);
    expect(await flagged(victim)).toBe(status === 'in_second_review');
  });
});

test('an order that rests after both reviews offers its owner the way back, and the mail room takes what was on its way', async () => {
  const second = await desk.officer(POST, 'second_reviewer');
  const mailRoom = await desk.officer(POST, 'mail_room');
  const victim = await file(await enter());
  const { browser, orderId } = victim;
  await reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
  await second.does(orderId, { type: 'passSecondReview', note: NOTE });
  const { passportNumber } = victim.person;
  const rival = await enter(somebody({ passportNumber }));
  const { parts } = desk.app;
  const proven = { accountId: rival.accountId, kind: 'passport', proof: 'officer' } as const;
  await proveNumber(parts, parts.pools.worker, proven);
  await desk.app.doJobs();
  const page = await browser.call(calls.getOrder, { params: { orderId } });
  expect([page.status, page.commands]).toEqual(['number_contested', ['withdraw']]);
  const { commands } = await mailRoom.call(calls.openDesk, { params: { orderId } });
  expect(commands).toEqual(['recordPapers']);
  await mailRoom.does(orderId, { type: 'recordPapers', contents: [], instrument: null });
  expect(await statusOf(victim)).toBe('number_contested');
  await reviewer.does(orderId, { type: 'releaseNumber', note: NOTE });
  expect(await statusOf(victim)).toBe('papers_on_hold');
});

describe('the holder of a number', () => {
  test('files, whoever filed under it before; once, and nobody else does', async () => {
    const { holder, stranger } = await contested();
    const own = await file(holder);
    expect(await statusOf(own)).toBe('in_first_review');
    expect([await places(own.orderId), await places(stranger.orderId)]).toEqual([
      expect.arrayContaining([0, 1]),
      expect.not.arrayContaining([1]),
    ]);
    expect(await fileAgain(holder, 'endorse')).toBe(TAKEN);
    const another = await enter();
    const known = { ...another, person: { ...another.person, passportNumber: holder.person.passportNumber } };
    expect(await fileAgain(known)).toBe(TAKEN);
  });

  test('files also before the other order has come to its rest, which it does then', async () => {
    const holder = await enter();
    const stranger = await fileUnder(holder.person);
    await proveNames(desk.app, 'document', holder.accountId);
    expect(await fileAgain(holder)).toBe('none');
    expect(await statusOf(stranger)).toBe('in_first_review');
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('number_contested');
  });

  test('does not file where they have proven nothing, nor where the order has proven more', async () => {
    const holder = await enter();
    const stranger = await fileUnder(holder.person);
    expect(await fileAgain(holder)).toBe(TAKEN);
    await desk.app.database.owner.query(
      `INSERT INTO applicant_level (applicant_id, identity_index, level, raised_at)
       SELECT o.applicant_id, s.identity_index, 'registry', now() FROM orders o
       JOIN order_subject s ON s.order_id = o.id WHERE o.id = $1`,
      [stranger.orderId],
    );
    await prove(holder);
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('in_first_review');
    expect(await fileAgain(holder)).toBe(TAKEN);
  });

  test('files one of two that are sent at one moment', async () => {
    const { holder } = await contested();
    const drafts = [await draft(holder), await draft(holder, 'endorse')];
    const ends = await allAtOnce(desk.app.database.owner, heldTable('live_order'), () =>
      drafts.map(async (orderId) => refusalOf(submitOrder(holder.browser, orderId))),
    );
    expect(ends.toSorted()).toEqual(['none', TAKEN].toSorted());
  });

  test.each([
    ['files also', true, 'none'],
    ['who has proven nothing does not file', false, TAKEN],
  ] as const)('%s where the other order comes in at that very moment', async (_what, proven, end) => {
    const holder = await enter();
    if (proven) await prove(holder);
    const stranger = await fileUnder(holder.person);
    const own = await draft(holder);
    const { owner } = desk.app.database;
    const { rows: locks } = await owner.query(`DELETE FROM live_order WHERE order_id = $1 RETURNING *`, [
      stranger.orderId,
    ]);
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO live_order SELECT * FROM jsonb_populate_recordset(NULL::live_order, $1::jsonb)`,
        [
          JSON.stringify(
            locks.map((lock) => ({ ...lock, person_index: `\\x${lock.person_index.toString('hex')}` })),
          ),
        ],
      );
      const sent = refusalOf(submitOrder(holder.browser, own));
      await expect.poll(isWaited, { timeout: 10_000 }).toBe(true);
      await client.query('COMMIT');
      expect(await sent).toBe(end);
    } finally {
      client.release();
    }
  });

  // The twin: proof weighs nothing.
  test('would be kept out by whoever knows the number, were proof not weighed', async () => {
    const { owner } = desk.app.database;
    const { rows } = await owner.query<{ sql: string }>(
      `SELECT pg_get_functiondef('rivals_of(uuid)'::regprocedure) AS sql`,
    );
    const holder = await enter();
    const stranger = await fileUnder(holder.person);
    await owner.query(`CREATE OR REPLACE FUNCTION rivals_of(of_order uuid) RETURNS TABLE (account_id uuid, own boolean,
      proof text, proven_at timestamptz, stops boolean) LANGUAGE sql STABLE AS
      'SELECT NULL::uuid, false, NULL::text, NULL::timestamptz, false WHERE false'`);
    try {
      await prove(holder);
      await desk.app.doJobs();
      expect(await statusOf(stranger)).toBe('in_first_review');
      expect(await fileAgain(holder)).toBe(TAKEN);
    } finally {
      await owner.query(rows[0]!.sql);
    }
    expect(await fileAgain(holder)).toBe('none');
  });
});

describe('an officer', () => {
  test('tells a holder whom an officer has seen that it lets the order go on', async () => {
    const { holder, stranger } = await contested('officer');
    await reviewer.does(stranger.orderId, { type: 'releaseNumber', note: NOTE });
    expect(await told(holder, stranger)).toEqual(['holder_number_filed', 'holder_number_released']);
  });

  test('lets it go on with words; then no further proof stops it, and the holder meets one live order', async () => {
    const { holder, stranger } = await contested();
    await reviewer.does(stranger.orderId, { type: 'releaseNumber', note: NOTE });
    expect(await statusOf(stranger)).toBe('in_first_review');
    expect(await told(stranger, stranger)).toContain('number_released');
    expect(await told(holder, stranger)).toEqual(['holder_number_claimed']);
    await proveNames(desk.app, 'officer', holder.accountId);
    await prove(holder);
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('in_first_review');
    expect(await fileAgain(holder)).toBe(TAKEN);
  });

  test('refuses it: the holder’s order is the one live order from then on', async () => {
    const { holder, stranger } = await contested('officer');
    const own = await file(holder);
    await reviewer.does(stranger.orderId, { type: 'refuse', rule: 'not_the_applicant', note: NOTE });
    expect(await statusOf(stranger)).toBe('refused');
    expect(await places(stranger.orderId)).toEqual([]);
    expect(new Set(await places(own.orderId))).toEqual(new Set([0]));
    expect(await told(holder, stranger)).toEqual(['holder_number_filed', 'holder_number_ended']);
  });

  test('gives the number to who filed as its holder: it is theirs, and the other account has proven no more', async () => {
    const holder = await enter();
    await prove(holder);
    const claimant = await fileAsOwn(holder.person);
    await desk.app.doJobs();
    expect(await statusOf(claimant)).toBe('number_contested');
    await reviewer.does(claimant.orderId, { type: 'awardNumber', note: NOTE });
    await desk.app.doJobs();
    expect(await statusOf(claimant)).toBe('in_first_review');
    expect([await levelOf(claimant), await levelOf(holder)]).toEqual(['officer', 'declared']);
    expect((await holder.browser.call(calls.getAccount)).numberContested).toBe(true);
    expect(await told(claimant, claimant)).toContain('number_awarded');
  });

  test('leaves the number where it is: whoever filed goes on, and waits for nobody’s word any more', async () => {
    const holder = await enter();
    await prove(holder);
    const claimant = await fileAsOwn(holder.person);
    await showPage(desk.app, claimant.accountId, claimant.person);
    await desk.app.doJobs();
    const isContested = async () => (await claimant.browser.call(calls.getAccount)).numberContested;
    expect([await statusOf(claimant), await isContested()]).toEqual(['number_contested', true]);
    await reviewer.does(claimant.orderId, { type: 'releaseNumber', note: NOTE });
    await desk.app.doJobs();
    expect([await statusOf(claimant), await isContested()]).toEqual(['in_first_review', false]);
    expect([await levelOf(claimant), await levelOf(holder)]).toEqual(['declared', 'document']);
  });

  test('cannot give it to who files for somebody else', async () => {
    const { stranger } = await contested();
    const award = reviewer.does(stranger.orderId, { type: 'awardNumber', note: NOTE });
    expect(await refusalOf(award)).toBe('order.number_not_own');
  });

  test('has the number corrected: mended, the order is weighed anew and goes on', async () => {
    const { stranger } = await contested();
    const { orderId, browser } = stranger;
    const target = 'document.passportNumber';
    await reviewer.does(orderId, { type: 'askSupplement', targets: [target], note: NOTE });
    desk.app.clock.advance(1_000);
    const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
    const [page = ''] = target.split('.');
    const saved = answers.find(({ topic }) => topic === page)!;
    const answer = JSON.parse(
      JSON.stringify(saved.answer).replaceAll(
        stranger.person.passportNumber,
        `E59${String(people).padStart(6, '0')}`,
      ),
    );
    expect(answer).not.toEqual(saved.answer);
    await browser.call(calls.saveAnswer, {
      params: { orderId, topic: page },
      body: { version: saved.version, answer },
    });
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    await browser.call(calls.sendCommand, {
      params: { orderId },
      body: { version, command: { type: 'answerSupplement' } },
      idempotencyKey: browser.key(),
    });
    await desk.app.doJobs();
    expect(await statusOf(stranger)).toBe('in_first_review');
  });
});

test.each([
  ['document', ['holder_number_claimed']],
  ['registry', ['holder_number_claimed']],
  ['officer', ['holder_number_filed', 'holder_number_ended']],
] as const)('whoever filed it may take it back; a holder by %s hears %j', async (proof, news) => {
  const { holder, stranger } = await contested(proof);
  const { browser, orderId } = stranger;
  const { version, commands } = await browser.call(calls.getOrder, { params: { orderId } });
  expect(commands).toEqual(['withdraw']);
  await browser.call(calls.sendCommand, {
    params: { orderId },
    body: { version, command: { type: 'withdraw' } },
    idempotencyKey: browser.key(),
  });
  expect(await statusOf(stranger)).toBe('withdrawn');
  expect(await told(holder, stranger)).toEqual(news);
  const post = [
    '旧金山',
    'San Francisco',
    (await stranger.browser.call(calls.getOrder, { params: { orderId } })).number,
  ];
  const heard = (await desk.app.outbox()).filter(({ to }) => to === holder.person.contact);
  const texts = heard.map(({ subject, text }) => `${subject} ${text}`).join();
  expect(texts).not.toBe('');
  expect(post.some((word) => word !== null && texts.includes(word))).toBe(proof === 'officer');
});
