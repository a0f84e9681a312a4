import { z } from 'zod';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import { route } from '../route.ts';
import { at, empty, FRESH_PROOF_SECONDS, id, words } from '../shared/shapes.ts';

const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
const passkeyAnswer = z.record(z.string(), z.unknown());
export const staffRole = z.enum(STAFF_ROLES);

/** Same answer for known and unknown addresses. */
export const requestLink = route({
  method: 'POST',
  path: '/api/staff/links',
  audience: 'public',
  tag: 'staff',
  summary: 'Send a sign-in link to an officer',
  body: z.object({ mail: z.email().max(120) }),
  answer: empty,
  errors: [],
  limit: 'code_by_address',
});

export const openLink = route({
  method: 'POST',
  path: '/api/staff/sessions',
  audience: 'public',
  tag: 'staff',
  summary: 'Open a session with a sign-in link; nothing is shown before the second factor',
  body: z.object({ token: z.string().max(100) }),
  answer: z.object({ secondFactor: z.enum(['enrol', 'totp', 'passkey']) }),
  errors: ['link.invalid', 'link.other_browser'],
  limit: 'sign_in_by_address',
});

export const staffSignInOptions = route({
  method: 'POST',
  path: '/api/staff/passkeys/sign-in-options',
  audience: 'public',
  tag: 'staff',
  summary: 'Challenge for an officer’s passkey, before anybody is known',
  body: empty.default({}),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'sign_in_by_address',
});

export const staffPasskeySignIn = route({
  method: 'POST',
  path: '/api/staff/passkeys/sign-in',
  audience: 'public',
  tag: 'staff',
  summary: 'Sign an officer in with a passkey, which is both factors; no link is needed',
  body: z.object({ challengeId: id, response: passkeyAnswer }),
  answer: empty,
  errors: ['passkey.failed'],
  limit: 'sign_in_by_address',
});

/** The steps between link and console: a session that owes its second factor gets these and no others. */
export const staffSession = route({
  method: 'GET',
  path: '/api/staff/session',
  audience: 'public',
  tag: 'staff',
  summary: 'What this browser still has to prove',
  answer: z.object({
    state: z.enum(['none', 'enrol', 'prove', 'full']),
    factors: z.array(z.enum(['totp', 'passkey'])),
  }),
  errors: [],
});

export const beginTotp = route({
  method: 'POST',
  path: '/api/staff/totp',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'A fresh TOTP secret to enrol; a second one only after a fresh proof of the first factor enrolled',
  body: empty.default({}),
  answer: z.object({ uri: z.string(), secret: z.string() }),
  errors: [],
  limit: 'work_by_officer',
});
export const proveTotp = route({
  method: 'POST',
  path: '/api/staff/totp/proof',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Prove the second factor by TOTP (the first proof confirms the enrolment)',
  body: z.object({ code }),
  answer: empty,
  errors: ['totp.wrong'],
  limit: 'totp_by_session',
});
export const staffPasskeyOptions = route({
  method: 'POST',
  path: '/api/staff/passkeys/options',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Challenge to enrol or to prove a passkey as second factor',
  body: z.object({ purpose: z.enum(['enrol', 'prove']) }),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'work_by_officer',
});
export const staffPasskeyProof = route({
  method: 'POST',
  path: '/api/staff/passkeys/proof',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Enrol or prove a passkey',
  body: z.object({
    challengeId: id,
    purpose: z.enum(['enrol', 'prove']),
    response: passkeyAnswer,
    /** For an enrolment: what the officer calls the device. */
    label: z.string().trim().min(1).max(60).optional(),
  }),
  answer: empty,
  errors: ['passkey.failed'],
  limit: 'totp_by_session',
});

export const getOfficer = route({
  method: 'GET',
  path: '/api/staff/me',
  audience: 'staff',
  tag: 'staff',
  summary: 'The signed-in officer',
  answer: z.object({
    id,
    name: z.string(),
    post: z.string(),
    postName: words,
    /** Days and clocks of the console are those of the post, wherever the officer's computer thinks it is. */
    zone: z.string(),
    roles: z.array(staffRole),
  }),
  errors: [],
});

export const endStaffSession = route({
  method: 'DELETE',
  path: '/api/staff/session',
  audience: 'public',
  tag: 'staff',
  summary: 'Sign out',
  answer: empty,
  errors: [],
  limit: 'sign_out_by_session',
});

export const officerCard = z.object({
  id,
  name: z.string(),
  mail: z.string(),
  roles: z.array(staffRole),
  status: z.enum(['active', 'disabled']),
  secondFactor: z.boolean(),
  createdAt: at,
  /** Roles that wait for another administrator; `mine` = the reader asked for them, or is the officer. */
  asked: z.object({ roles: z.array(staffRole), at, by: z.string(), mine: z.boolean() }).nullable(),
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
    name: z.string().trim().min(1).max(60),
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
  summary: 'Change roles, disable, or send a new first link (which also drops the second factor)',
  params: z.object({ officerId: id }),
  body: z.object({
    roles: z.array(staffRole).min(1).optional(),
    status: z.enum(['active', 'disabled']).optional(),
    renewLink: z.literal(true).optional(),
  }),
  answer: empty,
  errors: ['officer.not_found', 'officer.own_account', 'officer.roles_apart'],
  limit: 'work_by_officer',
});

export const decideRoles = route({
  method: 'POST',
  path: '/api/staff/officers/:officerId/roles',
  audience: 'staff',
  roles: ['post_admin'],
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'staff',
  summary: 'Grant or decline the roles that another administrator asked for',
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
