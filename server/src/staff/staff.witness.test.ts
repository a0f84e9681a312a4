import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestOfficer } from '../../test/app.ts';
import { allAtOnce } from '../../test/platform/held-row.ts';

const SF = 'san-francisco';

let app: TestApp;
let admin: TestOfficer;
let other: TestOfficer;
let auditor: TestOfficer;
let reviewer: TestOfficer;
let far: TestOfficer;
const log: string[] = [];
beforeAll(async () => {
  app = await createTestApp({ log: (line) => log.push(line) });
  [admin, other] = [await app.officer(['post_admin']), await app.officer(['post_admin'])];
  auditor = await app.officer(['auditor']);
  reviewer = await app.officer(['reviewer']);
  far = await app.officer(['post_admin'], 'new-york');
});
afterAll(async () => app.close());

let officers = 0;
async function add(roles: StaffRole[], by = admin): Promise<{ id: string; mail: string }> {
  officers += 1;
  const body = { name: `新人${officers}`, mail: `witness${officers}@post.example`, roles };
  const answer = await by.post('/api/staff/officers', body, { idempotencyKey: `witness${officers}` });
  return { id: String(good(answer)['id']), mail: body.mail };
}

const change = async (by: TestOfficer, id: string, body: object) =>
  by.patch(`/api/staff/officers/${id}`, body);

/** What each mailbox got while something was done: mails about officers alone. */
async function toldBy(act: () => Promise<unknown>): Promise<{ to: string; text: string }[]> {
  const before = (await app.outbox()).length;
  await act();
  const all = await app.outbox();
  return all
    .slice(0, all.length - before)
    .filter(({ subject }) => subject?.includes('A change of officers'))
    .map(({ to, text }) => ({ to: to ?? '', text: text ?? '' }));
}
const boxes = (told: { to: string }[]) => told.map(({ to }) => to).toSorted();
const mailsOf = (...people: { mail: string }[]) => people.map(({ mail }) => mail).toSorted();

describe('what one administrator does to an officer', () => {
  it('is told at once to whoever else has power at the post, and to nobody else', async () => {
    const told = await toldBy(async () => add(['reviewer']));
    expect(boxes(told)).toEqual(mailsOf(other, auditor));
    expect(told[0]?.text).toContain(`新人${officers}：添加为工作人员，岗位：初审`);
    expect(told[0]?.text).toContain(`新人${officers}: added as an officer, with the roles: `);
    expect(told[0]?.text).toMatch(/样本官员[^]*\/officers/);
    for (const someone of [reviewer, far]) expect(boxes(told)).not.toContain(someone.mail);
  });

  it('is told for each role that is given, asked for and granted, and to the officer', async () => {
    const officer = await add(['reviewer']);
    const more = await toldBy(async () => change(admin, officer.id, { roles: ['reviewer', 'editor'] }));
    expect(boxes(more)).toEqual(mailsOf(other, auditor, officer));
    const asked = await toldBy(async () =>
      change(admin, officer.id, { roles: ['reviewer', 'editor', 'post_admin'] }),
    );
    expect(boxes(asked)).toEqual(mailsOf(other, auditor));
    const body = { grant: true, roles: ['post_admin'] };
    const granted = await toldBy(async () => other.post(`/api/staff/officers/${officer.id}/roles`, body));
    expect(boxes(granted)).toEqual(mailsOf(admin, auditor, officer));
    await change(admin, officer.id, { status: 'disabled' });
  });

  it('is told to who just lost the power or the way in, and says nothing of contacts', async () => {
    const third = await app.officer(['post_admin']);
    const taken = await toldBy(async () => change(admin, third.officerId, { roles: ['editor'] }));
    expect(boxes(taken)).toEqual(mailsOf(other, auditor, third));
    const disabled = await toldBy(async () => change(admin, third.officerId, { status: 'disabled' }));
    expect(boxes(disabled)).toEqual(mailsOf(other, auditor, third));
    const enabled = await toldBy(async () => change(admin, third.officerId, { status: 'active' }));
    expect(boxes(enabled)).toEqual(mailsOf(other, auditor, third));
    const renewed = await toldBy(async () => change(admin, third.officerId, { renewLink: true }));
    expect(boxes(renewed)).toEqual(mailsOf(other, auditor));
    for (const { text } of [...taken, ...disabled, ...enabled, ...renewed]) expect(text).not.toContain('@');
    await change(admin, third.officerId, { status: 'disabled' });
  });

  it('is not told when it did not come about', async () => {
    const { id } = await add(['reviewer']);
    const told = await toldBy(async () => {
      await change(admin, id, { roles: ['auditor', 'reviewer'] });
      await change(admin, auditor.officerId, { status: 'disabled' });
    });
    expect(told).toEqual([]);
  });
});

describe('the last witness', () => {
  it.each([
    ['auditor, disabled', () => auditor, { status: 'disabled' }, ['auditor']],
    ['auditor, given other roles', () => auditor, { roles: ['editor'] }, ['auditor']],
    ['other administrator, disabled', () => other, { status: 'disabled' }, ['post_admin']],
    ['other administrator, given other roles', () => other, { roles: ['reviewer'] }, ['post_admin']],
  ] as const)('%s: is not taken away by one administrator alone', async (_, whom, body, roles) => {
    const { officerId } = whom();
    const answer = await change(admin, officerId, body);
    expect(answer).toMatchObject({ status: 409, body: { code: 'officer.last_witness', detail: { roles } } });
    expect((await whom().get('/api/staff/me')).status).toBe(200);
    await seesAttempt(app, admin.officerId, 'officer.last_witness');
  });

  it('goes once there is another one', async () => {
    const second = await app.officer(['auditor']);
    good(await change(admin, second.officerId, { status: 'disabled' }));
    expect((await change(admin, auditor.officerId, { status: 'disabled' })).status).toBe(409);
  });

  it('stays when both of the last two are taken away at one moment', async () => {
    const pair = [await app.officer(['auditor'], 'chicago'), await app.officer(['auditor'], 'chicago')];
    const alone = await app.officer(['post_admin'], 'chicago');
    const held = { sql: 'LOCK TABLE officer IN SHARE MODE', params: [] };
    const answers = await allAtOnce(app.database.owner, held, () =>
      pair.map(async ({ officerId }) => change(alone, officerId, { status: 'disabled' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('where nobody is left to be told', () => {
  it('the log says so, without a name, and the operator’s numbers count the post', async () => {
    const gauge = async () =>
      Number(/posts_without_witness (\d+)/.exec(await app.parts.metrics.registry.metrics())?.[1]);
    const before = await gauge();
    const lone = await app.officer(['post_admin'], 'los-angeles');
    expect(await gauge()).toBe(before + 1);
    await add(['reviewer'], lone);
    const said = log.filter((line) => line.includes('nobody at the post can be told of what was done'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('"post":"los-angeles"');
    expect(said[0]).not.toContain(`新人${officers}`);
    await app.officer(['auditor'], 'los-angeles');
    expect(await gauge()).toBe(before);
  });
});

it('what the operator does is told as well, and names nobody', async () => {
  const told = await toldBy(async () => app.officer(['editor'], SF));
  expect(boxes(told)).toEqual(mailsOf(admin, other, auditor));
  expect(told[0]?.text).toContain('由 系统运维 在');
});
