import { asAccount } from '../platform/db/account-scope.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { keepReading } from '../data-page/data-page.store.ts';
import { fillPassport, fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { findOrder } from '../order/order.load.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';
import { pageOf } from '../../test/account/data-pages.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { raiseByPage } from '../data-page/data-page.raise.ts';
import { raiseToOfficer } from './identity.seen.ts';

const TODAY = '2026-03-02';
const [HOLDER, PERSON] = demoPeople(TODAY) as [DemoPerson, DemoPerson];
const DOWN: RegistryResult = { answered: false, failure: 'down' };
const HOUR_MS = 3_600_000;

let app: TestApp;
let browser: DemoBrowser;
let says: RegistryResult = DOWN;
let asked: RegistryQuestion[] = [];

beforeAll(async () => {
  const registry = {
    ask: async (question: RegistryQuestion) => {
      asked.push(question);
      return says;
    },
  };
  app = await createTestApp({ parts: { registry } });
  browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, HOLDER);
  await app.doJobs();
});
afterAll(() => app.close());
afterEach(async () => {
  [says, asked] = [DOWN, []];
  await app.database.owner.query('DELETE FROM enqueued_job');
  await app.database.owner.query('DELETE FROM live_order');
});

/** Somebody of the family, and a draft with their whole form. */
async function family(person = PERSON): Promise<{ applicantId: string; orderId: string }> {
  const body = { relation: 'spouse', label: '家人' } as const;
  const { id } = await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() });
  return { applicantId: id, orderId: await fillRenewal(app.parts, browser, person, id) };
}

async function load(orderId: string) {
  const { pools, clock } = app.parts;
  const accountId = await accountOf(orderId);
  const loaded = await findOrder(app.parts, pools.worker, { accountId }, orderId, clock.now());
  if (loaded === null) throw new Error('the order was begun here');
  return loaded;
}

async function accountOf(orderId: string): Promise<string> {
  const { rows } = await app.database.owner.query<{ id: string }>(
    'SELECT account_id AS id FROM orders WHERE id = $1',
    [orderId],
  );
  return rows[0]!.id;
}

async function seesPage(orderId: string, person: DemoPerson): Promise<void> {
  const loaded = await load(orderId);
  const seen = { reading: pageOf(person), today: TODAY };
  await asAccount(loaded.order.accountId, async () =>
    raiseByPage(app.parts, app.parts.pools.applicant, loaded, seen),
  );
}

/** What the machine found on the picture that the order has. */
async function readsPage(orderId: string, person: DemoPerson): Promise<void> {
  const { order, dek, files } = await load(orderId);
  const fileId = files.find(({ slot }) => slot === 'data_page')!.id;
  const kept = { fileId, readAt: app.clock.now().toISOString(), problem: null, confidence: 1 } as const;
  await asAccount(order.accountId, async () =>
    keepReading(app.parts.pools.applicant, { orderId, dek }, { ...kept, reading: pageOf(person) }),
  );
}

/** A register is asked about the passport of whoever states no resident number. */
function withoutResidentId(person: DemoPerson) {
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = person;
  const names = { surname, givenName, surnamePinyin, givenPinyin };
  return { person: { ...names, sex, birthDay, birthPlace, noResidentId: true } };
}

async function faceOf(orderId: string): Promise<string | null> {
  const { rows } = await app.database.owner.query<{ outcome: string | null }>(
    'SELECT outcome FROM face_check WHERE order_id = $1',
    [orderId],
  );
  return rows[0]?.outcome ?? null;
}

async function levelOf(applicantId: string): Promise<string | undefined> {
  const { applicants } = await browser.call(calls.listApplicants);
  return applicants.find(({ id }) => id === applicantId)?.level;
}

async function onDesk(orderId: string) {
  const officer = await app.officer(['reviewer']);
  const answer = await officer.get(`/api/staff/orders/${orderId}`);
  return (answer.body as { identity: unknown }).identity;
}

describe('a person of the family', () => {
  it('is declared and no more, until their data page proves whom the form names', async () => {
    const { applicantId, orderId } = await family();
    expect(await levelOf(applicantId)).toBe('declared');
    await seesPage(orderId, HOLDER);
    expect(await levelOf(applicantId)).toBe('declared');
    await seesPage(orderId, PERSON);
    expect(await levelOf(applicantId)).toBe('document');
  });

  it('has the level of the page also when the form was filled in after it was read', async () => {
    const { applicantId, orderId } = await family();
    await readsPage(orderId, PERSON);
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(await levelOf(applicantId)).toBe('document');
    expect(await onDesk(orderId)).toMatchObject({ of: 'applicant', level: 'document', sameDocument: true });
  });

  it('is asked about at the registry once the order is sent, and officer and account holder see its answer', async () => {
    says = { answered: true, verdict: 'match', differs: [] };
    const { applicantId, orderId } = await family();
    expect(asked).toEqual([]);
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(asked).toMatchObject([{ document: { kind: 'resident_id' }, name: '周样例', sex: 'F' }]);
    // It was asked about the resident number, which stands on no page: their face says nothing of it.
    expect(await levelOf(applicantId)).toBe('declared');
    expect(await onDesk(orderId)).toMatchObject({ level: 'declared', registry: { verdict: 'match' } });
  });

  it.each([
    ['of its own number, with the face on it', PERSON, true, 'registry'],
    ['of its own number, without a face', PERSON, false, 'document'],
    ['of somebody else, with a face', HOLDER, true, 'declared'],
    ['that nobody read, with a face', null, true, 'declared'],
  ] as const)(
    'has by a register’s yes beside a page %s what was seen',
    async (_what, onPage, face, level) => {
      says = { answered: true, verdict: 'match', differs: [] };
      const wish = { pages: withoutResidentId(PERSON), ...(!face && { faceNotDone: true as const }) };
      const body = { relation: 'spouse', label: '家人' } as const;
      const { id } = await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() });
      const orderId = await fillPassport(app.parts, browser, PERSON, { ...wish, applicantId: id });
      if (onPage !== null) await readsPage(orderId, onPage);
      await submitOrder(browser, orderId);
      await app.doJobs();
      expect(asked).toMatchObject([{ document: { kind: 'passport' } }]);
      expect(await levelOf(id)).toBe(level);
      expect(await faceOf(orderId)).toBe(face ? 'passed' : null);
    },
  );

  it('is confirmed by a registry beside a face on their page only, and the officer reads what it said all the same', async () => {
    says = { answered: true, verdict: 'match', differs: [] };
    const body = { relation: 'spouse', label: '家人' } as const;
    const { id } = await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() });
    const orderId = await fillPassport(app.parts, browser, PERSON, { applicantId: id, faceNotDone: true });
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(asked).toHaveLength(1);
    expect(await levelOf(id)).toBe('declared');
    expect(await onDesk(orderId)).toMatchObject({ level: 'declared', registry: { verdict: 'match' } });
  });

  it.each(['down', 'slow', 'signature_wrong', 'answer_wrong', 'resting'] as const)(
    'keeps the level while the registry is %s: the order goes on, the officer is told, and it is asked again',
    async (failure) => {
      says = { answered: false, failure };
      const { applicantId, orderId } = await family();
      await seesPage(orderId, PERSON);
      await submitOrder(browser, orderId);
      await app.doJobs();
      expect(await levelOf(applicantId)).toBe('document');
      expect(await onDesk(orderId)).toMatchObject({
        level: 'document',
        registry: { verdict: null, failure },
      });
      const { status } = await browser.call(calls.getOrder, { params: { orderId } });
      expect(status).toBe('in_first_review');
      app.clock.advance(HOUR_MS);
      says = { answered: true, verdict: 'match', differs: [] };
      await app.doJobs();
      expect(await levelOf(applicantId)).toBe('document');
      expect(await onDesk(orderId)).toMatchObject({ registry: { verdict: 'match', failure: null } });
    },
  );

  it('is not raised by a registry that says something else, and the officer reads what differs', async () => {
    says = { answered: true, verdict: 'differs', differs: ['birth_day'] };
    const { applicantId, orderId } = await family();
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(await levelOf(applicantId)).toBe('declared');
    expect(await onDesk(orderId)).toMatchObject({ registry: { verdict: 'differs', differs: ['birth_day'] } });
  });

  it('was seen by an officer: that is the highest level, and nothing takes it away', async () => {
    const { applicantId, orderId } = await family();
    await submitOrder(browser, orderId);
    await raiseToOfficer(app.parts, { orderId });
    expect(await levelOf(applicantId)).toBe('officer');
    await app.doJobs();
    await seesPage(orderId, PERSON);
    expect(await levelOf(applicantId)).toBe('officer');
    expect(await onDesk(orderId)).toMatchObject({ level: 'officer' });
  });

  it('with anything else filled in is somebody nobody has looked at, on the desk of that order', async () => {
    const first = await family();
    await seesPage(first.orderId, PERSON);
    const other = {
      ...PERSON,
      givenName: '别人',
      passportNumber: 'E00000109',
      residentId17: '51010419861103020',
    };
    const orderId = await fillRenewal(app.parts, browser, other, first.applicantId);
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(await onDesk(orderId)).toMatchObject({ level: 'declared' });
  });

  it('leaves no name and no number in what is kept of it', async () => {
    const { applicantId, orderId } = await family();
    await seesPage(orderId, PERSON);
    await submitOrder(browser, orderId);
    await app.doJobs();
    const { rows } = await app.database.owner.query(
      `SELECT l::text, r::text FROM applicant_level l, registry_answer r WHERE l.applicant_id = $1 AND r.order_id = $2`,
      [applicantId, orderId],
    );
    expect(rows).not.toEqual([]);
    for (const value of [PERSON.surname, PERSON.surnamePinyin, PERSON.passportNumber, PERSON.birthDay])
      expect(JSON.stringify(rows)).not.toContain(value);
  });
});

describe('the account holder', () => {
  it('keeps the level of the real name: an order with a document of the account asks nobody again', async () => {
    const orderId = await fillRenewal(app.parts, browser, HOLDER);
    await submitOrder(browser, orderId);
    await app.doJobs();
    expect(asked).toEqual([]);
    expect(await onDesk(orderId)).toMatchObject({ of: 'holder', sameDocument: true });
  });
});

describe('an account holder whom a registry confirmed', () => {
  let nth = 0;

  /** Somebody who filed under their own passport, with what the account states besides. */
  async function files({ states = {}, page, face = true }: Case) {
    says = { answered: true, verdict: 'match', differs: [] };
    nth += 1;
    const filer = {
      ...PERSON,
      contact: `confirmed${nth}@demo.invalid`,
      birthDay: `1984-05-1${nth}`,
      birthPlace: `浙江${nth}`,
      passportNumber: `E7000000${nth}`,
      residentId17: `3301061984051${nth}002`,
    };
    const own = openBrowser(app.applicantHttp);
    await signUp(app.parts, own, filer);
    const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber } = filer;
    const name = { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber };
    app.clock.advance(1_000);
    await own.call(calls.declareRealName, { body: { ...name, residentId: '', ...states } });
    await app.doJobs();
    const orderId = await fillPassport(app.parts, own, filer, face ? {} : { faceNotDone: true });
    if (page) await readsPage(orderId, filer);
    await submitOrder(own, orderId);
    await app.doJobs();
    const { rows } = await app.database.owner.query<{ kind: string; proof: string | null }>(
      'SELECT d.kind, d.proof FROM identity_document d JOIN orders o USING (account_id) WHERE o.id = $1',
      [orderId],
    );
    const level = (await own.call(calls.getAccount)).realName?.level;
    return { level, proofs: Object.fromEntries(rows.map(({ kind, proof }) => [kind, proof])) };
  }
  type Case = { states?: object; page: boolean; face?: boolean };

  it('holds the passport the registry confirmed once their face was seen on its page', async () => {
    expect(await files({ page: true })).toEqual({ level: 'registry', proofs: { passport: 'registry' } });
  });

  it('holds nothing by filing alone, nor by a face beside a picture that nobody read', async () => {
    const nothing = { level: 'declared', proofs: { passport: null } };
    expect(await files({ page: true, face: false })).toEqual(nothing);
    expect(await files({ page: false })).toEqual(nothing);
  });

  it('proves by the face on the page of their passport no resident number that they state besides', async () => {
    const victim = { birthDay: '1991-04-12', residentId: residentIdOf(HOLDER) };
    expect(await files({ page: true, states: victim })).toEqual({
      level: 'declared',
      proofs: { passport: null, resident_id: null },
    });
  });
});

it('what an officer of another post asks of such a person is nothing', async () => {
  const { orderId } = await family();
  await submitOrder(browser, orderId);
  const { pools } = app.parts;
  const rows = await pools.queryAtPost('new-york', 'SELECT * FROM applicant_identity($1, $2)', [
    orderId,
    null,
  ]);
  expect(rows.rows).toEqual([]);
  await expect(pools.queryAtPost('san-francisco', 'SELECT * FROM applicant_level')).rejects.toMatchObject({
    code: '42501',
  });
});
