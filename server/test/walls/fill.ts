import * as calls from '@lingshi/contract/generated/calls.ts';
import type { TestDesk } from '../worklist/desk.ts';
import { BY_HAND } from './fill.hand.ts';

/**
 * Fills every table that the roles of requests may touch with rows of one account and one post: by doing what makes
 * them, and by the owner's hand where that takes a camera, a register, a guardian or a rule.
 * @returns the account
 */
export async function fillTables(desk: TestDesk, post: string): Promise<string> {
  const officer = await desk.officer(post, 'reviewer', 'mail_room');
  // Of two accounts, so that one may stand beside the other.
  const [owner] = await desk.orders(post, 2);
  if (owner === undefined) throw new Error('an order was handed in');
  const params = { orderId: owner.orderId };
  const words = { text: 'A question', fileIds: [] };
  await owner.call(calls.sendMessage, { params, body: words, idempotencyKey: officer.key() });
  await officer.call(calls.claimOrder, { params, body: {} });
  const flag = { target: 'file.photo', code: 'wrong', on: true } as const;
  await officer.call(calls.setFlag, { params, body: flag });
  await officer.call(calls.sendStaffMessage, {
    params,
    body: { text: 'A note for colleagues', internal: true },
    idempotencyKey: officer.key(),
  });
  await officer.call(calls.openDesk, { params });
  await desk.app.doJobs();
  const { owner: byHand } = desk.app.database;
  for (const sql of BY_HAND) await byHand.query(sql, [owner.id, owner.orderId, post, officer.id]);
  return owner.id;
}
