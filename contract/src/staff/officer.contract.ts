import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { route } from '../route.ts';
import { at, empty, FRESH_PROOF_SECONDS, id } from '../shared/shapes.ts';
import { staffRole } from './staff.contract.ts';

export const officerCard = z.object({
  id,
  name: z.string(),
  mail: z.string(),
  roles: z.array(staffRole),
  status: z.enum(['active', 'disabled']),
  secondFactor: z.boolean(),
  createdAt: at,
  /** Roles that wait for another administrator; `mine` = the reader asked for them (`byMe`), or is the officer. */
  asked: z
    .object({ roles: z.array(staffRole), at, by: z.string(), mine: z.boolean(), byMe: z.boolean() })
    .nullable(),
});
export const listOfficers = route({
  method: 'GET',
  path: '/api/staff/officers',
  audience: 'staff',
  roles: ['post_admin', 'auditor'],
  tag: 'staff',
  summary: 'The officers of this post',
  answer: z.object({ officers: z.array(officerCard) }),
  errors: [],
  limit: 'work_by_officer',
});
export const addOfficer = route({
  method: 'POST',
  path: '/api/staff/officers',
  audience: 'staff',
  roles: ['post_admin'],
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'staff',
  summary: 'Add an officer; a first sign-in link goes out. Powerful roles wait for another administrator',
  idempotent: true,
  body: z.object({
    name: typedText.min(1).max(60),
    mail: z.email().max(120),
    roles: z.array(staffRole).min(1),
  }),
  answer: z.object({ id }),
  status: 201,
  errors: ['contact.taken', 'contact.invalid', 'officer.roles_apart'],
  limit: 'work_by_officer',
});
/** A change of roles or status ends the officer's sessions at once (OWASP ASVS 7.4.2). */
export const changeOfficer = route({
  method: 'PATCH',
  path: '/api/staff/officers/:officerId',
  audience: 'staff',
  roles: ['post_admin'],
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'staff',
  summary:
    'Change roles (those that wait stay waiting), disable, or send a new first link (which also drops the second factor)',
  params: z.object({ officerId: id }),
  body: z.object({
    roles: z.array(staffRole).min(1).optional(),
    status: z.enum(['active', 'disabled']).optional(),
    renewLink: z.literal(true).optional(),
  }),
  answer: empty,
  errors: ['officer.not_found', 'officer.own_account', 'officer.roles_apart', 'officer.last_witness'],
  limit: 'work_by_officer',
});

export const decideRoles = route({
  method: 'POST',
  path: '/api/staff/officers/:officerId/roles',
  audience: 'staff',
  roles: ['post_admin'],
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'staff',
  summary:
    'Grant or decline the roles that another administrator asked for, or withdraw what one asked for oneself',
  params: z.object({ officerId: id }),
  /** `roles`: those that were seen waiting. */
  body: z.object({ grant: z.boolean(), roles: z.array(staffRole).min(1) }),
  answer: empty,
  errors: ['officer.nothing_asked', 'officer.other_decides', 'officer.roles_apart'],
  limit: 'work_by_officer',
});

const officerLogAnswer = z.object({
  lines: z.array(
    z.object({
      at,
      what: z.enum([
        'added',
        'roles_changed',
        'roles_asked',
        'roles_granted',
        'roles_declined',
        'roles_withdrawn',
        'disabled',
        'enabled',
        'link_renewed',
        'factor_enrolled',
        'sessions_ended',
      ]),
      officer: z.string(),
      /** null: the operator, on the machine. */
      by: z.string().nullable(),
      /** The roles after it, or those asked for. */
      roles: z.array(staffRole).nullable(),
    }),
  ),
  next: z.string().nullable(),
});
const pageQuery = z.object({ after: z.string().max(200).optional() });

export const listOfficerLog = route({
  method: 'GET',
  path: '/api/staff/officer-log',
  audience: 'staff',
  roles: ['post_admin', 'auditor'],
  tag: 'staff',
  summary: 'What was done to the officers of this post, the latest first',
  query: pageQuery,
  answer: officerLogAnswer,
  errors: [],
  limit: 'work_by_officer',
});
export const listOwnLog = route({
  method: 'GET',
  path: '/api/staff/me/log',
  audience: 'staff',
  tag: 'staff',
  summary: 'What was done to the signed-in officer’s own rights',
  query: pageQuery,
  answer: officerLogAnswer,
  errors: [],
  limit: 'work_by_officer',
});
export const listStaffSessions = route({
  method: 'GET',
  path: '/api/staff/sessions',
  audience: 'staff',
  tag: 'staff',
  summary: 'Where the officer is signed in',
  answer: z.object({
    sessions: z.array(z.object({ id, device: z.string(), createdAt: at, seenAt: at, current: z.boolean() })),
  }),
  errors: [],
  limit: 'work_by_officer',
});
export const endOtherStaffSessions = route({
  method: 'DELETE',
  path: '/api/staff/sessions',
  audience: 'staff',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'staff',
  summary: 'End every session of the officer but this one',
  answer: empty,
  errors: [],
  limit: 'work_by_officer',
});
