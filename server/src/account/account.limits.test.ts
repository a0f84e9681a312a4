import { afterAll, beforeAll, expect, it } from 'vitest';
import { addOfficer } from '../staff/staff.officers.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import { codeIn, createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestClient } from '../../test/app.ts';

let app: TestApp;
const { code_by_asker, code_by_contact, code_change_by_contact, totp_by_officer, totp_by_session } = LIMITS;
const CODES = '/api/account/codes';

// Those by network are tried with the platform; one test has one network, so they are wide here.
beforeAll(async () => {
  const wide = { points: 100_000, seconds: 60, by: 'client' } as const;
  app = await createTestApp({
    parts: { limits: { ...LIMITS, code_by_address: wide } },
  });
});
afterAll(async () => app.close());

/** Somebody at another network each time. */
let networks = 0;
function stranger(side: 'applicant' | 'staff' = 'applicant') {
  networks += 1;
  const from = `203.0.113.${networks % 250}`;
  const client = app.visitor(side, from);
  return client;
}

const ask = async (contact: string, by: TestClient = app.visitor()) =>
  by.post(CODES, { contact, locale: 'zh' });
const wrongFor = (code: string) => (code === '000000' ? '1'.repeat(6) : '000000');

it('one asker is sent so many codes of a contact and no more, however it is written', async () => {
  for (let n = 0; n < code_by_asker.points; n += 1) good(await ask('+1 415 555 0160'));
  const more = await ask('001 415-555-0160');
  expect(more).toMatchObject({ status: 429, body: { code: 'limit.exceeded' } });
  expect((await app.outbox()).filter(({ to }) => to === '+14155550160')).toHaveLength(code_by_asker.points);
  expect((await ask('+1 415 555 0161')).status).toBe(200);
});

it('strangers together are sent so many, and whoever signed in here before is still sent one', async () => {
  const contact = 'wanted@example.org';
  const own = app.visitor();
  const enter = async (by: TestClient) => {
    const { requestId } = good(await ask(contact, by));
    const code = codeIn(await app.messageTo(contact));
    return by.post('/api/account/sessions', { requestId, code, locale: 'zh' });
  };
  good(await enter(own));
  for (let n = 1; n < code_by_contact.points; n += 1) good(await ask(contact, stranger()));
  expect(await ask(contact, stranger())).toMatchObject({ status: 429 });
  expect((await enter(own)).status).toBe(200);
  // A device that signed in as somebody else is a stranger to this contact.
  const other = app.visitor();
  const { requestId } = good(await ask('other@example.org', other));
  const code = codeIn(await app.messageTo('other@example.org'));
  good(await other.post('/api/account/sessions', { requestId, code, locale: 'zh' }));
  expect((await ask(contact, other)).status).toBe(429);
});

it('who is signed in is a stranger to a contact that they want to add', async () => {
  const contact = 'not-yours@example.org';
  const ends: number[] = [];
  for (let accounts = 0; ends.length <= code_change_by_contact.points; accounts += 1) {
    const thief = await app.signUp();
    for (let n = 0; n < code_by_asker.points; n += 1)
      ends.push((await thief.post('/api/account/contacts/codes', { contact })).status);
  }
  const passed = ends.filter((status) => status === 200);
  expect(passed).toHaveLength(code_change_by_contact.points);
  expect(ends.slice(0, passed.length)).toEqual(passed);
  // None of it was taken from whoever has the contact and comes with a new device.
  for (let n = 0; n < code_by_contact.points; n += 1) good(await ask(contact, stranger()));
  expect((await ask(contact, stranger())).status).toBe(429);
});

it('a cookie that nobody was given makes no known device', async () => {
  const contact = 'forged@example.org';
  for (let n = 0; n < code_by_contact.points; n += 1) good(await ask(contact, stranger()));
  const tag = 'A'.repeat(22);
  const cookie = `__Host-lingshi-device=${tag}.${tag}.${tag}`;
  const forged = await stranger().post(CODES, { contact, locale: 'zh' }, { headers: { cookie } });
  expect(forged.status).toBe(429);
});

it('wrong answers of strangers never refuse the right one', async () => {
  const contact = 'guessed@example.org';
  const { requestId } = good(await ask(contact));
  const code = codeIn(await app.messageTo(contact));
  const answer = async (by: TestClient, id: unknown, digits: string) =>
    by.post('/api/account/sessions', { requestId: id, code: digits, locale: 'zh' });
  for (let codes = 1; codes < code_by_contact.points; codes += 1) {
    const thief = stranger();
    const { requestId: theirs } = good(await ask(contact, thief));
    const right = codeIn(await app.messageTo(contact));
    const ends = [];
    for (let n = 0; n < 6; n += 1) ends.push((await answer(thief, theirs, wrongFor(right))).body);
    expect(ends.at(-1)).toMatchObject({ code: 'code.too_many_tries' });
  }
  expect((await answer(app.visitor(), requestId, code)).status).toBe(200);
});

it('a right answer forgets the wrong ones', async () => {
  const contact = 'clumsy@example.org';
  for (let round = 0; round < 4; round += 1) {
    const { requestId } = good(await ask(contact));
    const code = codeIn(await app.messageTo(contact));
    const answer = async (digits: string) =>
      app.visitor().post('/api/account/sessions', { requestId, code: digits, locale: 'zh' });
    for (let n = 0; n < 4; n += 1) expect((await answer(wrongFor(code))).status).toBe(422);
    good(await answer(code));
  }
});

it('second factors are counted by session, and by officer over all sessions but on the own device', async () => {
  const officer = await app.officer(['reviewer']);
  const wrong = async (by: TestClient) => by.post('/api/staff/totp/proof', { code: '000000' });
  const open = async (by: TestClient) => {
    good(await by.post('/api/staff/links', { mail: officer.mail }));
    good(await by.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(officer.mail)) }));
  };
  let left = totp_by_officer.points;
  for (; left > 0; left -= totp_by_session.points) {
    const thief = stranger('staff');
    await open(thief);
    for (let n = 0; n < totp_by_session.points; n += 1) expect((await wrong(thief)).status).toBe(422);
    expect((await wrong(thief)).status).toBe(429);
  }
  const thief = stranger('staff');
  await open(thief);
  expect((await wrong(thief)).status).toBe(429);
  app.clock.advance(60_000);
  expect((await officer.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) })).status).toBe(
    200,
  );
});

it('an officer is not sent mail after mail by strangers, and always has a link that opens', async () => {
  const officer = await app.officer(['reviewer']);
  const sent = async () => (await app.outbox()).filter(({ to }) => to === officer.mail).length;
  const before = await sent();
  for (let n = 0; n < code_by_contact.points + 20; n += 1)
    good(await stranger('staff').post('/api/staff/links', { mail: officer.mail }));
  const token = linkTokenIn(await app.messageTo(officer.mail));
  // Each of the first opens where it was asked for; one more lies there for the officer, and opens anywhere.
  expect(await sent()).toBe(before + code_by_contact.points + 1);
  // The last one is about to end: the next wish brings another.
  app.clock.advance(11 * 60_000);
  good(await stranger('staff').post('/api/staff/links', { mail: officer.mail }));
  const next = linkTokenIn(await app.messageTo(officer.mail));
  expect(await sent()).toBe(before + code_by_contact.points + 2);
  expect(next).not.toBe(token);
  good(await app.visitor('staff').post('/api/staff/sessions', { token: next }));
});

it('nor one who has no second factor yet, to whom no link is sent at all', async () => {
  const mail = 'newcomer@post.example';
  await addOfficer(app.parts, {
    post: 'san-francisco',
    name: '新人',
    mail,
    roles: ['reviewer'],
    createdBy: null,
  });
  for (let n = 0; n < code_by_contact.points + 20; n += 1)
    good(await stranger('staff').post('/api/staff/links', { mail }));
  // The first link of the administrator, and as many words as others get links.
  expect((await app.outbox()).filter(({ to }) => to === mail)).toHaveLength(1 + code_by_contact.points);
});

it('a neighbour who signed in here before is not shut out by strangers at the same address', async () => {
  const narrow = { points: 4, seconds: 900, by: 'client' } as const;
  const house = await createTestApp({ parts: { limits: { ...LIMITS, passkey_options_by_address: narrow } } });
  try {
    const options = async (by: TestClient) => by.post('/api/account/passkeys/sign-in-options', {});
    const neighbour = house.visitor();
    const { requestId } = good(await neighbour.post(CODES, { contact: 'near@example.org', locale: 'zh' }));
    const code = codeIn(await house.messageTo('near@example.org'));
    good(await neighbour.post('/api/account/sessions', { requestId, code, locale: 'zh' }));
    const ends = [];
    for (let n = 0; n < 5; n += 1) ends.push((await options(house.visitor())).status);
    expect(ends.at(-1)).toBe(429);
    expect((await options(neighbour)).status).toBe(200);
  } finally {
    await house.close();
  }
});
