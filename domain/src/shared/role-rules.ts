import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import type { StaffRole } from './staff-role.ts';

/** Two roles that one person must not have. `why`: a name for the reason, which screens put into words. */
type Apart = { roles: readonly [StaffRole, StaffRole]; why: 'reads_the_records' | 'makes_and_mails' };

/**
 * Whoever checks is somebody else than whoever acts. An auditor reads what others did and cannot be who did it; whoever
 * makes a document does not mail it too, so that a second person sees when one is missing. Source: our own choice; no
 * text says who may be what.
 */
export const ROLES_APART: readonly Apart[] = [
  { roles: ['auditor', 'post_admin'], why: 'reads_the_records' },
  { roles: ['auditor', 'reviewer'], why: 'reads_the_records' },
  { roles: ['auditor', 'second_reviewer'], why: 'reads_the_records' },
  { roles: ['auditor', 'interviewer'], why: 'reads_the_records' },
  { roles: ['auditor', 'mail_room'], why: 'reads_the_records' },
  { roles: ['auditor', 'production'], why: 'reads_the_records' },
  { roles: ['mail_room', 'production'], why: 'makes_and_mails' },
];

/** Roles that one administrator alone cannot give: they give rights, or read everything. */
export const POWERFUL_ROLES: readonly StaffRole[] = ['post_admin', 'auditor'];

/** @returns refusal officer.roles_apart, with the two roles */
export function checkRoles(roles: readonly StaffRole[]): Result<undefined> {
  const found = ROLES_APART.find((apart) => apart.roles.every((role) => roles.includes(role)));
  return found === undefined ? ok() : refuse('officer.roles_apart', { roles: found.roles });
}

/** What one administrator may give at once, and what waits for another one. Roles held already are kept. */
export function splitRoles(
  wanted: readonly StaffRole[],
  held: readonly StaffRole[],
): { now: StaffRole[]; waiting: StaffRole[] } {
  const waits = (role: StaffRole) => POWERFUL_ROLES.includes(role) && !held.includes(role);
  return { now: wanted.filter((role) => !waits(role)), waiting: wanted.filter(waits) };
}
