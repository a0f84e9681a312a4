import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant, TestClient } from '../../test/app.ts';
import { allAtOnce, heldTable } from '../../test/platform/held-row.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

const NAME = {
  surname: '欧阳',
  givenName: '测试',
  surnamePinyin: 'ouyang',
  givenPinyin: 'Cè shì',
  birthDay: '1990-03-07',
  sex: 'F',
  passportNumber: '',
  residentId: '',
};

/** A number of the form of GB 11643; even sequence = a woman. */
function residentId(birthDay: string, sequence: number): string {
  const digits = `330106${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return digits + residentIdCheckCharacter(digits);
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { text: string }).text;
}

async function declare(who: TestClient, change: Partial<typeof NAME>) {
  return who.put('/api/account/real-name', { ...NAME, ...change });
}

describe('a declared name', () => {
  it('is kept in its normal form, shown masked, and makes its holder somebody to file for', async () => {
    const who = await app.signUp();
    const id = residentId('1990-03-07', 122);
    const card = good(await declare(who, { passportNumber: ' e1234567O ', residentId: id.toLowerCase() }));
    expect(card).toEqual({
      level: 'declared',
      name: '欧***',
      pinyin: 'O***, C***',
      passportNumber: 'E******70',
      residentId: `33**************${id.slice(-2)}`,
    });
    expect(good(await who.get('/api/account'))['realName']).toEqual(card);
    expect(good(await who.get('/api/account/real-name'))['realName']).toMatchObject({
      surname: '欧阳',
      surnamePinyin: 'OUYANG',
      givenPinyin: 'CE SHI',
      passportNumber: 'E12345670',
      residentId: id,
    });
    expect(good(await who.get('/api/applicants'))['applicants']).toMatchObject([
      { relation: 'self', label: '欧阳测试' },
    ]);
  });

  it('may be declared again: the old numbers are free, and there is still one self', async () => {
    const [who, other] = [await app.signUp(), await app.signUp()];
    good(await declare(who, { passportNumber: 'E20000001' }));
    good(await declare(who, { passportNumber: 'E20000002', givenName: '改名' }));
    expect(good(await who.get('/api/applicants'))['applicants']).toMatchObject([{ label: '欧阳改名' }]);
    good(await declare(other, { passportNumber: 'E20000001' }));
  });

  it.each([
    [{}, 'identity.missing'],
    [{ surname: 'Li', passportNumber: 'E20000010' }, 'identity.name_invalid'],
    [{ surnamePinyin: '欧', passportNumber: 'E20000010' }, 'identity.name_invalid'],
    [{ passportNumber: 'X12345678' }, 'identity.number_invalid'],
    [{ passportNumber: 'DE1234567' }, 'identity.official_passport'],
    [{ passportNumber: 'H12345678' }, 'identity.sar_passport'],
    [{ residentId: '330106199003070' }, 'identity.number_invalid'],
    [{ residentId: '33010619900307122' }, 'identity.number_invalid'],
    [{ residentId: residentId('1990-03-08', 122) }, 'identity.birth_date_mismatch'],
    [{ residentId: residentId('1990-03-07', 121) }, 'identity.sex_mismatch'],
    [{ birthDay: '2030-01-01', passportNumber: 'E20000010' }, 'identity.birth_date_invalid'],
    [{ birthDay: '1890-01-01', passportNumber: 'E20000010' }, 'identity.birth_date_invalid'],
  ])('%j is refused with %s', async (change, code) => {
    const who = await app.signUp();
    expect((await declare(who, change)).body).toMatchObject({ code });
    expect(good(await who.get('/api/account'))['realName']).toBeNull();
  });

  it('names a wrong check digit, and repeats no digit of what was typed', async () => {
    const id = residentId('1990-03-07', 124);
    const bad = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
    const answer = await declare(await app.signUp(), { residentId: bad });
    expect(answer.body).toMatchObject({ code: 'identity.check_digit', detail: { from: 17, to: 18 } });
    expect(answer.text).not.toContain('330106');
  });
});

describe('a document number that somebody else has', () => {
  /** Declares it from a new account. @returns the answer, and the statements it took */
  async function declaredBy(who: TestApplicant, numbers: Partial<typeof NAME>) {
    const asked = vi.spyOn(Client.prototype, 'query');
    const { status, body } = await declare(who, numbers);
    const statements = asked.mock.calls.map(([query]: unknown[]) => textOf(query));
    asked.mockRestore();
    return { status, body, statements };
  }

  const numbersOf = (nth: number) => ({
    passportNumber: `E2000002${nth}`,
    residentId: residentId('1990-03-07', 140 + 2 * nth),
  });
  const masked = (body: unknown) =>
    JSON.stringify(body).replace(/"(passportNumber|residentId)":"[^"]*"/g, '');

  it('is answered as one that nobody has, by the same statements, whether it is claimed or held', async () => {
    const [free, claimed, held] = [numbersOf(0), numbersOf(1), numbersOf(2)];
    good(await declare(await app.signUp(), claimed));
    const holder = await app.signUp();
    good(await declare(holder, held));
    await proveNames(app, 'document', holder.accountId);
    const [first, second, third] = [
      await declaredBy(await app.signUp(), free),
      await declaredBy(await app.signUp(), claimed),
      await declaredBy(await app.signUp(), held),
    ];
    expect(first.status).toBe(200);
    expect(first.statements.length).toBeGreaterThan(5);
    for (const other of [second, third]) {
      expect({ ...other, body: masked(other.body) }).toEqual({ ...first, body: masked(first.body) });
    }
    expect(good(await holder.get('/api/account'))['realName']).toMatchObject({ level: 'document' });

    // The twin: one number, one account, as it was.
    const { owner } = app.database;
    await owner.query(`CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF EXISTS (SELECT FROM identity_document d WHERE d.number_index = NEW.number_index) THEN RAISE unique_violation; END IF;
      RETURN NEW; END $$`);
    await owner.query(
      'CREATE TRIGGER planted BEFORE INSERT ON identity_document FOR EACH ROW EXECUTE FUNCTION planted()',
    );
    try {
      expect((await declaredBy(await app.signUp(), held)).status).not.toBe(first.status);
    } finally {
      await owner.query('DROP FUNCTION planted CASCADE');
    }
  });

  it('is claimed by twenty accounts at one moment', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, async () => app.signUp()));
    const numbers = { passportNumber: 'E20000030', residentId: residentId('1990-03-07', 128) };
    const answers = await allAtOnce(app.database.owner, heldTable('identity_document'), () =>
      people.map(async (who) => declare(who, numbers)),
    );
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    const { rows } = await app.database.owner.query(
      `SELECT count(*), count(proof) AS held FROM identity_document WHERE account_id = ANY($1)`,
      [people.map(({ accountId }) => accountId)],
    );
    expect(rows).toEqual([{ count: 40, held: 0 }]);
  });
});

describe('people to file for', () => {
  it('are added with their relation, once per key, after the own name', async () => {
    const who = await app.signUp();
    const child = { relation: 'child', label: '小测' };
    const early = await who.post('/api/applicants', child, { idempotencyKey: 'a' });
    expect(early.body).toMatchObject({ code: 'identity.missing' });
    const self = await app.declareName(who);
    const first = await who.post('/api/applicants', child, { idempotencyKey: 'b' });
    expect(first).toMatchObject({ status: 201, body: child });
    const again = await who.post('/api/applicants', child, { idempotencyKey: 'b' });
    expect(again).toMatchObject({
      status: 201,
      body: first.body,
      headers: { 'idempotent-replayed': 'true' },
    });
    const other = await who.post('/api/applicants', { ...child, label: '大测' }, { idempotencyKey: 'b' });
    expect(other.body).toMatchObject({ code: 'idempotency.key_reused' });
    const own = await who.post('/api/applicants', { relation: 'self', label: 'me' }, { idempotencyKey: 'c' });
    expect(own.body).toMatchObject({ id: self, relation: 'self' });
    expect(good(await who.get('/api/applicants'))['applicants']).toHaveLength(2);
  });

  it('stop at twenty', async () => {
    const who = await app.signUp();
    await app.declareName(who);
    for (let n = 1; n < 20; n += 1) {
      good(
        await who.post('/api/applicants', { relation: 'other', label: `${n}` }, { idempotencyKey: `${n}` }),
      );
    }
    const more = await who.post(
      '/api/applicants',
      { relation: 'other', label: 'x' },
      { idempotencyKey: 'x' },
    );
    expect(more.body).toMatchObject({ code: 'applicant.too_many' });
  });
});
