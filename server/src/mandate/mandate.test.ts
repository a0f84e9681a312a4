import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import {
  accept,
  cards,
  codeOf,
  enterHolder,
  HOLDER,
  invite,
  mandate,
  outcome,
  PERSON,
  start,
} from '../../test/mandate/mandates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

const DAY = 24 * 3600_000;

describe('an account without an accepted document', () => {
  it('may keep its contacts and invite a holder, and may file for nobody', async () => {
    const person = await app.signUp();
    expect(good(await person.get('/api/account'))['realName']).toBeNull();
    await codeOf(person);
    const people = good(await person.get('/api/applicants'))['applicants'] as { id: string }[];
    expect(people).toMatchObject([{ relation: 'self', label: PERSON }]);
    expect(outcome(await start(person, people[0]!.id))).toBe('identity.missing');
    const child = { relation: 'child', label: '小样' };
    const added = await person.post('/api/applicants', child, { idempotencyKey: randomUUID() });
    expect(outcome(added)).toBe('identity.missing');
  });

  it('holds no mandate of others: a typed name alone is not enough either', async () => {
    const [person, nobody, declared] = [await app.signUp(), await app.signUp(), await app.signUp()];
    await app.declareName(declared);
    const { code } = await codeOf(person);
    for (const who of [nobody, declared]) {
      expect(outcome(await who.post('/api/mandates/invitation', { code }))).toBe('mandate.holder_unverified');
      expect(outcome(await accept(who, code))).toBe('mandate.holder_unverified');
    }
  });
});

describe('an invitation', () => {
  it('asks for a name, for services that are offered and for a day within a year', async () => {
    const person = await app.signUp();
    expect(outcome(await invite(person, { name: ' ' }))).toBe('mandate.name_missing');
    expect(outcome(await invite(person, { services: ['visa'] }))).toBe('mandate.service_unknown');
    expect(outcome(await invite(person, { services: [] }))).toBe('mandate.service_unknown');
    for (const [untilDay, expected] of [
      ['2026-03-01', 'mandate.until_invalid'],
      ['2026-03-02', 201],
      ['2027-03-02', 201],
      ['2027-03-03', 'mandate.until_invalid'],
    ] as const) {
      expect(outcome(await invite(person, { untilDay })), untilDay).toBe(expected);
    }
  });

  it('sent twice with one key is one, with the same code', async () => {
    const person = await app.signUp();
    const body = { name: PERSON, services: ['passport'], untilDay: '2026-06-30' };
    const [first, again] = [
      await person.post('/api/mandates', body, { idempotencyKey: 'once' }),
      await person.post('/api/mandates', body, { idempotencyKey: 'once' }),
    ];
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await cards(person)).given).toHaveLength(1);
  });

  it('five may be open, the sixth waits until one is taken back', async () => {
    const person = await app.signUp();
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await codeOf(person));
    expect(outcome(await invite(person))).toBe('mandate.too_many');
    good(await person.delete(`/api/mandates/${made[0]!.id}`));
    await codeOf(person);
    expect(outcome(await accept(await enterHolder(app), made[0]!.code))).toBe('mandate.code_unknown');
  });

  it('leaves no code in the database', async () => {
    const { code } = await codeOf(await app.signUp());
    const { rows } = await app.database.owner.query<{ row: string }>(
      `SELECT row_to_json(m)::text AS row FROM mandate m UNION ALL SELECT row_to_json(k)::text FROM idempotency_key k`,
    );
    for (const { row } of rows) expect(row).not.toContain(code.replace('-', ''));
  });
});

describe('a code', () => {
  it('shows who asks, for what and until when, before anything is accepted', async () => {
    const [person, holder] = [await app.signUp(), await enterHolder(app)];
    const { code } = await codeOf(person);
    const typed = { code: ` ${code.toLowerCase().replace('-', ' ')}` };
    expect(good(await holder.post('/api/mandates/invitation', typed))).toEqual({
      applicant: PERSON,
      services: ['passport'],
      untilDay: '2026-06-30',
      running: 0,
    });
    expect((await cards(holder)).held).toEqual([]);
  });

  it('makes both sides see each other, and tells both without naming anybody', async () => {
    const { id, person, holder } = await mandate(app);
    expect((await cards(person)).given).toMatchObject([
      { id, state: 'in_force', holder: HOLDER, code: null, services: ['passport'], untilDay: '2026-06-30' },
    ]);
    expect((await cards(holder)).held).toMatchObject([{ id, state: 'in_force', applicant: PERSON }]);
    const told = (await app.outbox()).filter(({ text }) => text?.includes('/me/mandates'));
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([person.contact, holder.contact]));
    for (const { subject, text } of told) expect(`${subject} ${text}`).not.toMatch(/样本|passport|护照/);
  });

  it('is good once, and of two who take it at one moment one has it', async () => {
    const { code } = await codeOf(await app.signUp());
    const holders = await Promise.all([enterHolder(app), enterHolder(app)]);
    const answers = await Promise.all(holders.map(async (holder) => accept(holder, code)));
    expect(new Set(answers.map(outcome))).toEqual(new Set([201, 'mandate.code_unknown']));
    expect(outcome(await accept(await enterHolder(app), code))).toBe('mandate.code_unknown');
  });

  it('whose answer was lost is answered again under the same key', async () => {
    const [{ code, id }, holder] = [await codeOf(await app.signUp()), await enterHolder(app)];
    const send = async () => holder.post('/api/mandates/acceptance', { code }, { idempotencyKey: 'lost' });
    expect([await send(), await send()].map(({ body }) => body)).toEqual([{ id }, { id }]);
    expect((await cards(holder)).held).toHaveLength(1);
  });

  it('is not for whoever made it', async () => {
    const own = await enterHolder(app);
    const { code } = await codeOf(own);
    expect(outcome(await own.post('/api/mandates/invitation', { code }))).toBe('mandate.own');
    expect(outcome(await accept(own, code))).toBe('mandate.own');
  });

  it('holds for seven days to the last millisecond', async () => {
    const holder = await enterHolder(app);
    const { code } = await codeOf(await app.signUp());
    app.clock.advance(7 * DAY - 1);
    good(await holder.post('/api/mandates/invitation', { code }));
    app.clock.advance(1);
    expect(outcome(await holder.post('/api/mandates/invitation', { code }))).toBe('mandate.code_unknown');
    expect(outcome(await accept(holder, code))).toBe('mandate.code_unknown');
    app.clock.advance(-7 * DAY);
  });

  it('guessed is refused alike, and after ten tries within the hour not even looked at', async () => {
    const strict = await createTestApp({ realLimits: true });
    try {
      const [holder, person] = [await enterHolder(strict), await strict.signUp()];
      const { code } = await codeOf(person);
      for (let tried = 0; tried < 10; tried += 1) {
        const guess = tried % 2 === 0 ? `0000${tried}-00000` : 'nothing like a code';
        expect(outcome(await accept(holder, guess))).toBe('mandate.code_unknown');
      }
      expect(outcome(await accept(holder, code))).toBe('limit.exceeded');
    } finally {
      await strict.close();
    }
  });
});

describe('ending', () => {
  it.each(['person', 'holder'] as const)('is up to the %s, at once, and both are told', async (side) => {
    const made = await mandate(app);
    const by = side === 'person' ? 'applicant' : 'holder';
    good(await made[side].delete(`/api/mandates/${made.id}`));
    good(await made[side].delete(`/api/mandates/${made.id}`));
    expect((await cards(made.person)).given).toMatchObject([{ state: 'ended', endedBy: by }]);
    expect((await cards(made.holder)).held).toMatchObject([
      { state: 'ended', endedBy: by, applicant: '无***' },
    ]);
    for (const { contact } of [made.person, made.holder]) {
      const told = (await app.outbox()).filter(
        ({ to, text }) => to === contact && text?.includes('刚刚结束'),
      );
      expect(told).toHaveLength(1);
    }
  });

  it('is nobody else’s affair', async () => {
    const { id } = await mandate(app);
    const stranger = await enterHolder(app);
    expect(outcome(await stranger.delete(`/api/mandates/${id}`))).toBe('mandate.not_found');
    expect(outcome(await stranger.delete(`/api/mandates/${randomUUID()}`))).toBe('mandate.not_found');
  });
});
