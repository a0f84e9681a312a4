import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { codeOf } from '../../test/mandate/mandates.ts';
import { findOrder } from '../order/order.load.ts';
import { findGuardianName } from '../order/order.guardian.ts';
import { policyOf } from '../order/order.policy.ts';
import { good } from '../../test/app.ts';
import type { TestApplicant } from '../../test/app.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const [SELF, HOLDING, PARENT] = demoPeople('2026-03-02') as [DemoPerson, DemoPerson, DemoPerson];
const TEENAGER = {
  ...PARENT,
  passportNumber: 'E00000041',
  birthDay: '2009-05-06',
  residentId17: '35020320090506006',
};
/** The rules of today take nobody of that age: the draft is as far as it goes. */
const CHILD = {
  ...TEENAGER,
  passportNumber: 'E00000042',
  birthDay: '2019-05-06',
  residentId17: '35020320190506006',
};

let desk: TestDesk;
let reviewer: Officer;
let person: TestApplicant;
let mandateId: string;
let parent: DemoBrowser;
let [held, childs, small]: string[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  const { app } = desk;
  person = await app.signUp();
  const holder = openBrowser(app.applicantHttp);
  await signUp(app.parts, holder, HOLDING);
  await proveNames(app, 'document');
  const given = await codeOf(person);
  mandateId = given.id;
  await holder.call(calls.acceptMandate, { body: { code: given.code }, idempotencyKey: holder.key() });
  const [card] = (await holder.call(calls.listMandates)).held;
  held = await fillRenewal(app.parts, holder, SELF, card?.applicantId);
  await submitOrder(holder, held);

  parent = openBrowser(app.applicantHttp);
  await signUp(app.parts, parent, PARENT);
  const body = { relation: 'child', label: '小样' } as const;
  const { id } = await parent.call(calls.addApplicant, { body, idempotencyKey: parent.key() });
  childs = await fillRenewal(app.parts, parent, TEENAGER, id);
  small = await fillRenewal(app.parts, parent, CHILD, id);
  await submitOrder(parent, childs);
}, 90_000);
afterAll(() => desk.close());

const filersOf = async (orderId: string | undefined, officer = reviewer) =>
  (await officer.call(calls.openDesk, { params: { orderId: orderId ?? '' } })).filers;

describe('who filed an order', () => {
  test('is named where it was filed under a mandate, with what the mandate says', async () => {
    expect(await filersOf(held)).toEqual([
      {
        relation: 'self',
        name: '周样例',
        level: 'document',
        mandate: {
          state: 'in_force',
          services: ['passport'],
          untilDay: '2026-06-30',
          endedAt: null,
          endedBy: null,
        },
      },
    ]);
  });

  test('is named where a parent filed for a child', async () => {
    expect(await filersOf(childs)).toEqual([
      {
        relation: 'child',
        name: '林试用',
        level: 'declared',
        mandate: null,
      },
    ]);
  });

  test('is named beside the parent where somebody files for a child under the parent’s mandate', async () => {
    // What a guardian gives: the child’s order, and a holder for it.
    const { owner } = desk.app.database;
    const link = (id: string | null) =>
      owner.query('UPDATE orders SET mandate_id = $2 WHERE id = $1', [childs, id]);
    await link(mandateId);
    const both = await filersOf(childs);
    expect(both.map(({ name, mandate }) => [name, mandate?.state])).toEqual([
      ['周样例', 'in_force'],
      ['林试用', undefined],
    ]);
    await link(null);
  });

  test('is nobody else where the applicant filed', async () => {
    const [own] = await desk.orders(SF, 1);
    expect(await filersOf(own?.orderId)).toEqual([]);
  });

  test('stands in the log each time the name was read, which the applicant sees', async () => {
    const seen = async () => {
      const { entries } = await parent.call(calls.whoRead, { params: { orderId: childs ?? '' } });
      return entries.filter(({ what }) => what === 'filer').map(({ role }) => role);
    };
    const before = await seen();
    await filersOf(childs);
    expect(await seen()).toEqual(['reviewer', ...before]);
  });

  test('is not shown, nor read, where the work does not need it, or the post is another', async () => {
    const mailRoom = await desk.officer(SF, 'mail_room');
    expect(await filersOf(held, mailRoom)).toEqual([]);
    const { rows } = await desk.app.parts.pools.queryAtPost(
      'new-york',
      `SELECT * FROM read_filer($1, now(), gen_random_uuid(), 'reviewer', 'r')`,
      [held],
    );
    expect(rows).toEqual([]);
  });

  test('stands by name, as who acts under a mandate, among those who read the order', async () => {
    const auditor = await desk.officer(SF, 'auditor');
    const params = { orderId: held ?? '' };
    const read = async () => (await auditor.call(calls.orderReaders, { params })).entries;
    await filersOf(held);
    const entries = await read();
    const byHolder = entries.filter(({ role }) => role === 'mandate_holder');
    expect(byHolder.map(({ officer, what }) => [officer, what])).toContainEqual(['周样例', 'order']);
    expect(
      entries.filter(({ role }) => role === 'reviewer').every(({ officer }) => officer === '样本官员'),
    ).toBe(true);
    // Their name is theirs: that the auditor read it is written down as well.
    expect((await read())[0]).toMatchObject({ role: 'auditor', what: 'filer', officer: '样本官员' });
    const { rows } = await desk.app.parts.pools.queryAtPost(
      'new-york',
      `SELECT * FROM read_holders($1, now(), gen_random_uuid(), 'auditor', 'r')`,
      [held],
    );
    expect(rows).toEqual([]);
  });

  test('is still shown when the mandate was ended, and that it was', async () => {
    good(await person.delete(`/api/mandates/${mandateId}`));
    expect(await filersOf(held)).toMatchObject([
      {
        name: '周样例',
        mandate: { state: 'ended', endedBy: 'applicant' },
      },
    ]);
  });
});

describe('the declaration of a child under ten', () => {
  const guardianOf = async (orderId = '') => {
    const { parts, database } = desk.app;
    const { rows } = await database.owner.query<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM orders WHERE id = $1',
      [orderId],
    );
    const { accountId } = rows[0]!;
    const now = parts.clock.now();
    const loaded = await findOrder(parts, parts.pools.worker, { accountId }, orderId, now);
    return findGuardianName(parts, loaded!, policyOf(parts, loaded!.order));
  };

  test('names the adult who signs it; from ten on nobody signs for the applicant', async () => {
    expect([await guardianOf(small), await guardianOf(childs)]).toEqual(['林试用', null]);
  });
});
