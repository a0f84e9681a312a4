import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import {
  accept,
  cards,
  enterHolder,
  heldApplicant,
  ordersOf,
  outcome,
  start,
  startedBy,
} from '../../test/mandate/mandates.ts';

const CHILD = '欧阳小样';
const AT_HOME = '小宝';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function guardianOf(relation: string): Promise<{ guardian: TestApplicant; childId: string }> {
  const guardian = await app.signUp();
  await app.declareName(guardian);
  const body = { relation, label: AT_HOME };
  const { id } = good(await guardian.post('/api/applicants', body, { idempotencyKey: randomUUID() }));
  return { guardian, childId: String(id) };
}

const give = async (who: TestApplicant, applicantId: string, name = CHILD) =>
  who.post(
    '/api/mandates',
    { applicantId, name, services: ['passport'], untilDay: '2026-06-30' },
    { idempotencyKey: randomUUID() },
  );

async function held(relation = 'child') {
  const { guardian, childId } = await guardianOf(relation);
  const card = good(await give(guardian, childId));
  const holder = await enterHolder(app);
  good(await accept(holder, String(card['code'])));
  return { guardian, childId, holder, id: String(card['id']) };
}

describe('a mandate for a child or a ward', () => {
  it.each(['child', 'ward'])(
    'is given by the guardian of a %s, and says whose it is on both sides',
    async (relation) => {
      const { guardian, childId, holder } = await held(relation);
      expect((await cards(guardian)).given).toMatchObject([{ applicant: CHILD, state: 'in_force' }]);
      expect((await cards(holder)).held).toMatchObject([{ applicant: CHILD, applicantId: childId }]);
      expect(await heldApplicant(holder)).toBe(childId);
    },
  );

  it('tells the holder the name that was given for it, and never what the child is called at home', async () => {
    const { holder } = await held();
    const { text } = await holder.get('/api/mandates');
    expect(text).not.toContain(AT_HOME);
  });

  it('lets the holder file for the child, and neither for the guardian nor for a brother', async () => {
    const { guardian, childId, holder } = await held();
    const orderId = await startedBy(holder, childId);
    expect(await ordersOf(holder)).toMatchObject([{ id: orderId, sight: 'held' }]);
    expect(await ordersOf(guardian)).toMatchObject([{ id: orderId, sight: 'own' }]);
    const { applicants } = good(await guardian.get('/api/applicants')) as { applicants: { id: string }[] };
    for (const { id } of applicants.filter((one) => one.id !== childId))
      expect(outcome(await start(holder, id))).toBe('account.not_found');
    const { rows } = await app.database.owner.query('SELECT account_id FROM orders WHERE id = $1', [orderId]);
    expect(rows).toEqual([{ account_id: guardian.accountId }]);
  });

  it('is ended by the guardian at once: the holder’s next request finds nothing, the guardian files on', async () => {
    const { id, guardian, childId, holder } = await held();
    const orderId = await startedBy(holder, childId);
    good(await guardian.delete(`/api/mandates/${id}`));
    expect(outcome(await holder.get(`/api/orders/${orderId}`))).toBe('order.not_found');
    expect(outcome(await start(holder, childId))).toBe('mandate.ended');
    const save = await guardian.put(`/api/orders/${orderId}/answers/stay`, { version: 0, answer: {} });
    expect(outcome(save)).toBe(200);
  });

  it.each(['spouse', 'parent', 'other'])(
    'is not given for a %s, who gives it themselves',
    async (relation) => {
      const { guardian, childId } = await guardianOf(relation);
      expect(outcome(await give(guardian, childId))).toBe('mandate.not_guardian');
    },
  );

  it('is not given for somebody of another account, nor without a name for the child', async () => {
    const [{ childId }, { guardian, childId: own }] = [await guardianOf('child'), await guardianOf('child')];
    expect(outcome(await give(guardian, childId))).toBe('account.not_found');
    expect(outcome(await give(guardian, own, ' '))).toBe('mandate.name_missing');
  });
});
