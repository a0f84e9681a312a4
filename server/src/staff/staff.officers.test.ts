import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestOfficer } from '../../test/app.ts';

let app: TestApp;
let admin: TestOfficer;
beforeAll(async () => {
  app = await createTestApp();
  admin = await app.officer(['post_admin']);
});
afterAll(async () => app.close());

let officers = 0;
function someone(roles: string[] = ['reviewer']) {
  officers += 1;
  return { name: `样本${officers}`, mail: `someone${officers}@post.example`, roles };
}

async function change(officerId: string, body: object) {
  return admin.patch(`/api/staff/officers/${officerId}`, body);
}

describe('an admin', () => {
  it('adds an officer of the own post, once per key, and a first link goes out', async () => {
    const officer = someone(['interviewer', 'mail_room']);
    const first = await admin.post('/api/staff/officers', officer, { idempotencyKey: '1' });
    expect(first.status).toBe(201);
    const again = await admin.post('/api/staff/officers', officer, { idempotencyKey: '1' });
    expect(again.body).toEqual(first.body);
    const { officers: listed } = good(await admin.get('/api/staff/officers')) as { officers: object[] };
    expect(listed).toContainEqual({
      ...officer,
      id: (first.body as { id: string }).id,
      status: 'active',
      secondFactor: false,
      asked: null,
      createdAt: app.clock.now().toISOString(),
    });
    expect(linkTokenIn(await app.messageTo(officer.mail))).not.toBe('');
    expect((await app.outbox()).filter(({ to }) => to === officer.mail)).toHaveLength(1);
  });

  it('cannot add one mail address twice, however it is written', async () => {
    const officer = someone();
    good(await admin.post('/api/staff/officers', officer, { idempotencyKey: '2' }));
    const twin = { ...officer, mail: officer.mail.toUpperCase() };
    const answer = await admin.post('/api/staff/officers', twin, { idempotencyKey: '3' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'contact.taken' } });
  });

  it('sees and changes nobody of another post', async () => {
    const elsewhere = await app.officer(['reviewer'], 'new-york');
    const { officers: listed } = good(await admin.get('/api/staff/officers')) as {
      officers: { id: string }[];
    };
    expect(listed.map(({ id }) => id)).not.toContain(elsewhere.officerId);
    const answer = await change(elsewhere.officerId, { status: 'disabled' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'officer.not_found' } });
    expect((await elsewhere.get('/api/staff/me')).status).toBe(200);
  });

  it('cannot change the own account', async () => {
    const answer = await change(admin.officerId, { roles: ['post_admin', 'reviewer', 'second_reviewer'] });
    expect(answer).toMatchObject({ status: 409, body: { code: 'officer.own_account' } });
    expect(good(await admin.get('/api/staff/me'))['roles']).toEqual(['post_admin']);
  });

  it('is the only one who may, and an auditor may look', async () => {
    const [reviewer, auditor] = [await app.officer(['reviewer']), await app.officer(['auditor'])];
    expect((await reviewer.get('/api/staff/officers')).body).toMatchObject({ code: 'role.not_allowed' });
    const adding = await reviewer.post('/api/staff/officers', someone(), { idempotencyKey: '4' });
    expect(adding.body).toMatchObject({ code: 'role.not_allowed' });
    expect((await auditor.get('/api/staff/officers')).status).toBe(200);
    const patch = await auditor.patch(`/api/staff/officers/${reviewer.officerId}`, { status: 'disabled' });
    expect(patch.body).toMatchObject({ code: 'role.not_allowed' });
  });
});

describe('a change of an officer', () => {
  it.each([
    ['of roles', { roles: ['editor'] }],
    ['that disables', { status: 'disabled' }],
    ['that renews the link', { renewLink: true }],
  ])('%s ends all sessions at once, and tells open streams', async (_, body) => {
    const officer = await app.officer(['reviewer']);
    const { rows } = await app.database.owner.query<{ id: string }>(
      'SELECT id FROM session WHERE officer_id = $1',
      [officer.officerId],
    );
    const topic = `session:${rows[0]?.id}`;
    const told = new Promise<readonly string[] | null>((resolve) => {
      app.parts.live.listen([topic], resolve);
    });
    good(await change(officer.officerId, body));
    expect((await officer.get('/api/staff/me')).body).toMatchObject({ code: 'session.required' });
    expect(await told).toContain(topic);
  });

  it('that disables leaves no way in, until the officer is active again', async () => {
    const officer = await app.officer(['reviewer']);
    good(await app.visitor('staff').post('/api/staff/links', { mail: officer.mail }));
    const token = linkTokenIn(await app.messageTo(officer.mail));
    good(await change(officer.officerId, { status: 'disabled' }));
    const links = async () =>
      (await app.outbox()).filter(({ to, text }) => to === officer.mail && linkTokenIn(text ?? '') !== '')
        .length;
    const sent = await links();
    expect((await app.visitor('staff').post('/api/staff/sessions', { token })).status).toBe(422);
    good(await app.visitor('staff').post('/api/staff/links', { mail: officer.mail }));
    expect(await links()).toBe(sent);
    good(await change(officer.officerId, { status: 'active' }));
    good(await app.visitor('staff').post('/api/staff/links', { mail: officer.mail }));
    expect(await links()).toBe(sent + 1);
  });

  it('that renews the link drops the lost phone: a new one is enrolled', async () => {
    const officer = await app.officer(['reviewer']);
    good(await change(officer.officerId, { renewLink: true }));
    const client = app.visitor('staff');
    const token = linkTokenIn(await app.messageTo(officer.mail));
    expect((await client.post('/api/staff/sessions', { token })).body).toEqual({ secondFactor: 'enrol' });
    app.clock.advance(30_000);
    const old = await client.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) });
    expect(old.body).toMatchObject({ code: 'totp.wrong' });
    const secret = String(good(await client.post('/api/staff/totp', {}))['secret']);
    good(await client.post('/api/staff/totp/proof', { code: app.totp(secret) }));
  });
});

it('stored roles this version does not know give no right', async () => {
  const officer = await app.officer(['reviewer']);
  await app.database.owner.query(`UPDATE officer SET roles = '{reviewer,emperor}' WHERE id = $1`, [
    officer.officerId,
  ]);
  expect(good(await officer.get('/api/staff/me'))['roles']).toEqual(['reviewer']);
});
