import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillPassport, submitOrder } from '../demo/demo.applicant.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { good } from '../../test/app.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { enterMandate, fileUnderMandate } from '../../test/mandate/filed.ts';
import { outcome } from '../../test/mandate/mandates.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const [SELF, , OTHER] = demoPeople('2026-03-02');
const WARD = {
  ...SELF!,
  givenName: '示老',
  givenPinyin: 'SHILAO',
  birthDay: '1950-05-04',
  passportNumber: 'E00000951',
};

describe('a renewal filed under a mandate', () => {
  it('is told to both while it lasts, afterwards to the person alone, who may still withdraw it', async () => {
    const { person, holder, holderContact, mandateId, orderId, number } = await fileUnderMandate(desk);
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

  it('may be for an adult who cannot act alone: who files is not the ward', async () => {
    const { parts } = desk.app;
    const { holder, applicantId } = await enterMandate(desk, OTHER);
    const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = WARD;
    const told = { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace };
    const person = { ...told, ward: true, residentId: '', noResidentId: true };
    const first = { name: '陈女儿', birthDay: '1979-01-01', bond: 'child' };
    const pages = { person, guardians: { how: 'one', first, appointed: 'court' } };
    const wish = { applicantId, pages, faceNotDone: true } as const;
    const orderId = await fillPassport(parts, holder, WARD, wish);
    await submitOrder(holder, orderId);
    const page = await holder.call(calls.getOrder, { params: { orderId } });
    expect(page).toMatchObject({ status: 'in_first_review', interview: { reason: 'ward' } });
  });
});
