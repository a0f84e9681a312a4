import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as Proof from '@lingshi/domain/identity/number-proof.ts';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { pageOf, showPage } from '../../test/account/data-pages.ts';
import type { OnPage } from '../../test/account/data-pages.ts';
import { createTestApp, good } from '../../test/app.ts';
import { allAtOnce, heldTable } from '../../test/platform/held-row.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import { proveNumber } from './number.hold.ts';
import { NUMBER_WORDS } from './number.words.ts';
import { raiseToDocument } from './real-name.read.ts';

const fault = vi.hoisted(() => ({ planted: false }));

// The twin: a register's word counts by itself.
vi.mock('@lingshi/domain/identity/number-proof.ts', async (original) => {
  const real = await original<typeof Proof>();
  return {
    ...real,
    provenByMatch: (...given: Parameters<typeof real.provenByMatch>) =>
      fault.planted ? 'registry' : real.provenByMatch(...given),
  };
});

const MATCH: RegistryResult = { answered: true, verdict: 'match', differs: [] };
const NO: RegistryResult = { answered: true, verdict: 'unknown', differs: [] };
let says: RegistryResult = NO;
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ parts: { registry: { ask: async () => says } } });
});
afterAll(() => app.close());
afterEach(() => {
  [says, fault.planted] = [NO, false];
});

let people = 0;

type Named = OnPage & { residentId: string };

/** Another person each time. */
function person(change: Partial<Named> = {}): Named {
  people += 1;
  const digits = `33010619900307${String(people * 2).padStart(3, '0')}`;
  return {
    surnamePinyin: 'OUYANG',
    givenPinyin: 'CESHI',
    birthDay: '1990-03-07',
    sex: 'F',
    passportNumber: `E4000${String(people).padStart(4, '0')}`,
    residentId: digits + residentIdCheckCharacter(digits),
    ...change,
  };
}

/** A new account that states to be that person, and the register's answer to it. */
async function account(name: Named, answer: RegistryResult = NO): Promise<TestApplicant> {
  says = answer;
  const who = await app.signUp();
  good(await who.put('/api/account/real-name', { surname: '欧阳', givenName: '测试', ...name }));
  await app.doJobs();
  return who;
}

type Seen = { realName: { level: string }; numberContested: boolean };
const seen = async (who: TestApplicant) => {
  const { realName, numberContested } = good(await who.get('/api/account')) as Seen;
  return { level: realName.level, contested: numberContested };
};

async function proofs(who: TestApplicant): Promise<Record<string, string | null>> {
  const { rows } = await app.database.owner.query<{ kind: string; proof: string | null }>(
    'SELECT kind, proof FROM identity_document WHERE account_id = $1',
    [who.accountId],
  );
  return Object.fromEntries(rows.map(({ kind, proof }) => [kind, proof]));
}

/** What was written about numbers to the contact of the account. */
async function told(who: TestApplicant): Promise<string[]> {
  const { rows } = await app.database.owner.query<{ key: string }>(
    `SELECT effect_key AS key FROM outbox_message WHERE effect_key LIKE 'number:%' AND effect_key LIKE $1 ORDER BY effect_key`,
    [`%${await contactId(who)}`],
  );
  return rows.map(({ key }) => key.split(':').at(-2)!).toSorted();
}

async function contactId({ accountId }: TestApplicant): Promise<string> {
  const { rows } = await app.database.owner.query<{ id: string }>(
    'SELECT id FROM contact WHERE account_id = $1',
    [accountId],
  );
  return rows[0]!.id;
}

describe('knowing a number', () => {
  test('proves nothing, whatever a register says of it, until a page was read', async () => {
    const name = person();
    const who = await account(name, MATCH);
    expect(await seen(who)).toEqual({ level: 'declared', contested: false });
    expect(await proofs(who)).toEqual({ passport: null, resident_id: null });
    await showPage(app, who.accountId, name);
    // No more than the page: whoever draws one from a photocopy's words has a register's word, too.
    expect(await seen(who)).toEqual({ level: 'document', contested: false });
    expect(await proofs(who)).toEqual({ passport: 'document', resident_id: 'document' });

    fault.planted = true;
    expect(await seen(await account(person(), MATCH))).toMatchObject({ level: 'registry' });
  });

  test('and showing its page first comes to the same', async () => {
    const name = person();
    const who = await account(name, NO);
    await showPage(app, who.accountId, name);
    expect(await proofs(who)).toEqual({ passport: 'document', resident_id: null });
    app.clock.advance(1_000);
    says = MATCH;
    good(await who.post('/api/account/real-name/registry', {}));
    await app.doJobs();
    expect(await proofs(who)).toEqual({ passport: 'document', resident_id: 'document' });
    expect(await seen(who)).toMatchObject({ level: 'document' });
  });

  test('that a register takes back afterwards no longer counts for the next page', async () => {
    const name = person();
    const who = await account(name, MATCH);
    app.clock.advance(1_000);
    says = NO;
    good(await who.post('/api/account/real-name/registry', {}));
    await app.doJobs();
    await showPage(app, who.accountId, name);
    expect(await seen(who)).toMatchObject({ level: 'document' });
    expect(await proofs(who)).toEqual({ passport: 'document', resident_id: null });
  });

  test('and a page in somebody else’s words with a register’s yes takes nothing from the page of its holder', async () => {
    const name = person();
    const [holder, thief] = [await account(name), await account({ ...name, residentId: '' }, MATCH)];
    await showPage(app, holder.accountId, name);
    await showPage(app, thief.accountId, name);
    expect(await seen(holder)).toEqual({ level: 'document', contested: false });
    expect(await seen(thief)).toEqual({ level: 'declared', contested: true });
    fault.planted = true;
    await showPage(app, thief.accountId, name);
    expect(await seen(thief)).toEqual({ level: 'registry', contested: false });
  });

  test('opens no mandate: whoever files for others has shown a document or a face', async () => {
    const who = await account(person(), MATCH);
    const { verified } = good(await who.get('/api/mandates')) as { verified: boolean };
    expect(verified).toBe(false);
    const answer = await who.post('/api/mandates/invitation', { code: '0000-0000-0000' });
    expect(answer.body).toMatchObject({ code: 'mandate.holder_unverified' });
  });
});

describe('a number that two accounts claim', () => {
  test('is held by whoever proves it; the other one keeps nobody from it', async () => {
    const name = person();
    const [stranger, holder] = [await account(name, MATCH), await account(name)];
    await showPage(app, holder.accountId, name);
    expect(await seen(holder)).toEqual({ level: 'document', contested: false });
    expect(await seen(stranger)).toEqual({ level: 'declared', contested: false });
    expect([await told(holder), await told(stranger)]).toEqual([[], []]);
  });

  test('goes to the stronger proof; who loses it has proven no more than what is left, and both are told once', async () => {
    const name = person();
    const [before, after] = [await account(name), await account(name, MATCH)];
    await showPage(app, before.accountId, name);
    await showPage(app, after.accountId, name);
    // The page is as good as the other's, so the passport stays; the register's word is about the resident number.
    expect(await proofs(before)).toEqual({ passport: 'document', resident_id: null });
    await proveNumber(app.parts, app.parts.pools.worker, {
      accountId: after.accountId,
      kind: 'passport',
      proof: 'officer',
    });
    expect(await proofs(before)).toEqual({ passport: null, resident_id: null });
    expect(await seen(before)).toEqual({ level: 'declared', contested: true });
    expect(await seen(after)).toEqual({ level: 'officer', contested: false });
    expect([await told(before), await told(after)]).toEqual([
      ['contested', 'lost'],
      ['gained', 'unsettled'],
    ]);
    await showPage(app, before.accountId, name);
    await showPage(app, before.accountId, name);
    expect(await told(before)).toEqual(['contested', 'lost', 'unsettled']);
  });

  test('and have proven alike stays where it is until an officer has found out', async () => {
    const name = person();
    const [first, second] = [await account(name), await account(name)];
    await showPage(app, first.accountId, name);
    await showPage(app, second.accountId, name);
    expect(await seen(first)).toEqual({ level: 'document', contested: false });
    expect(await seen(second)).toEqual({ level: 'declared', contested: true });
    expect([await told(first), await told(second)]).toEqual([['contested'], ['unsettled']]);
    const settled = {
      accountId: second.accountId,
      kind: 'passport',
      proof: 'officer',
      settled: true,
    } as const;
    await proveNumber(app.parts, app.parts.pools.worker, settled);
    expect(await seen(second)).toEqual({ level: 'officer', contested: false });
  });

  test('is told in words that name no number, in the language of the account', async () => {
    const name = person();
    const [first, second] = [await account(name), await account(name)];
    good(await second.patch('/api/account', { locale: 'en' }));
    await showPage(app, first.accountId, name);
    await showPage(app, second.accountId, name);
    const texts = (await app.outbox()).map(({ text, subject }) => `${subject} ${text}`);
    expect(texts.some((text) => text.includes(NUMBER_WORDS.contested.zh.slice(0, 30)))).toBe(true);
    expect(texts.some((text) => text.includes(NUMBER_WORDS.unsettled.en.slice(0, 60)))).toBe(true);
    expect(texts.join()).not.toContain(name.passportNumber);
  });

  test('has one holder, however many prove it at one moment', async () => {
    const name = person();
    const accounts: TestApplicant[] = [];
    for (let one = 0; one < 12; one += 1) accounts.push(await account(name));
    const reading = pageOf(name);
    // By then each of them has seen that nobody holds it, were it to ask without a lock.
    await allAtOnce(app.database.owner, heldTable('identity_document'), () =>
      accounts.map(async ({ accountId }) =>
        raiseToDocument(app.parts, { accountId, reading, today: '2026-03-02' }),
      ),
    );
    const held = await Promise.all(accounts.map(seen));
    expect(held.filter(({ level }) => level === 'document')).toHaveLength(1);
    expect(held.filter(({ contested }) => contested)).toHaveLength(11);
  });

  test('has one holder also where code forgets to ask: the index refuses the second', async () => {
    const name = person();
    const [first, second] = [await account(name), await account(name)];
    const { owner } = app.database;
    const hold = async (db: Pick<typeof owner, 'query'>) =>
      db.query(
        `UPDATE identity_document SET proof = 'document', proven_at = now() WHERE account_id = ANY($1) AND kind = 'passport'`,
        [[first.accountId, second.accountId]],
      );
    await expect(hold(owner)).rejects.toMatchObject({ constraint: 'identity_document_holder' });
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      await client.query('DROP INDEX identity_document_holder');
      expect((await hold(client)).rowCount).toBe(2);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test('is free again when its holder declares another one', async () => {
    const name = person();
    const [first, second] = [await account(name), await account(name)];
    await showPage(app, first.accountId, name);
    good(
      await first.put('/api/account/real-name', {
        surname: '欧阳',
        givenName: '测试',
        ...person(),
      }),
    );
    expect(await seen(first)).toEqual({ level: 'declared', contested: false });
    await showPage(app, second.accountId, name);
    expect(await seen(second)).toEqual({ level: 'document', contested: false });
  });
});
