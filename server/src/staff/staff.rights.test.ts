import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestOfficer } from '../../test/app.ts';
import { allAtOnce } from '../../test/platform/held-row.ts';
import { renewByOperator } from './staff.change.ts';
import { grantByOperator } from './staff.roles.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

let app: TestApp;
let admin: TestOfficer;
let other: TestOfficer;
beforeAll(async () => {
  app = await createTestApp();
  [admin, other] = [await app.officer(['post_admin']), await app.officer(['post_admin'])];
});
afterAll(async () => app.close());

let officers = 0;
async function add(roles: string[], by = admin) {
  officers += 1;
  const body = { name: `样本${officers}`, mail: `rights${officers}@post.example`, roles };
  const answer = await by.post('/api/staff/officers', body, { idempotencyKey: `rights${officers}` });
  return { answer, id: String((answer.body as { id?: string }).id), mail: body.mail };
}

const officerHeld = (id: string) => ({ sql: 'SELECT FROM officer WHERE id = $1 FOR UPDATE', params: [id] });

type Card = { id: string; roles: string[]; asked: { roles: string[]; by: string; mine: boolean } | null };
async function cardOf(id: string, reader = admin): Promise<Card | undefined> {
  const { officers: listed } = good(await reader.get('/api/staff/officers')) as { officers: Card[] };
  return listed.find((card) => card.id === id);
}

const decide = async (by: TestOfficer, id: string, grant: boolean, roles = ['post_admin']) =>
  by.post(`/api/staff/officers/${id}/roles`, { grant, roles });

/** Signs an officer in anew, with the second factor they had. */
async function again(officer: TestOfficer): Promise<TestOfficer> {
  app.clock.advance(30_000);
  const client = app.visitor('staff');
  good(await client.post('/api/staff/links', { mail: officer.mail }));
  good(await client.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(officer.mail)) }));
  good(await client.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) }));
  return { ...officer, ...client };
}

type Line = { what: string; officer: string; by: string | null; roles: string[] | null };
async function linesOf(path: string, reader: TestOfficer): Promise<Line[]> {
  return (good(await reader.get(path)) as { lines: Line[] }).lines;
}

describe('a powerful role', () => {
  it('waits for another administrator; who asked cannot grant it, and ordinary roles are given at once', async () => {
    const { id } = await add(['editor', 'post_admin']);
    expect(await cardOf(id)).toMatchObject({
      roles: ['editor'],
      asked: { roles: ['post_admin'], by: '样本官员', mine: true },
    });
    expect(await cardOf(id, other)).toMatchObject({ asked: { mine: false } });
    expect((await decide(admin, id, true)).body).toMatchObject({ code: 'officer.other_decides' });
    good(await decide(other, id, true));
    expect(await cardOf(id)).toMatchObject({ roles: ['editor', 'post_admin'], asked: null });
    expect((await decide(other, id, true)).body).toMatchObject({ code: 'officer.nothing_asked' });
    await seesAttempt(app, admin.officerId, 'officer.other_decides');
    await seesAttempt(app, other.officerId, 'officer.nothing_asked');
  });

  it('declined is not given, and one asked for anew takes the place of the one before', async () => {
    const { id } = await add(['post_admin']);
    good(await decide(other, id, false));
    expect(await cardOf(id)).toMatchObject({ roles: [], asked: null });
    good(await admin.patch(`/api/staff/officers/${id}`, { roles: ['reviewer', 'post_admin'] }));
    expect(await cardOf(id)).toMatchObject({ roles: ['reviewer'], asked: { mine: true, byMe: true } });
    good(await decide(admin, id, false));
    expect(await cardOf(id)).toMatchObject({ roles: ['reviewer'], asked: null });
    expect((await decide(other, id, true)).body).toMatchObject({ code: 'officer.nothing_asked' });
    const [line] = await linesOf('/api/staff/officer-log', admin);
    expect(line).toMatchObject({ what: 'roles_withdrawn', roles: ['post_admin'] });
  });

  it.each([
    ['sends it along', ['editor', 'interviewer', 'post_admin']],
    ['leaves it out', ['editor', 'interviewer']],
  ])('stays the wish of who asked when another administrator saves other roles and %s', async (_, roles) => {
    const { id } = await add(['editor', 'post_admin']);
    good(await other.patch(`/api/staff/officers/${id}`, { roles }));
    expect(await cardOf(id)).toMatchObject({ roles: ['interviewer', 'editor'], asked: { byMe: true } });
    expect((await decide(admin, id, true)).body).toMatchObject({ code: 'officer.other_decides' });
    good(await decide(other, id, true));
    expect(await cardOf(id)).toMatchObject({ roles: ['interviewer', 'editor', 'post_admin'] });
  });

  it('asked for by two is granted by neither, also when the first one came back meanwhile', async () => {
    const first = await app.officer(['post_admin']);
    const { id } = await add(['post_admin'], first);
    good(await admin.patch(`/api/staff/officers/${first.officerId}`, { status: 'disabled' }));
    good(await admin.patch(`/api/staff/officers/${id}`, { roles: ['post_admin'] }));
    await app.database.owner.query(`UPDATE officer SET status = 'active' WHERE id = $1`, [first.officerId]);
    const back = await again(first);
    for (const asker of [admin, back])
      expect((await decide(asker, id, true)).body).toMatchObject({ code: 'officer.other_decides' });
    const { rows } = await app.database.owner.query<{ also: string[] }>(
      'SELECT also_asked AS also FROM role_wish WHERE officer_id = $1 AND decided_at IS NULL',
      [id],
    );
    expect(rows).toEqual([{ also: [first.officerId] }]);
    good(await decide(other, id, true));
  });

  it('is granted as it was seen: one that took its place meanwhile is another, and the change is a line', async () => {
    const { id } = await add(['auditor']);
    good(await admin.patch(`/api/staff/officers/${id}`, { roles: ['post_admin'] }));
    expect((await decide(other, id, true, ['auditor'])).body).toMatchObject({
      code: 'officer.nothing_asked',
    });
    expect(await cardOf(id)).toMatchObject({ roles: [], asked: { roles: ['post_admin'] } });
    const lines = await linesOf('/api/staff/officer-log', admin);
    expect(lines.slice(0, 2).map(({ what }) => what)).toEqual(['roles_asked', 'roles_withdrawn']);
  });

  it('ends with the administrator who asked for it, and waits anew for an officer who comes back', async () => {
    const gone = await app.officer(['post_admin']);
    const { id } = await add(['post_admin'], gone);
    good(await admin.patch(`/api/staff/officers/${gone.officerId}`, { status: 'disabled' }));
    expect(await cardOf(id)).toMatchObject({ asked: null });
    expect((await decide(other, id, true)).body).toMatchObject({ code: 'officer.nothing_asked' });
    good(await admin.patch(`/api/staff/officers/${gone.officerId}`, { status: 'active' }));
    expect(await cardOf(gone.officerId)).toMatchObject({
      roles: [],
      asked: { roles: ['post_admin'], mine: true },
    });
    good(await decide(other, gone.officerId, true));
    expect(await cardOf(gone.officerId)).toMatchObject({ roles: ['post_admin'] });
  });

  it('decided and changed at the same time makes nobody wait for the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await add(['editor', 'post_admin']);
      const both = ['editor', 'post_admin'];
      const answers = await allAtOnce(app.database.owner, officerHeld(id), () => [
        decide(other, id, true),
        admin.patch(`/api/staff/officers/${id}`, { roles: both }),
        decide(other, id, false),
        admin.patch(`/api/staff/officers/${id}`, { roles: both }),
      ]);
      expect(whichOf(answers, ({ status }) => status >= 500)).toEqual([]);
    }
  });

  it('is kept by who has it when other roles change', async () => {
    const { id } = await add(['post_admin']);
    good(await decide(other, id, true));
    good(await admin.patch(`/api/staff/officers/${id}`, { roles: ['post_admin', 'editor'] }));
    expect(await cardOf(id)).toMatchObject({ roles: ['editor', 'post_admin'], asked: null });
  });

  it('granted by two administrators at once is granted once', async () => {
    const { id } = await add(['post_admin']);
    const third = await app.officer(['post_admin']);
    const answers = await allAtOnce(app.database.owner, officerHeld(id), () => [
      decide(other, id, true),
      decide(third, id, true),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const granted = (await linesOf('/api/staff/officer-log', admin)).filter(
      ({ what, officer }) => what === 'roles_granted' && officer === `样本${officers}`,
    );
    expect(granted).toHaveLength(1);
  });

  it('is not decided by who asked, whatever the program says: the table refuses it', async () => {
    const { id } = await add(['auditor']);
    const decideBy = (who: string) =>
      app.database.owner.query(
        'UPDATE role_wish SET decided_by = $2, decided_at = now() WHERE officer_id = $1 AND decided_at IS NULL',
        [id, who],
      );
    await expect(decideBy(admin.officerId)).rejects.toThrow('role_wish_other_eyes');
    await expect(decideBy(id)).rejects.toThrow('role_wish_other_eyes');
    await app.database.owner.query(
      'UPDATE role_wish SET also_asked = ARRAY[$2::uuid] WHERE officer_id = $1',
      [id, other.officerId],
    );
    await expect(decideBy(other.officerId)).rejects.toThrow('role_wish_other_eyes');
    await app.database.owner.query('ALTER TABLE role_wish DROP CONSTRAINT role_wish_other_eyes');
    expect((await decideBy(admin.officerId)).rowCount).toBe(1);
    await app.database.owner.query(
      `ALTER TABLE role_wish ADD CONSTRAINT role_wish_other_eyes
       CHECK (decided_by <> asked_by AND decided_by <> officer_id AND decided_by <> ALL (also_asked)) NOT VALID`,
    );
  });
});

it('what waits at a post without a second administrator is granted by the operator, and is a line of nobody', async () => {
  const { id, mail } = await add(['editor', 'post_admin']);
  expect(await grantByOperator(app.parts, mail)).toEqual(['editor', 'post_admin']);
  expect(await cardOf(id)).toMatchObject({ roles: ['editor', 'post_admin'], asked: null });
  const [line] = await linesOf('/api/staff/officer-log', admin);
  expect(line).toMatchObject({ what: 'roles_granted', by: null });
  await expect(grantByOperator(app.parts, mail)).rejects.toThrow('officer.nothing_asked');
});

describe('two roles that must not meet in one person', () => {
  it.each([[['auditor', 'reviewer']], [['auditor', 'post_admin']], [['mail_room', 'production']]])(
    '%j are not given together, neither at once nor one after the other',
    async (pair) => {
      const both = await add(pair);
      expect(both.answer).toMatchObject({
        status: 422,
        body: { code: 'officer.roles_apart', detail: { roles: pair } },
      });
      await seesAttempt(app, admin.officerId, 'officer.roles_apart');
      const { id } = await add([pair[1] ?? '']);
      const changed = await admin.patch(`/api/staff/officers/${id}`, { roles: pair });
      expect(changed.body).toMatchObject({ code: 'officer.roles_apart' });
    },
  );

  it('nor when one of them was given while the other waited', async () => {
    const { id } = await add(['auditor']);
    await app.database.owner.query(`UPDATE officer SET roles = '{reviewer}' WHERE id = $1`, [id]);
    expect((await decide(other, id, true, ['auditor'])).body).toMatchObject({ code: 'officer.roles_apart' });
    expect(await cardOf(id)).toMatchObject({ roles: ['reviewer'], asked: { roles: ['auditor'] } });
  });
});

describe('a change of officers', () => {
  it('asks for a proof of the last ten minutes, and goes on after it', async () => {
    const late = await app.officer(['post_admin']);
    const { id } = await add(['editor']);
    app.clock.advance(601_000);
    const body = { name: '晚', mail: 'late@post.example', roles: ['editor'] };
    const tries = async () => [
      await late.post('/api/staff/officers', body, { idempotencyKey: 'late' }),
      await late.patch(`/api/staff/officers/${id}`, { status: 'disabled' }),
      await decide(late, id, true),
    ];
    for (const refused of await tries())
      expect(refused.body).toMatchObject({ code: 'session.reauthentication_required' });
    good(await late.post('/api/staff/totp/proof', { code: app.totp(late.totpSecret) }));
    expect((await tries()).map(({ status }) => status)).toEqual([201, 200, 409]);
    for (const one of [admin, other])
      good(await one.post('/api/staff/totp/proof', { code: app.totp(one.totpSecret) }));
  });

  it('is a line of the log, with who did it; read by the auditor and by the officer it is about', async () => {
    const { id, mail } = await add(['reviewer']);
    const officer = await enter(mail);
    good(await admin.patch(`/api/staff/officers/${id}`, { roles: ['reviewer', 'interviewer'] }));
    good(await admin.patch(`/api/staff/officers/${id}`, { status: 'disabled' }));
    good(await admin.patch(`/api/staff/officers/${id}`, { status: 'active', renewLink: true }));
    const auditor = await app.officer(['auditor']);
    const name = `样本${officers}`;
    const lines = (await linesOf('/api/staff/officer-log', auditor)).filter(
      ({ officer: whom }) => whom === name,
    );
    expect(lines.map(({ what }) => what)).toEqual([
      'link_renewed',
      'enabled',
      'disabled',
      'roles_changed',
      'factor_enrolled',
      'added',
    ]);
    expect(lines[3]).toMatchObject({ by: '样本官员', roles: ['reviewer', 'interviewer'] });
    expect((await officer.get('/api/staff/me/log')).status).toBe(401);
    app.clock.advance(30_000);
    const back = await enter(mail);
    expect((await linesOf('/api/staff/me/log', back)).map(({ what }) => what)[0]).toBe('factor_enrolled');
    const elsewhere = await app.officer(['auditor'], 'new-york');
    expect(
      (await linesOf('/api/staff/officer-log', elsewhere)).map(({ officer: whom }) => whom),
    ).not.toContain(name);
    expect((await back.get('/api/staff/officer-log')).body).toMatchObject({ code: 'role.not_allowed' });
  });

  it('leaves a line nobody takes away, and none without its change', async () => {
    for (const sql of ['DELETE FROM officer_log', 'UPDATE officer_log SET actor_id = NULL'])
      await expect(app.database.pools.queryAtPost('san-francisco', sql)).rejects.toThrow('permission denied');
    const { owner } = app.database;
    const { id } = await add(['reviewer']);
    await owner.query(
      `CREATE FUNCTION fail_log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`,
    );
    await owner.query(
      'CREATE TRIGGER fail BEFORE INSERT ON officer_log FOR EACH ROW EXECUTE FUNCTION fail_log()',
    );
    expect((await admin.patch(`/api/staff/officers/${id}`, { roles: ['editor'] })).status).toBe(500);
    await owner.query('DROP TRIGGER fail ON officer_log');
    expect(await cardOf(id)).toMatchObject({ roles: ['reviewer'] });
  });

  /** Opens the newest link in the mailbox and enrols a second factor. */
  async function enter(mail: string): Promise<TestOfficer> {
    const client = app.visitor('staff');
    // A link may lie beside a mail of the same moment that says what was changed.
    const mails = (await app.outbox()).filter(({ to }) => to === mail);
    const token = mails.map(({ text }) => linkTokenIn(text ?? '')).find((found) => found !== '');
    good(await client.post('/api/staff/sessions', { token }));
    const secret = String(good(await client.post('/api/staff/totp', {}))['secret']);
    good(await client.post('/api/staff/totp/proof', { code: app.totp(secret) }));
    return client as TestOfficer;
  }
});

describe('the database role of another post', () => {
  it('changes no officer of this one and adds none here', async () => {
    const { pools, owner } = app.database;
    const change = 'UPDATE officer SET roles = $2 WHERE id = $1';
    const raised = [other.officerId, ['post_admin', 'auditor']];
    expect((await pools.queryAtPost('new-york', change, raised)).rows).toEqual([]);
    expect(good(await other.get('/api/staff/me'))['roles']).toEqual(['post_admin']);
    const adding = pools.queryAtPost(
      'new-york',
      `INSERT INTO officer (id, person_id, post, sealed, mail_index, roles, created_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), $1, '', '\\x00', '{reviewer}', now())`,
      [other.at],
    );
    await expect(adding).rejects.toThrow('row-level security');
    // Without the wall the same statement changes the row.
    expect((await owner.query(change, [other.officerId, ['post_admin']])).rowCount).toBe(1);
  });
});

describe('what lets an officer in', () => {
  it('is not taken over by the database role of another post: sessions, keys, links', async () => {
    const thief = await app.officer(['reviewer'], 'new-york');
    const { pools } = app.database;
    const steal = pools.queryAtPost('new-york', 'UPDATE session SET officer_id = $1 WHERE officer_id = $2', [
      other.officerId,
      thief.officerId,
    ]);
    await expect(steal).rejects.toThrow('permission denied');
    const link = pools.queryAtPost(
      'new-york',
      `INSERT INTO sign_in_link (token_hash, officer_id, expires_at, created_at) VALUES ('\\x01', $1, now(), now())`,
      [other.officerId],
    );
    await expect(link).rejects.toThrow('row-level security');
    for (const table of ['session', 'passkey', 'sign_in_link']) {
      const sql = `SELECT FROM ${table} WHERE officer_id = $1`;
      expect((await pools.queryAtPost('new-york', sql, [other.officerId])).rowCount).toBe(0);
    }
    expect(
      (
        await pools.queryAtPost('san-francisco', 'SELECT FROM session WHERE officer_id = $1', [
          other.officerId,
        ])
      ).rowCount,
    ).toBe(1);
    expect((await thief.get('/api/staff/me')).body).toMatchObject({ post: 'new-york' });
  });

  it('is sent anew by the operator where no administrator is left, and is a line of nobody', async () => {
    const lone = await app.officer(['post_admin'], 'new-york');
    app.clock.advance(30_000);
    await renewByOperator(app.parts, lone.mail.toUpperCase());
    expect((await lone.get('/api/staff/me')).status).toBe(401);
    const client = app.visitor('staff');
    const opened = await client.post('/api/staff/sessions', {
      token: linkTokenIn(await app.messageTo(lone.mail)),
    });
    expect(opened.body).toEqual({ secondFactor: 'enrol' });
    const secret = String(good(await client.post('/api/staff/totp', {}))['secret']);
    good(await client.post('/api/staff/totp/proof', { code: app.totp(secret) }));
    const lines = await linesOf('/api/staff/me/log', client as TestOfficer);
    expect(lines).toContainEqual(expect.objectContaining({ what: 'link_renewed', by: null }));
    await expect(renewByOperator(app.parts, 'nobody@post.example')).rejects.toThrow('officer.not_found');
  });
});

describe('a link that an officer asked for', () => {
  it('opens in the browser that asked, and is not used up by another one', async () => {
    const officer = await app.officer(['reviewer']);
    const [asking, scanner] = [app.visitor('staff'), app.visitor('staff')];
    good(await asking.post('/api/staff/links', { mail: officer.mail }));
    const token = linkTokenIn(await app.messageTo(officer.mail));
    const elsewhere = await scanner.post('/api/staff/sessions', { token });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'link.other_browser' } });
    // A mark of its own opens nothing either.
    good(await scanner.post('/api/staff/links', { mail: 'nobody@post.example' }));
    expect((await scanner.post('/api/staff/sessions', { token })).status).toBe(409);
    good(await asking.post('/api/staff/sessions', { token }));
  });

  it('is none before a second factor is set up: the mailbox alone lets nobody in', async () => {
    const { mail } = await add(['reviewer']);
    good(await app.visitor('staff').post('/api/staff/links', { mail }));
    const last = (await app.outbox()).filter(({ to }) => to === mail);
    expect(last).toHaveLength(2);
    expect(last.filter(({ text }) => linkTokenIn(text ?? '') !== '')).toHaveLength(1);
  });
});

describe('the sessions of an officer', () => {
  it('are seen and ended by the officer alone, this one excepted', async () => {
    const officer = await app.officer(['reviewer']);
    const second = app.visitor('staff');
    good(await second.post('/api/staff/links', { mail: officer.mail }));
    good(await second.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(officer.mail)) }));
    app.clock.advance(30_000);
    good(await second.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) }));
    const { sessions } = good(await officer.get('/api/staff/sessions')) as {
      sessions: { current: boolean }[];
    };
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions).toHaveLength(2);
    good(await officer.delete('/api/staff/sessions'));
    expect((await second.get('/api/staff/me')).status).toBe(401);
    expect((await officer.get('/api/staff/me')).status).toBe(200);
    expect((await linesOf('/api/staff/me/log', officer)).map(({ what }) => what)).toContain('sessions_ended');
    expect((await admin.get('/api/staff/me')).status).toBe(200);
  });
});
