import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as message from '@lingshi/contract/message/message.contract.ts';
import * as evidence from '@lingshi/contract/staff/evidence.contract.ts';
import * as officer from '@lingshi/contract/staff/officer.contract.ts';
import * as staff from '@lingshi/contract/staff/staff.contract.ts';
import * as work from '@lingshi/contract/staff/work.contract.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

/** Every route of the officers, by its name in the contract; a new one is in the grid without anybody's doing. */
const ROUTES = [staff, officer, work, evidence]
  .flatMap((module) => Object.entries(module) as [string, RouteSpec][])
  .filter(([, route]) => 'method' in route && route.audience === 'staff' && route.raw !== 'stream')
  // Those pages are for whoever has not proven the second factor, whatever the role.
  .filter(([, route]) => !route.beforeSecondFactor);

/** What each role may call, written down once more: a slip in the contract shows here. */
const MAY: Record<StaffRole, readonly string[]> = {
  reviewer: ['list', 'read', 'handle', 'unmask', 'flag'],
  second_reviewer: ['list', 'read', 'handle', 'unmask', 'flag'],
  interviewer: ['list', 'read', 'handle'],
  mail_room: ['list', 'read', 'handle', 'unmask'],
  production: ['list', 'read', 'handle', 'unmask'],
  auditor: ['list', 'read', 'audit', 'officers'],
  post_admin: ['list', 'audit', 'officers', 'admin'],
  editor: [],
};
const KIND: Record<string, string> = {
  listWork: 'list',
  countWork: 'list',
  searchWork: 'list',
  openDesk: 'read',
  downloadEvidence: 'read',
  downloadStaffDocument: 'read',
  claimOrder: 'handle',
  releaseOrder: 'handle',
  sendStaffCommand: 'handle',
  sendStaffMessage: 'handle',
  markWorkRead: 'handle',
  unmaskField: 'unmask',
  setFlag: 'flag',
  orderReaders: 'audit',
  listOfficers: 'officers',
  addOfficer: 'admin',
  changeOfficer: 'admin',
  decideRoles: 'admin',
  listOfficerLog: 'officers',
};

let desk: TestDesk;
let order: Owner;
const officers = new Map<StaffRole, Officer>();

beforeAll(async () => {
  desk = await openTestDesk();
  for (const role of STAFF_ROLES) officers.set(role, await desk.officer(SF, role));
  [order] = (await desk.orders(SF, 1)) as [Owner];
}, 60_000);
afterAll(() => desk.close());

function addressOf({ path }: RouteSpec): string {
  const query = path === '/api/staff/orders' ? '?queue=first_review' : '';
  return (
    path
      .replace(':orderId', order.orderId)
      .replace(':document', 'receipt')
      .replace(/:\w+/g, () => crypto.randomUUID()) + query
  );
}

describe('every route of the officers, asked by every role', () => {
  test.each(STAFF_ROLES.flatMap((role) => ROUTES.map(([name, route]) => [role, name, route] as const)))(
    '%s may %s just as it is written down',
    async (role, name, route) => {
      const kind = KIND[name];
      const allowed = kind === undefined ? route.roles === undefined : MAY[role].includes(kind);
      const body = route.body === undefined || route.method === 'GET' ? undefined : {};
      const { status, code } = await officers.get(role)!.send(route.method, addressOf(route), body);
      expect(status).toBeLessThan(500);
      expect(code === 'role.not_allowed').toBe(!allowed);
    },
  );

  test('no role of the staff opens the applicants’ side, and no applicant the officers’', async () => {
    const { status, code } = await officers.get('post_admin')!.send('GET', '/api/orders');
    expect([status, code]).toEqual([404, 'request.not_found']);
    const asked = await order.send('GET', '/api/staff/orders?queue=first_review');
    expect(asked.status).toBe(404);
    expect(Object.values(message).every((one) => !('audience' in one) || one.audience === 'applicant')).toBe(
      true,
    );
  });
});
