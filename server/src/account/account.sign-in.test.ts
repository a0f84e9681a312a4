import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestAnswer, TestApp, TestClient } from '../../test/app.ts';
import { APPLICANT_TIMES } from './session.store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

async function askCode(client: TestClient, contact: string) {
  const { requestId } = good(await client.post('/api/account/codes', { contact, locale: 'en' }));
  return { requestId: String(requestId), code: codeIn(await app.messageTo(contact)), locale: 'en' };
}

async function enter(client: TestClient, body: object): Promise<TestAnswer> {
  return client.post('/api/account/sessions', body);
}

/** Another code than the right one. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

describe('a one-time code', () => {
  it('signs up the first time and in the next, by mail and by phone of any country', async () => {
    for (const contact of ['first@example.org', '+14155550134', '+8613800138000', '+4915123456789']) {
      const visitor = app.visitor();
      expect(await enter(visitor, await askCode(visitor, contact))).toMatchObject({
        status: 200,
        body: { created: true },
      });
      const again = app.visitor();
      expect((await enter(again, await askCode(again, contact))).body).toEqual({ created: false });
      const ids = [(await visitor.get('/api/account')).body, (await again.get('/api/account')).body];
      expect(ids[0]).toMatchObject({ id: (ids[1] as { id: string }).id });
    }
  });

  it('finds the account whatever the case of the address or the writing of the number', async () => {
    const { accountId } = await app.signUp('+14155550135');
    const visitor = app.visitor();
    const asked = good(
      await visitor.post('/api/account/codes', { contact: '001 (415) 555-0135', locale: 'zh' }),
    );
    const code = codeIn(await app.messageTo('+14155550135'));
    good(await enter(visitor, { requestId: asked['requestId'], code, locale: 'zh' }));
    expect(good(await visitor.get('/api/account'))['id']).toBe(accountId);
  });

  it('works once', async () => {
    const visitor = app.visitor();
    const answer = await askCode(visitor, 'once@example.org');
    expect((await enter(visitor, answer)).status).toBe(200);
    expect(await enter(app.visitor(), answer)).toMatchObject({ status: 422, body: { code: 'code.used' } });
  });

  it('works once even when many answer at one moment, and makes one account', async () => {
    const contact = 'many@example.org';
    const answer = await askCode(app.visitor(), contact);
    const visitors = Array.from({ length: 5 }, () => app.visitor());
    const answers = await Promise.all(visitors.map(async (visitor) => enter(visitor, answer)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('makes one account when two codes of one new contact are answered at one moment', async () => {
    const contact = 'twice@example.org';
    const asked = [await askCode(app.visitor(), contact), await askCode(app.visitor(), contact)];
    const visitors = asked.map(() => app.visitor());
    const answers = await Promise.all(visitors.map(async (visitor, at) => enter(visitor, asked[at] ?? {})));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ids = await Promise.all(
      visitors.map(async (visitor) => good(await visitor.get('/api/account'))['id']),
    );
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ body }) => (body as { created: boolean }).created)).toHaveLength(1);
  });

  it('is worth nothing after ten minutes', async () => {
    const visitor = app.visitor();
    const answer = await askCode(visitor, 'late@example.org');
    app.clock.advance(10 * 60_000);
    expect((await enter(visitor, answer)).body).toMatchObject({ code: 'code.expired' });
    const next = await askCode(visitor, 'late@example.org');
    app.clock.advance(10 * 60_000 - 1);
    expect((await enter(visitor, next)).status).toBe(200);
  });

  it('takes five tries, then not even the right one', async () => {
    const visitor = app.visitor();
    const answer = await askCode(visitor, 'guess@example.org');
    const guess = { ...answer, code: wrong(answer.code) };
    for (const left of [4, 3, 2, 1]) {
      expect((await enter(visitor, guess)).body).toMatchObject({ code: 'code.wrong', detail: { left } });
    }
    expect((await enter(visitor, guess)).body).toMatchObject({ code: 'code.too_many_tries' });
    expect((await enter(visitor, answer)).body).toMatchObject({ code: 'code.too_many_tries' });
  });

  it('gives no more than five tries to guesses of one moment', async () => {
    const visitor = app.visitor();
    const answer = await askCode(visitor, 'rush@example.org');
    const guesses = Array.from({ length: 12 }, async () =>
      enter(app.visitor(), { ...answer, code: wrong(answer.code) }),
    );
    const codes = (await Promise.all(guesses)).map(({ body }) => (body as { code: string }).code);
    expect(codes.filter((code) => code === 'code.wrong')).toHaveLength(4);
    expect((await enter(visitor, answer)).body).toMatchObject({ code: 'code.too_many_tries' });
  });

  it('belongs to its request: the code of another request does not serve', async () => {
    const visitor = app.visitor();
    const [first, second] = [
      await askCode(visitor, 'a1@example.org'),
      await askCode(visitor, 'b1@example.org'),
    ];
    const crossed = { ...first, code: second.code === first.code ? wrong(first.code) : second.code };
    expect((await enter(visitor, crossed)).body).toMatchObject({ code: 'code.wrong' });
    const unknown = { ...first, requestId: '7d444840-9dc0-41d1-b245-5ffdce74fad2' };
    expect((await enter(visitor, unknown)).body).toMatchObject({ code: 'code.expired' });
  });

  it('to prove an account does not sign in, and one to sign in proves nothing', async () => {
    const who = await app.signUp('purpose@example.org');
    const { contacts } = good(await who.get('/api/account')) as { contacts: { id: string }[] };
    const asked = good(await who.post('/api/account/proofs', { contactId: contacts[0]?.id }));
    const proof = { requestId: asked['requestId'], code: codeIn(await app.messageTo(who.contact)) };
    expect((await enter(app.visitor(), { ...proof, locale: 'zh' })).body).toMatchObject({
      code: 'code.expired',
    });
    const { requestId, code } = await askCode(app.visitor(), who.contact);
    const crossed = await who.post('/api/account/proofs/answer', { requestId, code });
    expect(crossed.body).toMatchObject({ code: 'code.expired' });
    const stranger = await app.signUp();
    const stolen = await stranger.post('/api/account/proofs/answer', proof);
    expect(stolen.body).toMatchObject({ code: 'code.expired' });
  });

  it('is never stored as a plain or guessable hash, nor in the clear', async () => {
    const { requestId, code } = await askCode(app.visitor(), 'hash@example.org');
    const { rows } = await app.database.owner.query(
      `SELECT code_hash = sha256($2::bytea) OR code_hash = sha256(($1 || ':' || $3)::bytea) AS plain
       FROM one_time_code WHERE id = $1::uuid`,
      [requestId, Buffer.from(code), code],
    );
    expect(rows).toEqual([{ plain: false }]);
  });
});

describe('a contact', () => {
  it('known and unknown get the same answer, and nothing about an account is asked', async () => {
    await app.signUp('known@example.org');
    const visitor = app.visitor();
    const ask = async (contact: string) => {
      const answer = await visitor.post('/api/account/codes', { contact, locale: 'zh' });
      const { requestId, ...body } = good(answer);
      expect(requestId).toMatch(/^[\da-f-]{36}$/);
      const { 'x-request-id': _, date: _now, ...headers } = answer.headers;
      return { status: answer.status, headers, body };
    };
    const known = await ask('known@example.org');
    expect(await ask('knoxn@example.org')).toEqual(known);
  });

  it('that cannot be is refused with what is wrong with it', async () => {
    const ask = async (contact: string) =>
      (await app.visitor().post('/api/account/codes', { contact, locale: 'zh' })).body;
    expect(await ask('13800138000')).toMatchObject({
      code: 'contact.invalid',
      detail: { kind: 'phone', reason: 'country_code_missing' },
    });
    expect(await ask('me@nowhere')).toMatchObject({ code: 'contact.invalid', detail: { kind: 'email' } });
  });
});

describe('a session', () => {
  it('begins under a token of its own: the one before ends', async () => {
    const who = await app.signUp('rotate@example.org');
    const before = who.token();
    good(await enter(who, await askCode(who, who.contact)));
    expect(who.token()).not.toBe(before);
    const { sessions } = good(await who.get('/api/account')) as { sessions: unknown[] };
    expect(sessions).toHaveLength(1);
  });

  it('ends after 30 days without use, and lives on while it is used', async () => {
    const who = await app.signUp();
    app.clock.advance((APPLICANT_TIMES.idle - 1) * 1000);
    expect((await who.get('/api/account')).status).toBe(200);
    app.clock.advance((APPLICANT_TIMES.idle - 1) * 1000);
    expect((await who.get('/api/account')).status).toBe(200);
    app.clock.advance(APPLICANT_TIMES.idle * 1000);
    expect(await who.get('/api/account')).toMatchObject({ status: 401, body: { code: 'session.expired' } });
  });

  it('ends after 90 days, however much it is used', async () => {
    const who = await app.signUp();
    for (let days = 20; days < 90; days += 20) {
      app.clock.advance(20 * 24 * 3600 * 1000);
      expect((await who.get('/api/account')).status).toBe(200);
    }
    app.clock.advance(10 * 24 * 3600 * 1000);
    expect((await who.get('/api/account')).body).toMatchObject({ code: 'session.expired' });
  });

  it('is written down as seen at most once a minute', async () => {
    const who = await app.signUp();
    const seen = async () =>
      (await app.database.owner.query('SELECT seen_at FROM session WHERE account_id = $1', [who.accountId]))
        .rows;
    const before = await seen();
    app.clock.advance(59_000);
    await who.get('/api/applicants');
    expect(await seen()).toEqual(before);
    app.clock.advance(1_000);
    await who.get('/api/applicants');
    expect(await seen()).not.toEqual(before);
  });

  it('ends when its holder signs out, here or at another device after a fresh proof', async () => {
    const phone = await app.signUp('devices@example.org');
    const desk = await app.signUp('devices@example.org');
    const { sessions } = good(await desk.get('/api/account')) as {
      sessions: { id: string; current: boolean }[];
    };
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    app.clock.advance(11 * 60_000);
    expect((await desk.delete(`/api/account/sessions/${other}`)).body).toMatchObject({
      code: 'session.reauthentication_required',
    });
    const fresh = await app.signUp('devices@example.org');
    good(await fresh.delete(`/api/account/sessions/${other}`));
    expect((await phone.get('/api/account')).body).toMatchObject({ code: 'session.required' });
    good(await fresh.delete('/api/account/sessions/current'));
    expect(fresh.token()).toBeUndefined();
    expect((await desk.get('/api/account')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await app.signUp(), await app.signUp()];
    const { sessions } = good(await theirs.get('/api/account')) as { sessions: { id: string }[] };
    good(await mine.delete(`/api/account/sessions/${sessions[0]?.id}`));
    expect((await theirs.get('/api/account')).status).toBe(200);
  });

  it('all but this one end together', async () => {
    const [first, second] = [await app.signUp('all@example.org'), await app.signUp('all@example.org')];
    good(await second.delete('/api/account/sessions'));
    expect((await first.get('/api/account')).status).toBe(401);
    expect((await second.get('/api/account')).status).toBe(200);
  });

  it('of an applicant is worth nothing at the console', async () => {
    const who = await app.signUp();
    const token = who.token() ?? '';
    const answer = await app.visitor('staff').get('/api/staff/me', {
      headers: { cookie: `__Host-lingshi-staff=${token}; __Host-lingshi=${token}` },
    });
    expect(answer.body).toMatchObject({ code: 'session.required' });
  });
});
