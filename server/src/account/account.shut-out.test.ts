import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../test/account/authenticator.ts';
import type { TestAuthenticator } from '../../test/account/authenticator.ts';
import { codeIn, createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestClient } from '../../test/app.ts';
import { LIMITS } from '../platform/limits/limits.ts';

/** With the product's own limits: somebody whose contact, mailbox and network strangers have used up. */
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ realLimits: true });
});
afterAll(async () => app.close());

const FLOODED = '203.0.113.7';
const { code_by_address, code_by_asker, code_by_contact } = LIMITS;
const CODES = '/api/account/codes';
/** More than any limit by network let pass before passkeys had their own. */
const MANY = 320;

let networks = 0;
const elsewhere = () => `198.51.${(networks += 1) >> 8}.${networks % 256}`;
const stranger = (side: 'applicant' | 'staff' = 'applicant') => app.visitor(side, elsewhere());

type Challenge = { challengeId: string; options: Record<string, unknown> };

async function enterByPasskey(by: TestClient, device: TestAuthenticator, side: 'account' | 'staff') {
  const asked = good(await by.post(`/api/${side}/passkeys/sign-in-options`, {})) as Challenge;
  const response = device.prove(asked.options);
  return by.post(`/api/${side}/passkeys/sign-in`, { challengeId: asked.challengeId, response });
}

async function enterByCode(by: TestClient, contact: string) {
  const { requestId } = good(await by.post(CODES, { contact, locale: 'zh' }));
  const code = codeIn(await app.messageTo(contact));
  return by.post('/api/account/sessions', { requestId, code, locale: 'zh' });
}

/** Somebody with a passkey and two contacts, signed in from a network of their own. */
async function applicant(name: string) {
  const [own, device] = [stranger(), createAuthenticator('http://localhost:3000')];
  const [first, second] = [`${name}@example.org`, `${name}.second@example.org`];
  good(await enterByCode(own, first));
  const made = good(await own.post('/api/account/passkeys/options', {})) as Challenge;
  const added = { challengeId: made.challengeId, label: 'phone', response: device.make(made.options) };
  good(await own.post('/api/account/passkeys', added));
  const { requestId } = good(await own.post('/api/account/contacts/codes', { contact: second }));
  good(await own.post('/api/account/contacts', { requestId, code: codeIn(await app.messageTo(second)) }));
  return { own, device, first, second, id: good(await own.get('/api/account'))['id'] };
}

async function useUp(contact: string): Promise<void> {
  const ask = async () => (await stranger().post(CODES, { contact, locale: 'zh' })).status;
  for (let n = 0; n < code_by_contact.points; n += 1) await ask();
  expect(await ask()).toBe(429);
}

/** One network sends everything that asks for nothing to be known. */
async function flood(side: 'account' | 'staff'): Promise<void> {
  const from = app.visitor(side === 'staff' ? 'staff' : 'applicant', FLOODED);
  const id = crypto.randomUUID();
  const unknown = createAuthenticator('http://localhost:3000');
  for (let n = 0; n < MANY; n += 1) {
    const answer = { challengeId: id, response: unknown.prove({ challenge: id }) };
    if (side === 'staff') await from.post('/api/staff/sessions', { token: 'x' });
    else await from.post('/api/account/sessions', { requestId: id, code: '000000', locale: 'zh' });
    await from.post(`/api/${side}/passkeys/sign-in-options`, {});
    await from.post(`/api/${side}/passkeys/sign-in`, answer);
  }
}

describe('somebody whose contact and network strangers have used up', () => {
  it('enters by passkey from a browser that was never here, from that very network', async () => {
    const { device, first, id } = await applicant('by-passkey');
    await useUp(first);
    await flood('account');
    const browser = app.visitor('applicant', FLOODED);
    expect((await enterByPasskey(browser, device, 'account')).status).toBe(200);
    expect(good(await browser.get('/api/account'))['id']).toBe(id);
    expect((await enterByPasskey(stranger(), device, 'account')).status).toBe(200);
  }, 120_000);

  it('enters by the second contact, whose codes nobody has used up', async () => {
    const { first, second, id } = await applicant('by-second');
    await useUp(first);
    const browser = stranger();
    expect((await browser.post(CODES, { contact: first, locale: 'zh' })).status).toBe(429);
    expect((await enterByCode(browser, second)).status).toBe(200);
    expect(good(await browser.get('/api/account'))['id']).toBe(id);
  });

  it('and by a code on the device that was here before, from that very network', async () => {
    const { own, first } = await applicant('by-device');
    await useUp(first);
    const thief = app.visitor('applicant', FLOODED);
    const ends = [];
    for (let n = 0; n <= code_by_address.points; n += 1)
      ends.push((await thief.post(CODES, { contact: `other-${n}@example.org`, locale: 'zh' })).status);
    expect(ends.at(-1)).toBe(429);
    expect((await enterByCode(own, first)).status).toBe(200);
  });

  it('a right code is taken after hundreds of wrong ones of the same network', async () => {
    const browser = app.visitor('applicant', '203.0.113.9');
    const contact = 'right@example.org';
    const { requestId } = good(await browser.post(CODES, { contact, locale: 'zh' }));
    const code = codeIn(await app.messageTo(contact));
    const thief = app.visitor('applicant', '203.0.113.9');
    const wrong = { requestId: crypto.randomUUID(), code: '000000', locale: 'zh' };
    for (let n = 0; n < MANY; n += 1) await thief.post('/api/account/sessions', wrong);
    const entered = await browser.post('/api/account/sessions', { requestId, code, locale: 'zh' });
    expect(entered.status).toBe(200);
  });
});

it('a stranger who invents a device for each request is counted as the network all the same', async () => {
  const ends = [];
  for (let n = 0; n <= code_by_address.points; n += 1) {
    const [id, sign, tag] = [1, 2, 3].map(() => randomBytes(16).toString('base64url'));
    const cookie = `__Host-lingshi-device=${id}.${sign}.${tag}`;
    const asked = { contact: `invented-${n}@example.org`, locale: 'zh' };
    const thief = app.visitor('applicant', '203.0.113.11');
    ends.push((await thief.post(CODES, asked, { headers: { cookie } })).status);
  }
  expect([ends[0], ends.at(-1)]).toEqual([200, 429]);
});

describe('what strangers ask of passkeys', () => {
  const rows = async () => {
    const counted = await app.database.owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM passkey_challenge',
    );
    return counted.rows[0]?.count;
  };

  it('leaves nothing behind, and ends where a program runs wild', async () => {
    const before = await rows();
    await flood('staff');
    expect(await rows()).toBe(before);
    // Brakes of their own, by network: what the one counts uses up nothing of the other, nor of codes and links.
    const { passkey_options_by_address, passkey_by_address, sign_in_by_address } = LIMITS;
    const brakes = [passkey_options_by_address, passkey_by_address, sign_in_by_address];
    for (const brake of brakes) expect(brake).toMatchObject({ by: 'client', floods: true });
  }, 120_000);
});

describe('an officer whose mailbox and network strangers have used up', () => {
  it('enters by passkey from a browser that was never here, from that very network', async () => {
    const [officer, device] = [await app.officer(['reviewer']), createAuthenticator('http://localhost:3001')];
    const made = good(await officer.post('/api/staff/passkeys/options', { purpose: 'enrol' })) as Challenge;
    const proof = {
      challengeId: made.challengeId,
      purpose: 'enrol',
      response: device.make(made.options),
    };
    good(await officer.post('/api/staff/passkeys/proof', proof));
    for (let n = 0; n < code_by_contact.points + 5; n += 1)
      await stranger('staff').post('/api/staff/links', { mail: officer.mail });
    await flood('staff');
    const browser = app.visitor('staff', FLOODED);
    expect((await enterByPasskey(browser, device, 'staff')).status).toBe(200);
    expect(good(await browser.get('/api/staff/me'))).toMatchObject({ id: officer.officerId });
  }, 120_000);

  it('who asks again and again is never refused: one link more that opens anywhere, and then the word since when', async () => {
    const officer = await app.officer(['reviewer']);
    const browser = stranger('staff');
    const ask = async (mail = officer.mail) => good(await browser.post('/api/staff/links', { mail }));
    const sent = async () => (await app.outbox()).filter(({ to }) => to === officer.mail).length;
    const before = await sent();
    const began = app.clock.now().toISOString();
    for (let n = 0; n < code_by_asker.points; n += 1) expect(await ask()).toEqual({ since: null });
    expect(await sent()).toBe(before + code_by_asker.points);
    // The next one says so, and brings the one link that does not ask for the browser.
    const since = Date.parse(String((await ask())['since']));
    expect(Math.abs(since - Date.parse(began))).toBeLessThan(60_000);
    const token = linkTokenIn(await app.messageTo(officer.mail));
    expect(await sent()).toBe(before + code_by_asker.points + 1);
    expect((await ask())['since']).not.toBeNull();
    expect(await sent()).toBe(before + code_by_asker.points + 1);
    good(await app.visitor('staff', elsewhere()).post('/api/staff/sessions', { token }));
    // It is used up: there is none that opens anywhere, so the next wish brings one.
    await ask();
    expect(await sent()).toBe(before + code_by_asker.points + 2);
  });

  it('and finds one that opens anywhere in the newest mail, also after one for the own device', async () => {
    const officer = await app.officer(['reviewer']);
    const ask = async (by: TestClient) => good(await by.post('/api/staff/links', { mail: officer.mail }));
    const newest = async () => linkTokenIn(await app.messageTo(officer.mail));
    for (let n = 0; n < code_by_contact.points + 1; n += 1) await ask(stranger('staff'));
    await newest();
    app.clock.advance(60_000);
    // The known device is sent its own, which opens there alone; in another browser the next wish has to bring more.
    await ask(officer);
    const bound = await newest();
    const browser = stranger('staff');
    const elsewhereRefused = await browser.post('/api/staff/sessions', { token: bound });
    expect(elsewhereRefused.body).toMatchObject({ code: 'link.other_browser' });
    app.clock.advance(60_000);
    await ask(browser);
    good(await browser.post('/api/staff/sessions', { token: await newest() }));
  });

  it('and an address that nobody has is told the same', async () => {
    const browser = stranger('staff');
    const ends = [];
    for (let n = 0; n <= code_by_asker.points; n += 1)
      ends.push(good(await browser.post('/api/staff/links', { mail: 'nobody@post.example' }))['since']);
    expect(ends.slice(0, -1)).toEqual(Array.from({ length: code_by_asker.points }, () => null));
    expect(ends.at(-1)).toMatch(/^2026-/);
  });
});
