import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import {
  accept,
  cards,
  codeOf,
  enterHolder,
  heldApplicant,
  mandate,
  ordersOf,
  outcome,
  start,
  startedBy,
  verify,
} from '../../test/mandate/mandates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

const POST_ANSWER = { version: 1, answer: { post: 'san-francisco' } };

/** Everything an account may ask of an order, each by its outcome. */
async function reach(who: TestApplicant, orderId: string): Promise<Record<string, unknown>> {
  const at = `/api/orders/${orderId}`;
  const key = { idempotencyKey: randomUUID() };
  const photo = { orderId, slot: 'photo', bytes: 1000 };
  return {
    read: outcome(await who.get(at)),
    answers: outcome(await who.get(`${at}/answers`)),
    save: outcome(await who.put(`${at}/answers/stay`, { version: 0, answer: { occupation: '教师' } })),
    move: outcome(await who.put(`${at}/answers/post`, POST_ANSWER)),
    presence: outcome(await who.post(`${at}/presence`, { kind: 'declared', why: 'denied' })),
    upload: outcome(await who.post('/api/uploads', photo)),
    submit: outcome(await who.post(`${at}/commands`, { version: 99, command: { type: 'submit' } }, key)),
    messages: outcome(await who.get(`${at}/messages`)),
    receipt: outcome(await who.get(`${at}/documents/receipt`)),
  };
}

const GONE = 'order.not_found';
const ALL_GONE = {
  read: GONE,
  answers: GONE,
  save: GONE,
  move: GONE,
  presence: GONE,
  upload: GONE,
  submit: GONE,
  messages: GONE,
  receipt: GONE,
};

describe('an order begun under a mandate', () => {
  it('is the person’s own: the holder works on it, the person watches', async () => {
    const { person, holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    expect(await ordersOf(holder)).toMatchObject([
      { id: orderId, sight: 'held', applicantLabel: '无证样本' },
    ]);
    expect(await ordersOf(person)).toMatchObject([{ id: orderId, sight: 'watched' }]);
    const { rows } = await app.database.owner.query('SELECT account_id FROM orders WHERE id = $1', [orderId]);
    expect(rows).toEqual([{ account_id: person.accountId }]);
    const works = await reach(holder, orderId);
    expect(works).toMatchObject({ read: 200, answers: 200, save: 200, move: 'version.stale', upload: 201 });
    expect(works).toMatchObject({ submit: 'version.stale', messages: 200, receipt: 'order.wrong_status' });
    const view = 'mandate.view_only';
    const watches = await reach(person, orderId);
    expect(watches).toMatchObject({ read: 200, answers: 200, messages: 200, receipt: 'order.wrong_status' });
    expect(watches).toMatchObject({ save: view, move: view, presence: view, upload: view });
    const { version } = good(await person.get(`/api/orders/${orderId}`)) as { version: number };
    const body = { version, command: { type: 'submit' } };
    const key = { idempotencyKey: randomUUID() };
    expect(outcome(await person.post(`/api/orders/${orderId}/commands`, body, key))).toBe(view);
  });

  it('tells its history who did what: the holder acted, for the person', async () => {
    const { holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    const { rows } = await app.database.owner.query('SELECT actor_id FROM order_event WHERE order_id = $1', [
      orderId,
    ]);
    expect(rows).toEqual([{ actor_id: holder.accountId }]);
  });

  it('may be thrown away by the holder while it is a draft, and by the person', async () => {
    const { person, holder, applicantId } = await mandate(app);
    for (const who of [holder, person]) {
      const orderId = await startedBy(holder, applicantId);
      good(await who.delete(`/api/orders/${orderId}`));
      expect(await ordersOf(person)).toEqual([]);
    }
  });

  it('becomes theirs to act on once the person has declared a real name', async () => {
    const { person, holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    await app.declareName(person);
    expect(await ordersOf(person)).toMatchObject([{ sight: 'own' }]);
    expect(await reach(person, orderId)).toMatchObject({ save: 200, presence: 200 });
  });
});

describe('a mandate reaches', () => {
  it('the services it names and no other', async () => {
    const { holder, applicantId } = await mandate(app, { services: ['travel_document'] });
    expect(outcome(await start(holder, applicantId))).toBe('mandate.other_service');
    expect(outcome(await start(holder, applicantId, { service: 'travel_document' }))).not.toBe(
      'mandate.other_service',
    );
  });

  it('no further order of a holder whose number somebody has proven better since; what runs goes on', async () => {
    const { holder, applicantId } = await mandate(app);
    const running = await startedBy(holder, applicantId);
    await app.database.owner.query(`UPDATE real_name SET level = 'declared' WHERE account_id = $1`, [
      holder.accountId,
    ]);
    expect(outcome(await start(holder, applicantId))).toBe('mandate.holder_unverified');
    expect(outcome(await holder.get(`/api/orders/${running}`))).toBe(200);
    await verify(app, holder);
    await startedBy(holder, applicantId);
  });

  it('the orders begun under it and none of the person’s own', async () => {
    const { person, holder, applicantId } = await mandate(app);
    await app.declareName(person);
    const own = await startedBy(person, applicantId);
    expect(await ordersOf(holder)).toEqual([]);
    expect(await reach(holder, own)).toEqual(ALL_GONE);
  });

  it('not the people, the contacts or the mandates of the person', async () => {
    const { person, holder } = await mandate(app);
    const seen = await Promise.all(
      ['/api/applicants', '/api/account', '/api/mandates', '/api/messages'].map(async (path) => {
        const { status, text } = await holder.get(path);
        expect(status, path).toBe(200);
        return text;
      }),
    );
    for (const text of seen) expect(text).not.toContain(person.contact);
    expect(seen[0]).not.toContain('无证样本');
  });

  it('nothing of anybody else: a stranger finds no applicant and no order', async () => {
    const { holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    const stranger = await enterHolder(app);
    expect(outcome(await start(stranger, applicantId))).toBe('account.not_found');
    expect(await reach(stranger, orderId)).toEqual(ALL_GONE);
    expect(outcome(await stranger.delete(`/api/orders/${orderId}`))).toBe(GONE);
  });
});

describe('what a holder reads', () => {
  it('the person sees, with whom it was, in the list of who read; the holder does not see that list', async () => {
    const { person, holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    const log = async () => good(await person.get(`/api/orders/${orderId}/access-log`))['entries'];
    expect(await log()).toEqual([]);
    good(await holder.get(`/api/orders/${orderId}`));
    good(await holder.get(`/api/orders/${orderId}`));
    expect(await log()).toMatchObject([{ role: 'mandate_holder', what: 'order', officer: '1' }]);
    good(await holder.get(`/api/orders/${orderId}/messages`));
    expect(await log()).toMatchObject([{ what: 'messages' }, { what: 'order' }]);
    good(await person.get(`/api/orders/${orderId}`));
    app.clock.advance(31 * 60_000);
    good(await holder.get(`/api/orders/${orderId}/answers`));
    expect(await log()).toHaveLength(3);
    expect(outcome(await holder.get(`/api/orders/${orderId}/access-log`))).toBe(GONE);
  });
});

describe('once it is over', () => {
  it('by ending, the holder neither starts nor reads nor changes; the person keeps sight', async () => {
    const { id, person, holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    const photo = { orderId, slot: 'photo', bytes: 1000 };
    const { uploadId } = good(await holder.post('/api/uploads', photo)) as { uploadId: string };
    good(await person.delete(`/api/mandates/${id}`));
    expect(await reach(holder, orderId)).toEqual(ALL_GONE);
    expect(outcome(await holder.get(`/api/uploads/${uploadId}`))).toBe('upload.not_found');
    expect(outcome(await holder.delete(`/api/orders/${orderId}`))).toBe(GONE);
    expect(await ordersOf(holder)).toEqual([]);
    expect(outcome(await start(holder, applicantId))).toBe('mandate.ended');
    expect(await ordersOf(person)).toMatchObject([{ id: orderId, sight: 'watched' }]);
    expect(await reach(person, orderId)).toMatchObject({ read: 200, answers: 200 });
  });

  it('by its day, from the first moment of the next one on', async () => {
    const { holder, applicantId, person } = await mandate(app, { untilDay: '2026-03-03' });
    const orderId = await startedBy(holder, applicantId);
    const before = app.clock.now();
    const { rows } = await app.database.owner.query<{ ends: string }>(
      'SELECT ends_at AS ends FROM mandate WHERE account_id = $1',
      [person.accountId],
    );
    const ends = Date.parse(rows[0]!.ends);
    app.clock.set(new Date(ends - 1));
    expect(await reach(holder, orderId)).toMatchObject({ read: 200, save: 200 });
    expect((await cards(holder)).held).toMatchObject([{ state: 'in_force' }]);
    app.clock.set(new Date(ends));
    expect(await reach(holder, orderId)).toEqual(ALL_GONE);
    expect(outcome(await start(holder, applicantId))).toBe('mandate.ended');
    expect((await cards(holder)).held).toMatchObject([{ state: 'expired' }]);
    expect((await cards(person)).given).toMatchObject([{ state: 'expired' }]);
    app.clock.set(before);
  });

  it('a new mandate takes the running orders along, to whoever holds it', async () => {
    const { id, person, holder, applicantId } = await mandate(app);
    const [kept, discarded] = [await startedBy(holder, applicantId), await startedBy(holder, applicantId)];
    good(await holder.delete(`/api/orders/${discarded}`));
    const next = await enterHolder(app);
    const early = await codeOf(person);
    expect(good(await next.post('/api/mandates/invitation', { code: early.code }))).toMatchObject({
      running: 0,
    });
    good(await person.delete(`/api/mandates/${id}`));
    expect(good(await next.post('/api/mandates/invitation', { code: early.code }))).toMatchObject({
      running: 1,
    });
    good(await accept(next, early.code));
    expect(await heldApplicant(next)).toBe(applicantId);
    expect(await ordersOf(next)).toMatchObject([{ id: kept, sight: 'held' }]);
    expect(await reach(next, kept)).toMatchObject({ read: 200, save: 200 });
    expect(await reach(holder, kept)).toEqual(ALL_GONE);
  });

  it('a holder who is also the next one keeps the orders without a gap', async () => {
    const { person, holder, applicantId } = await mandate(app);
    const orderId = await startedBy(holder, applicantId);
    good(await accept(holder, (await codeOf(person, { untilDay: '2026-09-30' })).code));
    const { given } = await cards(person);
    const first = given.find(({ untilDay }) => untilDay === '2026-06-30');
    good(await person.delete(`/api/mandates/${String(first?.['id'])}`));
    expect(await reach(holder, orderId)).toMatchObject({ read: 200, save: 200 });
  });
});

it('an account may hold a mandate and give one: the two do not mix', async () => {
  const { holder, applicantId } = await mandate(app);
  const other = await enterHolder(app);
  await verify(app, other);
  good(await accept(other, (await codeOf(holder)).code));
  const orderId = await startedBy(holder, applicantId);
  expect(await reach(other, orderId)).toEqual(ALL_GONE);
  expect(outcome(await start(other, applicantId))).toBe('account.not_found');
});
