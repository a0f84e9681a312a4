import type { Actor } from '@lingshi/domain/order/order.types.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import type { ApplicantActor, StaffActor } from '../actor/actor.http.ts';
import { AppError } from '../platform/http/app-error.ts';

/** Who is signed in, as the rules of an order know them. */
export function toOrderActor(actor: ApplicantActor | StaffActor): Actor {
  if (!('post' in actor)) return { kind: 'applicant', accountId: actor.id };
  return { kind: 'officer', officerId: actor.id, post: actor.post, roles: staffRoles(actor.roles) };
}

/** Roles as they are stored; one that this version does not know gives no right. */
export function staffRoles(roles: readonly string[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}

/** Who acts at which post, in which request. `role` is the one that allows it: it stands in the log the person reads. */
export type ActingOfficer = {
  officerId: string;
  post: string;
  role: StaffRole;
  roles: readonly StaffRole[];
  requestId: string;
};

/** @throws AppError role.not_allowed */
export function actingOfficer(
  { id, post, roles: stored }: StaffActor,
  { roles: allowed = [] }: Pick<RouteSpec, 'roles'>,
  requestId: string,
): ActingOfficer {
  const roles = staffRoles(stored);
  const role = roles.find((one) => allowed.includes(one));
  if (role === undefined) throw new AppError('role.not_allowed');
  return { officerId: id, post, role, roles, requestId };
}
