import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../test/account/authenticator.ts';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestClient, TestOfficer } from '../../test/app.ts';
import { readRoutes } from '../../test/routes.ts';
import { makeLink } from './staff.links.ts';
import { addOfficer } from './staff.officers.ts';

const ORIGIN = 'http://localhost:3001';
const staffRoutes = await readRoutes('staff');
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

let lastId = '';
async function newOfficer(): Promise<string> {
  const mail = `${randomUUID()}@post.example`;
  const officer = {
    post: 'san-francisco',
    name: '样本',
    mail,
    roles: ['reviewer'] as const,
    createdBy: null,
  };
  lastId = (await addOfficer(app.parts, officer)).id;
  return mail;
}

/** The first step only: a session that owes its second factor. */
async function halfWay(mail: string, client = app.visitor('staff')): Promise<TestClient> {
  good(await client.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(mail)) }));
  return client;
}

/** A later link of an officer who was here before; it opens in the browser that asked. */
async function askLink(mail: string, client: TestClient): Promise<string> {
  good(await client.post('/api/staff/links', { mail }));
  return linkTokenIn(await app.messageTo(mail));
}

async function halfWayAgain({ mail }: Pick<TestOfficer, 'mail'>): Promise<TestClient> {
  const client = app.visitor('staff');
  await askLink(mail, client);
  return halfWay(mail, client);
}

/** Past every step the officer's phone has shown a code of. */
function nextStep(): void {
  app.clock.advance(30_000);
}

describe('a sign-in link', () => {
  it('leads to enrolling first, and to the factor that is there later', async () => {
    const mail = await newOfficer();
    const client = app.visitor('staff');
    const opened = await client.post('/api/staff/sessions', {
      token: linkTokenIn(await app.messageTo(mail)),
    });
    expect(opened.body).toEqual({ secondFactor: 'enrol' });
    expect(good(await client.get('/api/staff/session'))).toEqual({ state: 'enrol', factors: [] });
    const secret = String(good(await client.post('/api/staff/totp', {}))['secret']);
    good(await client.post('/api/staff/totp/proof', { code: app.totp(secret) }));
    expect(good(await client.get('/api/staff/session'))).toEqual({ state: 'full', factors: ['totp'] });
    const again = app.visitor('staff');
    const second = await again.post('/api/staff/sessions', { token: await askLink(mail, again) });
    expect(second.body).toEqual({ secondFactor: 'totp' });
    expect(good(await again.get('/api/staff/session'))).toEqual({ state: 'prove', factors: ['totp'] });
  });

  it('is a part of the address that no server sees, and fetching the address uses nothing up', async () => {
    const mail = await newOfficer();
    const address = /http\S+/.exec(await app.messageTo(mail))?.[0] ?? '';
    expect(new URL(address).search).toBe('');
    await app.visitor('staff').get(new URL(address).pathname);
    expect(await halfWay(mail)).toBeDefined();
  });

  it('works once', async () => {
    const mail = await newOfficer();
    const token = linkTokenIn(await app.messageTo(mail));
    good(await app.visitor('staff').post('/api/staff/sessions', { token }));
    const again = await app.visitor('staff').post('/api/staff/sessions', { token });
    expect(again).toMatchObject({ status: 422, body: { code: 'link.invalid' } });
  });

  it('works for a day at first, a quarter of an hour later', async () => {
    const token = linkTokenIn(await app.messageTo(await newOfficer()));
    app.clock.advance(24 * 3600_000);
    const late = await app.visitor('staff').post('/api/staff/sessions', { token });
    expect(late.body).toMatchObject({ code: 'link.invalid' });
    const { mail } = await app.officer(['reviewer']);
    const asking = app.visitor('staff');
    const later = await askLink(mail, asking);
    app.clock.advance(15 * 60_000);
    const tooLate = await asking.post('/api/staff/sessions', { token: later });
    expect(tooLate.body).toMatchObject({ code: 'link.invalid' });
    const latest = await askLink(mail, asking);
    app.clock.advance(15 * 60_000 - 1);
    good(await asking.post('/api/staff/sessions', { token: latest }));
  });

  it('is asked for by known and unknown addresses with the same answer, and goes to the known', async () => {
    const officer = await app.officer(['reviewer']);
    const ask = async (mail: string) => {
      const { status, body } = await app.visitor('staff').post('/api/staff/links', { mail });
      const { rows } = await app.database.owner.query('SELECT queue FROM enqueued_job');
      await app.doJobs();
      return { status, body, rows };
    };
    const before = (await app.outbox()).length;
    const known = await ask(officer.mail);
    expect(await ask('nobody@post.example')).toEqual(known);
    expect(await app.outbox()).toHaveLength(before + 1);
  });
});

describe('before the second factor', () => {
  const everything = staffRoutes
    .map(([, route]) => route)
    .filter(({ beforeSecondFactor }) => !beforeSecondFactor);

  it('there are routes to try', () => {
    expect(everything.length).toBeGreaterThan(10);
  });

  it.each(everything.map(({ method, path }) => [method, path] as const))(
    '%s %s shows nothing',
    async (method, path) => {
      const client = await halfWay(await newOfficer());
      const url = path.replace(/:\w+/g, '7d444840-9dc0-41d1-b245-5ffdce74fad2');
      const send = {
        GET: client.get,
        DELETE: client.delete,
        POST: client.post,
        PUT: client.put,
        PATCH: client.patch,
      };
      const answer = await send[method as 'GET'](url);
      expect(answer).toMatchObject({ status: 401, body: { code: 'session.second_factor_required' } });
    },
  );

  it('a session lives a quarter of an hour', async () => {
    const client = await halfWay(await newOfficer());
    app.clock.advance(15 * 60_000);
    expect((await client.post('/api/staff/totp', {})).body).toMatchObject({ code: 'session.expired' });
    expect(good(await client.get('/api/staff/session'))).toEqual({ state: 'none', factors: [] });
  });

  it('nobody who only reads the mailbox can enrol another factor', async () => {
    const officer = await app.officer(['reviewer']);
    const thief = await halfWayAgain(officer);
    expect((await thief.post('/api/staff/totp', {})).body).toMatchObject({ code: 'role.not_allowed' });
    const enrol = await thief.post('/api/staff/passkeys/options', { purpose: 'enrol' });
    expect(enrol.body).toMatchObject({ code: 'role.not_allowed' });
  });

  it('of two half sessions only one enrols the first factor', async () => {
    const mail = await newOfficer();
    const [first, second] = [await halfWay(mail), app.visitor('staff')];
    // Only the operator or two administrators at once could have sent a second first link.
    const { address } = await makeLink(app.parts, app.database.owner, { officerId: lastId, kind: 'first' });
    good(await second.post('/api/staff/sessions', { token: linkTokenIn(address) }));
    const device = createAuthenticator(ORIGIN);
    const asked = good(await second.post('/api/staff/passkeys/options', { purpose: 'enrol' }));
    const secret = String(good(await first.post('/api/staff/totp', {}))['secret']);
    good(await first.post('/api/staff/totp/proof', { code: app.totp(secret) }));
    const late = await second.post('/api/staff/passkeys/proof', {
      challengeId: asked['challengeId'],
      purpose: 'enrol',
      response: device.make(asked['options'] as Record<string, unknown>),
    });
    expect(late.body).toMatchObject({ code: 'role.not_allowed' });
  });
});

describe('a code of the authenticator app', () => {
  it('is accepted once: also by another session of the officer', async () => {
    const officer = await app.officer(['reviewer']);
    nextStep();
    const [first, second] = [await halfWayAgain(officer), await halfWayAgain(officer)];
    const code = app.totp(officer.totpSecret);
    good(await first.post('/api/staff/totp/proof', { code }));
    const replay = await second.post('/api/staff/totp/proof', { code });
    expect(replay).toMatchObject({ status: 422, body: { code: 'totp.wrong' } });
    expect((await second.get('/api/staff/me')).status).toBe(401);
    nextStep();
    good(await second.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) }));
  });

  it('may be one step off and no more', async () => {
    const officer = await app.officer(['reviewer']);
    app.clock.advance(10 * 60_000);
    const client = await halfWayAgain(officer);
    const early = app.totp(officer.totpSecret);
    app.clock.advance(60_000);
    expect((await client.post('/api/staff/totp/proof', { code: early })).status).toBe(422);
    const late = app.totp(officer.totpSecret);
    nextStep();
    good(await client.post('/api/staff/totp/proof', { code: late }));
  });

  it('makes the session whole under another token', async () => {
    const mail = await newOfficer();
    const client = await halfWay(mail);
    const half = client.token() ?? '';
    const secret = String(good(await client.post('/api/staff/totp', {}))['secret']);
    good(await client.post('/api/staff/totp/proof', { code: app.totp(secret) }));
    expect(client.token()).not.toBe(half);
    const headers = { cookie: `__Host-lingshi-staff=${half}` };
    expect((await app.visitor('staff').get('/api/staff/me', { headers })).body).toMatchObject({
      code: 'session.required',
    });
  });

  it('before the enrolment has begun is wrong', async () => {
    const client = await halfWay(await newOfficer());
    expect((await client.post('/api/staff/totp/proof', { code: '123456' })).body).toMatchObject({
      code: 'totp.wrong',
    });
  });

  it('has an address that authenticator apps read', async () => {
    const client = await halfWay(await newOfficer());
    const { uri } = good(await client.post('/api/staff/totp', {})) as { uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\/Lingshi:\S+\?issuer=Lingshi&secret=[A-Z2-7]{32}&/);
  });
});

describe('a passkey of an officer', () => {
  it('enrols as the second factor and proves it', async () => {
    const mail = await newOfficer();
    const device = createAuthenticator(ORIGIN);
    const pass = async (client: TestClient, purpose: 'enrol' | 'prove') => {
      const asked = good(await client.post('/api/staff/passkeys/options', { purpose }));
      const options = asked['options'] as Record<string, unknown>;
      const response = purpose === 'enrol' ? device.make(options) : device.prove(options);
      return client.post('/api/staff/passkeys/proof', {
        challengeId: asked['challengeId'],
        purpose,
        response,
      });
    };
    const first = await halfWay(mail);
    good(await pass(first, 'enrol'));
    expect(good(await first.get('/api/staff/session'))).toEqual({ state: 'full', factors: ['passkey'] });
    const again = await halfWayAgain({ mail });
    good(await pass(again, 'prove'));
    expect((await again.get('/api/staff/me')).status).toBe(200);
  });

  it('begins a sign-in by itself, without a link: whoever is asked by it who they are has both factors', async () => {
    const { officer, device } = await withPasskey();
    const visitor = app.visitor('staff');
    expect((await enter(visitor, device)).status).toBe(200);
    expect(good(await visitor.get('/api/staff/session'))).toMatchObject({ state: 'full' });
    expect(good(await visitor.get('/api/staff/me'))).toMatchObject({ id: officer.officerId });
    // What the browser answered once serves once, and one that asks its holder for nothing serves nobody.
    const { challengeId, options } = await challenge(visitor);
    const response = device.prove(options);
    good(await visitor.post('/api/staff/passkeys/sign-in', { challengeId, response }));
    expect((await visitor.post('/api/staff/passkeys/sign-in', { challengeId, response })).status).toBe(422);
    const loose = createAuthenticator(ORIGIN, { verifies: false });
    expect((await enter(visitor, loose)).body).toMatchObject({ code: 'passkey.failed' });
  });

  it('lets no disabled officer in, nor an applicant, and its challenge serves no other purpose', async () => {
    const { officer, device } = await withPasskey();
    const { challengeId, options } = await challenge(app.visitor('staff'));
    const proof = { challengeId, purpose: 'prove', response: device.prove(options) };
    expect((await officer.post('/api/staff/passkeys/proof', proof)).body).toMatchObject({
      code: 'passkey.failed',
    });
    const person = await app.signUp();
    const asked = good(await person.post('/api/account/passkeys/options', {})) as unknown as Challenge;
    const own = createAuthenticator('http://localhost:3000');
    const added = { challengeId: asked.challengeId, label: 'phone', response: own.make(asked.options) };
    good(await person.post('/api/account/passkeys', added));
    expect((await enter(app.visitor('staff'), own)).body).toMatchObject({ code: 'passkey.failed' });
    await app.database.owner.query(`UPDATE officer SET status = 'disabled' WHERE id = $1`, [
      officer.officerId,
    ]);
    expect((await enter(app.visitor('staff'), device)).body).toMatchObject({ code: 'passkey.failed' });
  });

  type Challenge = { challengeId: string; options: Record<string, unknown> };
  const challenge = async (client: TestClient) =>
    good(await client.post('/api/staff/passkeys/sign-in-options', {})) as unknown as Challenge;

  async function enter(client: TestClient, device: ReturnType<typeof createAuthenticator>) {
    const { challengeId, options } = await challenge(client);
    return client.post('/api/staff/passkeys/sign-in', { challengeId, response: device.prove(options) });
  }

  /** One that does not count its uses: nothing but the challenge tells an answer from the same again. */
  async function withPasskey() {
    const officer = await app.officer(['reviewer']);
    const device = createAuthenticator(ORIGIN, { counts: false });
    const asked = good(await officer.post('/api/staff/passkeys/options', { purpose: 'enrol' }));
    const response = device.make(asked['options'] as Record<string, unknown>);
    const { challengeId } = asked;
    good(await officer.post('/api/staff/passkeys/proof', { challengeId, purpose: 'enrol', response }));
    return { officer, device };
  }

  it('is added beside another factor only after a fresh proof', async () => {
    const officer = await app.officer(['reviewer']);
    app.clock.advance(11 * 60_000);
    const enrol = async () => officer.post('/api/staff/passkeys/options', { purpose: 'enrol' });
    expect((await enrol()).body).toMatchObject({ code: 'session.reauthentication_required' });
    good(await officer.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) }));
    expect((await enrol()).status).toBe(200);
  });

  it('of one officer does not serve another', async () => {
    const [mail, device] = [await newOfficer(), createAuthenticator(ORIGIN)];
    const owner = await halfWay(mail);
    const made = good(await owner.post('/api/staff/passkeys/options', { purpose: 'enrol' }));
    const response = device.make(made['options'] as Record<string, unknown>);
    const proof = { challengeId: made['challengeId'], purpose: 'enrol', response };
    const thief = await halfWay(await newOfficer());
    expect((await thief.post('/api/staff/passkeys/proof', proof)).body).toMatchObject({
      code: 'passkey.failed',
    });
    good(await owner.post('/api/staff/passkeys/proof', proof));
  });
});

describe('a session of an officer', () => {
  it('ends after half an hour without use, and after twelve hours in any case', async () => {
    const officer = await app.officer(['reviewer']);
    for (let minutes = 0; minutes < 12 * 60 - 29; minutes += 29) {
      expect((await officer.get('/api/staff/me')).status).toBe(200);
      app.clock.advance(29 * 60_000);
    }
    app.clock.advance(29 * 60_000);
    expect((await officer.get('/api/staff/me')).body).toMatchObject({ code: 'session.expired' });
    const idle = await app.officer(['reviewer']);
    app.clock.advance(30 * 60_000);
    expect((await idle.get('/api/staff/me')).body).toMatchObject({ code: 'session.expired' });
  });

  it('ends at sign-out', async () => {
    const officer = await app.officer(['reviewer']);
    const headers = { cookie: `__Host-lingshi-staff=${officer.token()}` };
    good(await officer.delete('/api/staff/session'));
    expect(officer.token()).toBeUndefined();
    expect((await app.visitor('staff').get('/api/staff/me', { headers })).status).toBe(401);
  });

  it('is worth nothing at the applicants’ side, nor does that side’s role see or make one', async () => {
    const officer = await app.officer(['reviewer']);
    const headers = { cookie: `__Host-lingshi=${officer.token()}` };
    expect((await app.visitor().get('/api/account', { headers })).body).toMatchObject({
      code: 'session.required',
    });
    const applicant = app.database.pools.applicant;
    const seen = await applicant.query('SELECT FROM session WHERE officer_id IS NOT NULL');
    expect(seen.rowCount).toBe(0);
    const making = applicant.query(
      `INSERT INTO session (token_hash, id, officer_id, device, created_at, seen_at, expires_at, proved_at)
       VALUES ('x', gen_random_uuid(), $1, '', now(), now(), now(), now())`,
      [officer.officerId],
    );
    await expect(making).rejects.toThrow(/row-level security/);
  });
});
