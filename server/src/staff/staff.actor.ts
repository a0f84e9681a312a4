import type { Actor } from '@lingshi/domain/order/order.types.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { ApplicantActor, StaffActor } from '../actor/actor.http.ts';

/** Who is signed in, as the rules of an order know them. */
export function toOrderActor(actor: ApplicantActor | StaffActor): Actor {
  if (!('post' in actor)) return { kind: 'applicant', accountId: actor.id };
  return { kind: 'officer', officerId: actor.id, post: actor.post, roles: staffRoles(actor.roles) };
}

/** Roles as they are stored; one that this version does not know gives no right. */
export function staffRoles(roles: readonly string[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}
