import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestAnswer, TestApp, TestApplicant, TestClient } from '../../test/app.ts';
import { invitationCode, invitationCodeHash } from '../invitation/invitation.code.ts';
import type { CodePurpose } from './code.request.ts';
import { codeHash } from './code.issue.ts';
import { proveContact } from './code.redeem.ts';
import { keepChallenge, siteOf, takeChallenge } from './passkey.ceremony.ts';
import { openChallenge, openOptions } from './passkey.open-challenge.ts';
import type { OpenPurpose } from './passkey.open-challenge.ts';

let app: TestApp;
let who: TestApplicant;
let phones = 0;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  who = await app.signUp();
  // Codes of one instant would stand in the letter box in no order.
  app.clock.advance(1_000);
});

type Sent = { requestId: string; code: string };

async function sent(answer: TestAnswer, contact: string): Promise<Sent> {
  const requestId = String(good(answer)['requestId']);
  return { requestId, code: codeIn(await app.messageTo(contact)) };
}

async function ownContact(): Promise<string | undefined> {
  const { contacts } = good(await who.get('/api/account')) as { contacts: { id: string }[] };
  return contacts[0]?.id;
}

/** How each code is asked for, and where it is answered. A new purpose does not compile without its line. */
const CODES: Record<CodePurpose, { ask: () => Promise<Sent>; answer: (sent: Sent) => Promise<TestAnswer> }> =
  {
    sign_in: {
      ask: async () =>
        sent(
          await app.visitor().post('/api/account/codes', { contact: who.contact, locale: 'zh' }),
          who.contact,
        ),
      answer: async (code) => app.visitor().post('/api/account/sessions', { ...code, locale: 'zh' }),
    },
    change_contact: {
      ask: async () => {
        phones += 1;
        const contact = `+1415555${String(2000 + phones)}`;
        return sent(await who.post('/api/account/contacts/codes', { contact }), contact);
      },
      answer: async (code) => who.post('/api/account/contacts', code),
    },
    reauthenticate: {
      ask: async () =>
        sent(await who.post('/api/account/proofs', { contactId: await ownContact() }), who.contact),
      answer: async (code) => who.post('/api/account/proofs/answer', code),
    },
  };
const PURPOSES = Object.keys(CODES) as CodePurpose[];

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one) => all.filter((other) => other !== one).map((other): [T, T] => [one, other]));
}

async function rowOf(requestId: string) {
  const { rows } = await app.database.owner.query(
    'SELECT account_id AS "accountId", tries_left AS tries, used_at AS used FROM one_time_code WHERE id = $1',
    [requestId],
  );
  return rows[0] as { accountId: string | null; tries: number; used: unknown };
}

describe('a code sent for one purpose', () => {
  test.each(pairs(PURPOSES))(
    '(%s) is none for another (%s), loses no try by it and still serves its own',
    async (purpose, other) => {
      const code = await CODES[purpose].ask();
      const before = await rowOf(code.requestId);
      const misused = await CODES[other].answer(code);
      expect([misused.status, misused.body]).toMatchObject([422, { code: 'code.expired' }]);
      // Also where nothing but the purpose differs.
      const asked = { ...code, purpose: other, accountId: before.accountId };
      await expect(proveContact(app.parts, asked)).rejects.toMatchObject({ code: 'code.expired' });
      expect(await rowOf(code.requestId)).toEqual(before);
      good(await CODES[purpose].answer(code));
    },
  );

  test('those are all purposes there are', async () => {
    expect(await purposesOf('one_time_code')).toEqual(PURPOSES.toSorted());
  });
});

async function purposesOf(table: string): Promise<string[]> {
  const { rows } = await app.database.owner.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'c' AND pg_get_constraintdef(oid) ~ 'purpose = ANY'`,
    [table],
  );
  const names = rows.flatMap(({ rule }) => [...rule.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));
  return [...new Set(names)].toSorted();
}

type Challenged = Parameters<typeof keepChallenge>[1];

describe('a challenge for a passkey', () => {
  const CHALLENGES: Challenged['purpose'][] = ['add', 'staff_enrol', 'staff_prove'];
  const OPEN: OpenPurpose[] = ['sign_in', 'staff_sign_in'];

  async function holderOf(purpose: string): Promise<Challenged['holder']> {
    if (purpose === 'add') return { accountId: who.accountId };
    return { officerId: (await app.officer(['reviewer'])).officerId };
  }

  test('of one purpose answers no other, whoever holds it, and still answers its own', async () => {
    // The table’s owner has no second wall before it: here the statement is what refuses.
    const db = app.database.owner;
    const now = app.clock.now();
    for (const [purpose, other] of pairs(CHALLENGES)) {
      const holder = await holderOf(purpose);
      const id = await keepChallenge(db, { purpose, options: { challenge: randomUUID() }, holder, now });
      const misused = takeChallenge(db, { id, purpose: other, holder, now });
      await expect(misused, `${purpose} for ${other}`).rejects.toMatchObject({ code: 'passkey.failed' });
      expect(await takeChallenge(db, { id, purpose, holder, now })).toMatch(/./);
    }
  });

  test('that asks who it is, at one side, is another at the other', async () => {
    const now = app.clock.now();
    for (const [purpose, other] of pairs(OPEN)) {
      const { challengeId: id, options } = await openOptions(app.parts, siteOf('http://localhost'), purpose);
      expect(openChallenge(app.parts, { id, purpose, now })).toBe(options['challenge']);
      expect(openChallenge(app.parts, { id, purpose: other, now })).not.toBe(options['challenge']);
    }
  });

  test('those are all purposes there are', async () => {
    expect(await purposesOf('passkey_challenge')).toEqual([...CHALLENGES, ...OPEN].toSorted());
  });
});

describe('the code of an invitation', () => {
  const INVITED = ['mandate', 'guardian', 'behalf'] as const;

  test.each(pairs(INVITED))(
    '(%s) is found in no table of another (%s), nor is one of the same id the same',
    (to, other) => {
      const id = randomUUID();
      const code = invitationCode(app.parts, to, id);
      expect(invitationCode(app.parts, other, id)).not.toBe(code);
      const stored = invitationCodeHash(app.parts, to, code);
      expect(invitationCodeHash(app.parts, other, code)).not.toEqual(stored);
      expect(codeHash(app.parts, id, code)).not.toEqual(stored);
    },
  );

  test('(mandate) opens nothing where another is asked for', async () => {
    await app.declareName(who);
    const asked = { name: '无证样本', services: ['passport'], untilDay: '2026-06-30' };
    const card = good(await who.post('/api/mandates', asked, { idempotencyKey: 'k' }));
    const other = await signedUp();
    const code = card['code'];
    const opened = await other.post('/api/guardianships/invitation', { code });
    expect(opened.body).toMatchObject({ code: 'guardian.code_unknown' });
  });
});

async function signedUp(): Promise<TestClient> {
  const other = await app.signUp();
  await app.declareName(other);
  return other;
}
