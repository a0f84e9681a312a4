import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => await desk.close());

const LIST = '/api/staff/orders?queue=first_review';

describe('a session that was seen before', () => {
  it('shows nothing once the officer is disabled, though its post is still remembered', async () => {
    const [owner] = await desk.orders('new-york', 1);
    const officer = await desk.officer('new-york', 'reviewer');
    for (const _time of [1, 2]) expect((await officer.send('GET', LIST)).text).toContain(owner!.orderId);
    await desk.app.database.owner.query(`UPDATE officer SET status = 'disabled' WHERE id = $1`, [officer.id]);
    const after = await officer.send('GET', LIST);
    expect([after.code, after.text.includes(owner!.orderId)]).toEqual(['session.required', false]);
  });

  it('changes nothing once it is gone', async () => {
    const [owner] = await desk.drafts(1);
    const submit = { version: 0, command: { type: 'submit' } };
    const send = async () => owner!.send('POST', `/api/orders/${owner!.orderId}/commands`, submit);
    expect((await owner!.send('GET', '/api/orders')).status).toBe(200);
    expect((await send()).code).toBe('version.stale');
    await desk.app.database.owner.query('DELETE FROM session WHERE account_id = $1', [owner!.id]);
    expect((await send()).code).toBe('session.required');
  });

  it('reads only its own: the order of another account is not there', async () => {
    const [one, other] = await desk.drafts(2);
    const submit = { version: 1, command: { type: 'submit' } };
    for (const _time of [1, 2]) {
      const answer = await one!.send('POST', `/api/orders/${other!.orderId}/commands`, submit);
      expect(answer.code).toBe('order.not_found');
    }
  });
});
