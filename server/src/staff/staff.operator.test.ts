import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthenticator } from '../../test/account/authenticator.ts';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp, TestClient } from '../../test/app.ts';
import { renewByOperator } from './staff.change.ts';
import { addOfficer } from './staff.officers.ts';

/** A post's only administrator, whom nobody there can let in again: the operator can, whatever was lost. */
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

async function added(mail: string): Promise<string> {
  const name = '样本主管';
  await addOfficer(app.parts, { post: 'chicago', mail, name, roles: ['post_admin'], createdBy: null });
  return mail;
}

async function opens(mail: string): Promise<{ client: TestClient; answer: Record<string, unknown> }> {
  const client = app.visitor('staff');
  const token = linkTokenIn(await app.messageTo(mail));
  const { body } = await client.post('/api/staff/sessions', { token });
  return { client, answer: body as Record<string, unknown> };
}

async function enrolsPasskey(client: TestClient): Promise<void> {
  const device = createAuthenticator('http://localhost:3001');
  const asked = good(await client.post('/api/staff/passkeys/options', { purpose: 'enrol' }));
  const { challengeId, options } = asked as { challengeId: string; options: Record<string, unknown> };
  const proof = { challengeId, purpose: 'enrol', response: device.make(options) };
  good(await client.post('/api/staff/passkeys/proof', proof));
}

const SOLE: Record<string, () => Promise<string>> = {
  'who let the first link grow old': async () => {
    const mail = await added('old-link@post.example');
    await app.messageTo(mail);
    app.clock.advance(25 * 3600_000);
    expect((await opens(mail)).answer).toMatchObject({ code: 'link.invalid' });
    return mail;
  },
  'who lost the phone with the codes': async () => (await app.officer(['post_admin'], 'chicago')).mail,
  'who lost the passkey': async () => {
    const mail = await added('lost-key@post.example');
    const { client } = await opens(mail);
    await enrolsPasskey(client);
    expect((await client.get('/api/staff/me')).status).toBe(200);
    return mail;
  },
};

describe.each(Object.entries(SOLE))('a sole administrator %s', (_who, lockOut) => {
  test('is let in by the operator, sets up a new second factor, and administers', async () => {
    const mail = await lockOut();
    app.clock.advance(60_000);
    // Asking by themselves helps nobody who has no factor, and whoever has one only to the step that is lost.
    await app.visitor('staff').post('/api/staff/links', { mail });
    await app.doJobs();
    await renewByOperator(app.parts, mail);
    const { client, answer } = await opens(mail);
    expect(answer).toEqual({ secondFactor: 'enrol' });
    await enrolsPasskey(client);
    expect((await client.get('/api/staff/officers')).status).toBe(200);
  });
});
