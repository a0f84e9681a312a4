import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { good } from '../../test/app.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { codeOf, outcome } from '../../test/mandate/mandates.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** A whole renewal, filled in and sent off by the holder of a mandate. */
async function submitUnderMandate() {
  const { app } = desk;
  const [self, holding] = demoPeople('2026-03-02');
  const person = await app.signUp();
  const holder = openBrowser(app.applicantHttp);
  await signUp(app.parts, holder, holding!);
  await proveNames(app, 'document');
  const { id: mandateId, code } = await codeOf(person);
  await holder.call(calls.acceptMandate, { body: { code }, idempotencyKey: holder.key() });
  const { held } = await holder.call(calls.listMandates);
  const orderId = await fillRenewal(app.parts, holder, self!, held[0]!.applicantId);
  const number = await submitOrder(holder, orderId);
  return { person, holder, holderContact: holding!.contact, mandateId, orderId, number };
}

describe('a renewal filed under a mandate', () => {
  it('is told to both while it lasts, afterwards to the person alone, who may still withdraw it', async () => {
    const { person, holder, holderContact, mandateId, orderId, number } = await submitUnderMandate();
    const at = `/api/orders/${orderId}`;
    const page = good(await person.get(at));
    expect(page).toMatchObject({
      number,
      status: 'in_first_review',
      sight: 'watched',
      commands: ['withdraw'],
    });
    const { rows } = await desk.app.database.owner.query(
      `SELECT target FROM order_flag WHERE order_id = $1 AND code = 'under_mandate'`,
      [orderId],
    );
    expect(rows).toEqual([{ target: 'declaration.signature' }]);
    const told = async () =>
      (await desk.app.outbox()).filter(({ text }) => text?.includes(orderId)).map(({ to }) => to);
    expect(await told()).toHaveLength(2);
    expect(new Set(await told())).toEqual(new Set([person.contact, holderContact]));

    good(await person.delete(`/api/mandates/${mandateId}`));
    const officer = await desk.officer('san-francisco', 'reviewer');
    const note = '请补充职业。';
    await officer.does(orderId, { type: 'askSupplement', targets: ['stay.occupation'], note });
    expect((await told()).filter((to) => to === holderContact)).toHaveLength(1);
    expect((await told()).filter((to) => to === person.contact)).toHaveLength(2);
    expect(await refusalOf(holder.call(calls.getOrder, { params: { orderId } }))).toBe('order.not_found');
    expect(good(await person.get(`${at}/messages`))['messages']).toMatchObject([
      { text: note, author: 'post' },
    ]);

    const { version } = good(await person.get(at)) as { version: number };
    const send = async (type: string) =>
      person.post(`${at}/commands`, { version, command: { type } }, { idempotencyKey: type });
    expect(outcome(await send('answerSupplement'))).toBe('mandate.view_only');
    expect(good(await send('withdraw'))).toMatchObject({ status: 'withdrawn' });
  });
});
