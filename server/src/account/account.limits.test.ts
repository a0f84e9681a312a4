import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS } from '../platform/limits/limits.ts';
import { codeIn, createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;
const { code_by_contact, sign_in_by_contact, totp_by_session } = LIMITS;

// Those by network are tried with the platform; one test has one network, so they are wide here.
beforeAll(async () => {
  const wide = { points: 100_000, seconds: 60, by: 'client' } as const;
  app = await createTestApp({
    parts: { limits: { ...LIMITS, code_by_address: wide, sign_in_by_address: wide } },
  });
});
afterAll(async () => app.close());

const ask = async (contact: string) => app.visitor().post('/api/account/codes', { contact, locale: 'zh' });

it('a contact is sent so many codes and no more, however it is written', async () => {
  for (let n = 0; n < code_by_contact.points; n += 1) good(await ask('+1 415 555 0160'));
  const more = await ask('001 415-555-0160');
  expect(more).toMatchObject({ status: 429, body: { code: 'limit.exceeded' } });
  expect((await app.outbox()).filter(({ to }) => to === '+14155550160')).toHaveLength(code_by_contact.points);
  expect((await ask('+1 415 555 0161')).status).toBe(200);
});

it('wrong answers are counted over all codes of a contact, from whatever browser', async () => {
  const contact = 'guessed@example.org';
  const wrong = async (requestId: unknown) =>
    app.visitor().post('/api/account/sessions', { requestId, code: '000000', locale: 'zh' });
  let tries = 0;
  for (let codes = 0; codes < 4; codes += 1) {
    const { requestId } = good(await ask(contact));
    for (let n = 0; n < 5; n += 1) {
      if ((await wrong(requestId)).status === 422) tries += 1;
    }
  }
  expect(tries).toBe(sign_in_by_contact.points);
  const { requestId } = good(await ask(contact));
  expect(await wrong(requestId)).toMatchObject({ status: 429 });
  const code = codeIn(await app.messageTo(contact));
  const right = await app.visitor().post('/api/account/sessions', { requestId, code, locale: 'zh' });
  expect(right.status).toBe(429);
});

it('a right answer forgets the wrong ones', async () => {
  const contact = 'clumsy@example.org';
  for (let round = 0; round < 4; round += 1) {
    const { requestId } = good(await ask(contact));
    const code = codeIn(await app.messageTo(contact));
    const answer = async (digits: string) =>
      app.visitor().post('/api/account/sessions', { requestId, code: digits, locale: 'zh' });
    for (let n = 0; n < 4; n += 1)
      expect((await answer(code === '000000' ? '1'.repeat(6) : '000000')).status).toBe(422);
    good(await answer(code));
  }
});

it('second factors are counted by session, and by officer over all sessions', async () => {
  const officer = await app.officer(['reviewer']);
  const wrong = async () => officer.post('/api/staff/totp/proof', { code: '000000' });
  for (let n = 0; n < totp_by_session.points; n += 1) expect((await wrong()).status).toBe(422);
  expect((await wrong()).status).toBe(429);
  const another = app.visitor('staff');
  good(await another.post('/api/staff/links', { mail: officer.mail }));
  good(await another.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(officer.mail)) }));
  const left = sign_in_by_contact.points - totp_by_session.points;
  const wrongAgain = async () => another.post('/api/staff/totp/proof', { code: '000000' });
  for (let n = 0; n < left; n += 1) expect((await wrongAgain()).status).toBe(422);
  expect((await wrongAgain()).status).toBe(429);
});

it('an officer cannot be sent mail after mail by strangers', async () => {
  const officer = await app.officer(['reviewer']);
  const link = async () => app.visitor('staff').post('/api/staff/links', { mail: officer.mail });
  for (let n = 0; n < code_by_contact.points; n += 1) good(await link());
  expect((await link()).status).toBe(429);
});
