import { solvePuzzle } from '@lingshi/contract/account/puzzle.solve.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestClient } from '../../test/app.ts';
import { WIDE_BRAKES } from '../../test/platform/wide.ts';
import type { Brakes } from '../platform/limits/brakes.ts';

/** What is kept for known devices, of which whoever holds a contact can make as many as they like. */
const CODES = '/api/account/codes';
let app: TestApp;
afterEach(async () => app.close());

async function open(brakes: Partial<Brakes>): Promise<void> {
  app = await createTestApp({ config: { brakes: { ...WIDE_BRAKES, ...brakes } } });
}

/** Each from a network of its own. */
const stranger = (n: number) => app.visitor('applicant', `198.51.${n >> 8}.${n % 256}`);
const ask = async (by: TestClient, contact: string) => by.post(CODES, { contact, locale: 'en' });

async function enter(by: TestClient, contact: string): Promise<void> {
  const { requestId } = good(await ask(by, contact));
  const code = codeIn(await app.messageTo(contact));
  good(await by.post('/api/account/sessions', { requestId, code, locale: 'en' }));
}

describe('known devices', () => {
  it('one contact takes a small share of what is kept for known devices, however many it makes of itself', async () => {
    await open({ textsPerHour: 60, textsPerHourTo: { '1': 20, '44': 3, '*': 3 }, calmCodesPerMinute: 30 });
    const [greedy, other] = ['+447911800001', '+447911800002'];
    const devices = [stranger(1)];
    await enter(stranger(500), other);
    const mate = app.visitor('applicant', '198.51.9.9');
    await enter(mate, other);
    await enter(devices[0]!, greedy);
    // Each code is redeemed where nobody signed in before, which makes one known device more.
    for (const [n, device] of devices.entries()) {
      for (let asked = 0; asked < 5 && devices.length < 12; asked += 1) {
        const answer = await ask(device, greedy);
        if (answer.status !== 200) continue;
        const elsewhere = stranger(2 + 5 * n + asked);
        const { requestId } = answer.body as { requestId: string };
        const code = codeIn(await app.messageTo(greedy));
        good(await elsewhere.post('/api/account/sessions', { requestId, code, locale: 'en' }));
        devices.push(elsewhere);
      }
    }
    const sent = (await app.outbox()).filter(({ to }) => to === greedy);
    // Once as a stranger, the third of three, and the share of one contact.
    expect(sent).toHaveLength(2);
    await enter(mate, other);
  });

  it('a country’s ceiling holds for known devices too, whoever they are', async () => {
    await open({ textsPerHourTo: { '44': 2 } });
    const known = [1, 2, 3].map((n) => [stranger(n), `+44791180000${n}`] as const);
    for (const [by, contact] of known) {
      await enter(by, contact);
      // As if each came in an hour of its own.
      await app.parts.limiter.reset('texts_to_44', '44');
    }
    for (let n = 4; n < 6; n += 1) good(await ask(stranger(n), `+44791180000${n}`));
    const codes: (string | undefined)[] = [];
    for (const [by, contact] of known) codes.push(((await ask(by, contact)).body as { code?: string }).code);
    expect(codes).toEqual([undefined, undefined, 'code.too_many_sent']);
  });

  it('a known device beyond its share is a stranger, and meets the puzzle', async () => {
    await open({ mailsPerHour: 16, calmCodesPerMinute: 1 });
    const own = stranger(1);
    await enter(own, 'own@example.org');
    const ends = [];
    for (let n = 0; n < 3; n += 1) ends.push((await ask(own, 'own@example.org')).status);
    expect(ends).toEqual([200, 200, 409]);
  });
});

it('who is signed in proves a contact beyond its share with the puzzle solved', async () => {
  await open({ mailsPerHour: 16, calmCodesPerMinute: 1 });
  const own = stranger(1);
  await enter(own, 'own@example.org');
  const { contacts } = good(await own.get('/api/account')) as { contacts: { id: string }[] };
  const prove = async (solution?: object) =>
    own.post('/api/account/proofs', { contactId: contacts[0]?.id, ...(solution && { solution }) });
  for (let n = 0; n < 2; n += 1) good(await prove());
  const refused = await prove();
  expect(refused).toMatchObject({ status: 409, body: { code: 'code.puzzle' } });
  const { puzzle } = (refused.body as { detail: { puzzle: string } }).detail;
  good(await prove({ puzzle, numbers: await solvePuzzle(puzzle) }));
});

describe('a code that a ceiling refuses', () => {
  it('spends no try of the asker, of the contact or of the country', async () => {
    app = await createTestApp({
      realLimits: true,
      config: { brakes: { ...WIDE_BRAKES, textsPerHour: 1, mailsPerHour: 1, textsPerHourTo: { '44': 9 } } },
    });
    good(await ask(stranger(1), 'first@example.org'));
    good(await ask(stranger(1), '+14155550001'));
    // More than an asker, and then than all strangers, may ask of one contact.
    for (const contact of ['second@example.org', '+447911800001'])
      for (let n = 0; n < 15; n += 1) {
        const refused = await ask(stranger(n < 7 ? 2 : n), contact);
        expect(refused.body).toMatchObject({ code: 'code.too_many_sent' });
      }
    expect(await app.parts.limiter.used('texts_to_44', '44')).toBe(0);
  });
});
