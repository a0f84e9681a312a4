import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, good } from '../../test/app.ts';
import type { TestAnswer, TestApp, TestClient } from '../../test/app.ts';
import { createAuthenticator } from '../../test/account/authenticator.ts';
import type { TestAuthenticator } from '../../test/account/authenticator.ts';

const ORIGIN = 'http://localhost:3000';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

type Challenge = { challengeId: string; options: Record<string, unknown> };

async function challenge(client: TestClient, url: string): Promise<Challenge> {
  return good(await client.post(url, {})) as Challenge;
}

async function addPasskey(who: TestClient, device: TestAuthenticator): Promise<TestAnswer> {
  const { challengeId, options } = await challenge(who, '/api/account/passkeys/options');
  return who.post('/api/account/passkeys', {
    challengeId,
    label: 'my phone',
    response: device.make(options),
  });
}

async function enter(client: TestClient, device: TestAuthenticator): Promise<TestAnswer> {
  const { challengeId, options } = await challenge(client, '/api/account/passkeys/sign-in-options');
  return client.post('/api/account/passkeys/sign-in', { challengeId, response: device.prove(options) });
}

async function withPasskey(device = createAuthenticator(ORIGIN)) {
  const who = await app.signUp();
  good(await addPasskey(who, device));
  return { who, device };
}

it('a passkey signs in without a code, again and again', async () => {
  const { who, device } = await withPasskey();
  for (const visitor of [app.visitor(), app.visitor()]) {
    expect(await enter(visitor, device)).toMatchObject({ status: 200, body: { created: false } });
    expect(good(await visitor.get('/api/account'))).toMatchObject({
      id: who.accountId,
      passkeys: [{ id: device.id, label: 'my phone' }],
    });
  }
});

it('a passkey that was added is told to the contacts', async () => {
  const { who } = await withPasskey();
  expect(await app.messageTo(who.contact)).toContain('通行密钥');
});

it('options ask for a passkey that the browser finds by itself, for this site', async () => {
  const { options } = await challenge(await app.signUp(), '/api/account/passkeys/options');
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required' },
  });
});

it('a passkey that asks its holder for nothing is not taken: whoever picks it up would be in', async () => {
  const who = await app.signUp();
  const answer = await addPasskey(who, createAuthenticator(ORIGIN, { verifies: false }));
  expect(answer).toMatchObject({ status: 422, body: { code: 'passkey.failed' } });
  good(await addPasskey(who, createAuthenticator(ORIGIN)));
});

it.each([true, false])('an answer serves once, whether or not the passkey counts: %s', async (counts) => {
  const { device } = await withPasskey(createAuthenticator(ORIGIN, { counts }));
  const visitor = app.visitor();
  const { challengeId, options } = await challenge(visitor, '/api/account/passkeys/sign-in-options');
  const response = device.prove(options);
  good(await visitor.post('/api/account/passkeys/sign-in', { challengeId, response }));
  const replay = await app.visitor().post('/api/account/passkeys/sign-in', { challengeId, response });
  expect(replay.body).toMatchObject({ code: 'passkey.failed' });
});

it('an answer that comes after five minutes does not serve', async () => {
  const { device } = await withPasskey();
  const visitor = app.visitor();
  const { challengeId, options } = await challenge(visitor, '/api/account/passkeys/sign-in-options');
  app.clock.advance(5 * 60_000);
  const late = await visitor.post('/api/account/passkeys/sign-in', {
    challengeId,
    response: device.prove(options),
  });
  expect(late.body).toMatchObject({ code: 'passkey.failed' });
});

it('an answer made for another challenge, another site or by an unknown device does not serve', async () => {
  const { device } = await withPasskey();
  const visitor = app.visitor();
  const [first, second] = [
    await challenge(visitor, '/api/account/passkeys/sign-in-options'),
    await challenge(visitor, '/api/account/passkeys/sign-in-options'),
  ];
  const send = async (challengeId: string, response: object) =>
    (await visitor.post('/api/account/passkeys/sign-in', { challengeId, response })).body;
  const failed = { code: 'passkey.failed' };
  expect(await send(first.challengeId, device.prove(second.options))).toMatchObject(failed);
  const phished = { ...createAuthenticator('http://localhost:3009').prove(second.options), id: device.id };
  expect(await send(second.challengeId, phished)).toMatchObject(failed);
  expect(await enter(visitor, createAuthenticator(ORIGIN))).toMatchObject({ status: 422, body: failed });
});

it('a challenge for signing in does not add a passkey, nor does one of another account', async () => {
  const [who, other] = [await app.signUp(), await app.signUp()];
  const device = createAuthenticator(ORIGIN);
  for (const { challengeId, options } of [
    await challenge(who, '/api/account/passkeys/sign-in-options'),
    await challenge(other, '/api/account/passkeys/options'),
  ]) {
    const body = { challengeId, label: 'x', response: device.make(options) };
    expect((await who.post('/api/account/passkeys', body)).body).toMatchObject({ code: 'passkey.failed' });
  }
});

it('adding and removing ask for a fresh proof', async () => {
  const { who, device } = await withPasskey();
  app.clock.advance(10 * 60_000 + 1);
  const wanted = { code: 'session.reauthentication_required' };
  expect((await who.post('/api/account/passkeys/options', {})).body).toMatchObject(wanted);
  expect((await who.delete(`/api/account/passkeys/${device.id}`)).body).toMatchObject(wanted);
  const fresh = app.visitor();
  good(await enter(fresh, device));
  good(await fresh.delete(`/api/account/passkeys/${device.id}`));
  expect((await enter(app.visitor(), device)).body).toMatchObject({ code: 'passkey.failed' });
});

it('is found by the longest id there can be', async () => {
  const who = await app.signUp();
  const answer = await who.delete(`/api/account/passkeys/${'a'.repeat(1364)}`);
  expect(answer.body).toMatchObject({ code: 'passkey.not_found' });
});

it('of another account cannot be removed', async () => {
  const { device } = await withPasskey();
  const other = await app.signUp();
  expect((await other.delete(`/api/account/passkeys/${device.id}`)).status).toBe(404);
  expect((await enter(app.visitor(), device)).status).toBe(200);
});
