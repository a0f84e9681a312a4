import { afterEach, describe, expect, it } from 'vitest';
import { isSolved, solvePuzzle } from '@lingshi/contract/account/puzzle.solve.ts';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestClient } from '../../test/app.ts';
import { WIDE_BRAKES } from '../../test/platform/wide.ts';
import type { Brakes } from '../platform/limits/brakes.ts';

/** What holds for codes in all, whoever asks and from wherever. */
const CODES = '/api/account/codes';
const lines: string[] = [];
let app: TestApp;
afterEach(async () => {
  lines.length = 0;
  await app.close();
});

async function open(brakes: Partial<Brakes>): Promise<void> {
  app = await createTestApp({
    config: { brakes: { ...WIDE_BRAKES, ...brakes } },
    log: (line) => lines.push(line),
  });
}

/** Each from a network of its own. */
const stranger = (n: number) => app.visitor('applicant', `198.51.${n >> 8}.${n % 256}`);
const ask = async (by: TestClient, contact: string, solution?: object) =>
  by.post(CODES, { contact, locale: 'en', ...(solution && { solution }) });
const phone = (n: number, prefix = '+1415555') => `${prefix}${String(n).padStart(4, '0')}`;

async function enter(by: TestClient, contact: string): Promise<void> {
  const { requestId } = good(await ask(by, contact));
  const code = codeIn(await app.messageTo(contact));
  good(await by.post('/api/account/sessions', { requestId, code, locale: 'en' }));
}

/** All of them ask before one of them is counted against a ceiling: whoever looks first has looked by then. */
async function askAtOnce(contacts: readonly string[]): Promise<(string | undefined)[]> {
  const answers = await heldAt(CEILINGS, contacts.length, () =>
    contacts.map(async (contact, n) => ask(stranger(n), contact)),
  );
  return answers.map(({ body }) => (body as { code?: string }).code);
}

/** The first of the limits in all that a code is counted against. */
const CEILINGS = /^(mails_in_all|texts_to_.+)$/;

/** Holds whoever comes to count at such a limit until so many have come, or been answered before. */
async function heldAt<T>(limit: RegExp, count: number, start: () => Promise<T>[]): Promise<T[]> {
  const { limiter } = app.parts;
  const consume = limiter.consume.bind(limiter);
  const all = Promise.withResolvers<void>();
  let here = 0;
  const arrive = () => {
    here += 1;
    if (here === count) all.resolve();
  };
  limiter.consume = async (name, ...counted) => {
    if (limit.test(name)) {
      arrive();
      await all.promise;
    }
    await consume(name, ...counted);
  };
  try {
    return await Promise.all(
      start().map(async (asking) => {
        const answer = await asking;
        if (here < count) arrive();
        return answer;
      }),
    );
  } finally {
    limiter.consume = consume;
  }
}

async function queued(): Promise<Record<string, number>> {
  const { rows } = await app.database.owner.query<{ channel: string; count: number }>(
    'SELECT channel, count(*)::int AS count FROM outbox_message GROUP BY channel',
  );
  return Object.fromEntries(rows.map(({ channel, count }) => [channel, count]));
}

const HUNDRED = Array.from({ length: 100 }, (_, n) => n);

describe('codes in all', () => {
  it('of 200 askers at once from 200 networks no more are sent than the ceilings say, each kind its own', async () => {
    await open({ textsPerHour: 12, mailsPerHour: 17 });
    const contacts = HUNDRED.flatMap((n) => [phone(n), `someone-${n}@example.org`]);
    const codes = await askAtOnce(contacts);
    expect(await queued()).toEqual({ sms: 12, mail: 17 });
    expect(codes.filter((code) => code === 'code.too_many_sent')).toHaveLength(200 - 12 - 17);
  });

  it('without ceilings all would be sent: this test can fail', async () => {
    await open({});
    await askAtOnce(HUNDRED.flatMap((n) => [phone(n), `someone-${n}@example.org`]));
    expect(await queued()).toEqual({ sms: 100, mail: 100 });
  });

  it('texts to one country have a ceiling of their own, which leaves the others what is left', async () => {
    await open({ textsPerHour: 20, textsPerHourTo: { '1': 5, '*': 8 } });
    await askAtOnce(HUNDRED.map((n) => phone(n)));
    expect(await queued()).toEqual({ sms: 5 });
    await askAtOnce(HUNDRED.map((n) => phone(n, '+86138000')).map((start) => `${start}1`));
    expect(await queued()).toEqual({ sms: 13 });
    await askAtOnce(HUNDRED.map((n) => phone(n, '+4479118')).map((start) => `${start}1`));
    expect(await queued()).toEqual({ sms: 20 });
  });

  it('refuses by name, with the minutes until more may be sent', async () => {
    await open({ mailsPerHour: 1 });
    good(await ask(stranger(1), 'first@example.org'));
    const refused = await ask(stranger(2), 'second@example.org');
    expect(refused).toMatchObject({ status: 503, body: { code: 'code.too_many_sent' } });
    const { minutes } = (refused.body as { detail: { minutes: number } }).detail;
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);
  });

  it('a device that signed in here before still gets its code while strangers get none', async () => {
    await open({ mailsPerHour: 3, textsPerHour: 1, calmCodesPerMinute: 3 });
    const own = stranger(500);
    await enter(own, 'own@example.org');
    const before = await askAtOnce(HUNDRED.map((n) => `flood-${n}@example.org`));
    expect(before.filter((code) => code === undefined)).toHaveLength(2);
    await enter(own, 'own@example.org');
    expect((await ask(own, 'another@example.org')).body).toMatchObject({ code: 'code.puzzle' });
  });

  it('known devices have a ceiling too, so that nobody’s own numbers become a bill', async () => {
    await open({ textsPerHour: 2 });
    const own = stranger(1);
    await enter(own, phone(1));
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) codes.push(((await ask(own, phone(1))).body as { code?: string }).code);
    expect(codes).toEqual([undefined, undefined, 'code.too_many_sent']);
  });

  it('the operator’s numbers say what was sent and cost, and one line says when it is too much', async () => {
    await open({ textCostCents: 7, alarmCentsPerDay: 21 });
    const numbers = async () => app.parts.metrics.registry.metrics();
    const alarms = () => lines.filter((line) => line.includes('have cost more today'));
    await askAtOnce([phone(1), phone(2), phone(3), 'a@example.org']);
    expect(await numbers()).toMatch(/^code_texts_hour 3$/m);
    expect(await numbers()).toMatch(/^code_mails_hour 1$/m);
    expect(await numbers()).toMatch(/^code_texts_cents_day 21$/m);
    expect([alarms().length, /^code_texts_alarm 0$/m.test(await numbers())]).toEqual([0, true]);
    await askAtOnce([phone(4), phone(5), phone(6)]);
    expect(await numbers()).toMatch(/^code_texts_alarm 1$/m);
    expect(await numbers()).toMatch(/^code_texts_cents_day 42$/m);
    expect(alarms()).toHaveLength(1);
    expect(alarms().join()).not.toContain('415');
  });
});

describe('a puzzle at an abnormal rate', () => {
  const contact = 'somebody@example.org';
  const puzzleOf = async (by: TestClient, to = contact, solution?: object): Promise<string> => {
    const answer = await ask(by, to, solution);
    expect(answer).toMatchObject({ status: 409, body: { code: 'code.puzzle' } });
    return String((answer.body as { detail: { puzzle: string } }).detail.puzzle);
  };
  async function storm(brakes: Partial<Brakes> = {}): Promise<void> {
    await open({ calmCodesPerMinute: 2, ...brakes });
    await askAtOnce(['one@example.org', 'two@example.org']);
  }

  it('is asked of strangers only beyond the rate of a calm day, and nothing is sent until it is solved', async () => {
    await storm();
    const puzzle = await puzzleOf(stranger(9));
    expect(await queued()).toEqual({ mail: 2 });
    const solution = { puzzle, numbers: await solvePuzzle(puzzle) };
    good(await ask(stranger(9), contact, solution));
    expect(await queued()).toEqual({ mail: 3 });
  });

  it('serves once: of many who come with one solution at a moment, one is sent a code', async () => {
    await storm();
    const puzzle = await puzzleOf(stranger(9));
    const solution = { puzzle, numbers: await solvePuzzle(puzzle) };
    const answers = await heldAt(/^puzzle_once$/, 8, () =>
      HUNDRED.slice(0, 8).map(async (n) => ask(stranger(n), contact, solution)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(7).fill(409),
    ]);
    expect(await queued()).toEqual({ mail: 3 });
  });

  it('a solution that nobody remembers serves again: this test can fail', async () => {
    await storm();
    const real = { ...app.parts.limiter };
    app.parts.limiter.consume = async (name, key, points) =>
      name === 'puzzle_once' ? undefined : real.consume(name, key, points);
    const puzzle = await puzzleOf(stranger(9));
    const solution = { puzzle, numbers: await solvePuzzle(puzzle) };
    for (const n of [1, 2]) good(await ask(stranger(n), contact, solution));
  });

  it('serves for its contact alone, for ten minutes, and as hard as it was given', async () => {
    await storm();
    const puzzle = await puzzleOf(stranger(9));
    const numbers = await solvePuzzle(puzzle);
    await puzzleOf(stranger(9), 'other@example.org', { puzzle, numbers });
    const easy = puzzle.replace(/\.2\.2\.10\./, '.1.0.1.');
    expect(await isSolved(easy, [0])).toBe(true);
    await puzzleOf(stranger(9), contact, { puzzle: easy, numbers: [0] });
    await puzzleOf(stranger(9), contact, { puzzle: 'x', numbers: [0] });
    app.clock.advance(600_000);
    await puzzleOf(stranger(9), contact, { puzzle, numbers });
    expect(await queued()).toEqual({ mail: 2 });
  });

  it('a wrong solution is answered with another puzzle', async () => {
    await storm({ puzzle: { parts: 1, bits: 20, rounds: 1 } });
    const puzzle = await puzzleOf(stranger(9));
    expect(await isSolved(puzzle, [0])).toBe(false);
    expect(await puzzleOf(stranger(9), contact, { puzzle, numbers: [0] })).not.toBe(puzzle);
  });

  it('is asked too of who is signed in and wants to add a contact', async () => {
    await open({ calmCodesPerMinute: 2 });
    const own = stranger(500);
    await enter(own, contact);
    await askAtOnce(['one@example.org']);
    const add = async (solution?: object) =>
      own.post('/api/account/contacts/codes', { contact: 'new@example.org', ...(solution && { solution }) });
    const refused = await add();
    expect(refused).toMatchObject({ status: 409, body: { code: 'code.puzzle' } });
    const { puzzle } = (refused.body as { detail: { puzzle: string } }).detail;
    good(await add({ puzzle, numbers: await solvePuzzle(puzzle) }));
  });

  it('is not asked of a device that signed in with this contact before', async () => {
    await open({ calmCodesPerMinute: 2 });
    const own = stranger(500);
    await enter(own, contact);
    await askAtOnce(['one@example.org', 'two@example.org']);
    await puzzleOf(stranger(9));
    await enter(own, contact);
  });
});
